package org.cronconsole.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.settings.PriceTable;
import org.cronconsole.settings.PriceText;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The price table in a profile's JSON. Amounts are texts there, so that none is rounded. */
final class PriceJson {
    private static final String FIELD = "prices";

    private PriceJson() {}

    /** Adds the table; one that is wrong is not kept. */
    static void write(ObjectNode onboarding, PriceText prices) {
        PriceTable table = prices.table().orElse(null);
        if (table == null) {
            return;
        }
        ObjectNode json = onboarding.putObject(FIELD);
        json.put("currency", table.currency().getCurrencyCode());
        json.put("asOf", table.asOf().toString());
        BigDecimal number = table.phoneNumber();
        if (number != null) {
            json.put("phoneNumber", number.toPlainString());
        }
        ObjectNode plans = json.putObject("cronJobs");
        table.cronJobs().forEach((plan, price) -> plans.put(plan, price.toPlainString()));
    }

    /** The table as it would be typed; what is wrong in it shows in the form. */
    static PriceText read(JsonNode onboarding) {
        JsonNode json = onboarding.path(FIELD);
        if (!json.isObject()) {
            return PriceText.NONE;
        }
        List<String> lines = new ArrayList<>();
        json.path("cronJobs")
                .properties()
                .forEach(entry -> lines.add(entry.getKey() + " " + entry.getValue().asText()));
        return new PriceText(
                json.path("currency").asText(""),
                json.path("asOf").asText(""),
                json.path("phoneNumber").asText(""),
                String.join("\n", lines));
    }
}
