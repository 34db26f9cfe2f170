package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.dealership.MonthlyCost;
import org.cronconsole.dealership.PlannedCalls;
import org.cronconsole.render.RateAllowance;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Shows what an onboarding costs, in money and in requests. */
final class ReckoningOutput {
    private ReckoningOutput() {}

    static ObjectNode cost(MonthlyCost cost) {
        ObjectNode json = Json.object();
        json.put("words", cost.words());
        json.set(
                "totals",
                Json.array(
                        List.copyOf(cost.totals().entrySet()),
                        total ->
                                Json.object()
                                        .put("amount", total.getValue())
                                        .put("currency", total.getKey().getCurrencyCode())));
        json.set("unknown", Json.texts(cost.unknown()));
        json.put("priceTableOf", Json.text(cost.tableOf()));
        json.put("priceTableIsOld", cost.tableIsOld());
        json.set("parts", Json.array(cost.parts(), ReckoningOutput::part));
        return json;
    }

    private static ObjectNode part(MonthlyCost.Part part) {
        MonthlyCost.@Nullable Price price = part.price();
        return Json.object()
                .put("step", part.step().word())
                .put("what", part.what())
                .put("amount", price == null ? null : price.amount())
                .put("currency", price == null ? null : price.currency().getCurrencyCode())
                .put("source", price == null ? null : price.source().word());
    }

    static ArrayNode calls(PlannedCalls calls) {
        return Json.array(calls.lines(), ReckoningOutput::line);
    }

    private static ObjectNode line(PlannedCalls.Line line) {
        RateAllowance left = line.left();
        ObjectNode json =
                Json.object()
                        .put("kind", line.kind().word())
                        .put("least", line.least())
                        .put("most", line.most());
        json.put("left", left == null ? null : left.left());
        json.put("limit", left == null ? null : left.limit());
        json.put("fullAgainAt", left == null ? null : Json.time(left.fullAgainAt()));
        return json;
    }
}
