package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.rotation.KeptRotation;
import org.cronconsole.rotation.Outlook;
import org.cronconsole.rotation.RotationPlan;
import org.cronconsole.rotation.RotationResult;
import org.cronconsole.rotation.RotationStep;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Shows a rotation, which holds no value. */
final class RotateOutput {
    private RotateOutput() {}

    static ObjectNode json(KeptRotation kept) {
        RotationPlan plan = kept.plan();
        RotationPlan.Group group = plan.group();
        ObjectNode json =
                Json.object()
                        .put("variable", plan.variable())
                        .put("way", word(plan.way().name()))
                        .put("group", group == null ? null : group.name())
                        .put("deploy", plan.deploy().word())
                        .put("groupState", state(kept.group()));
        json.set("jobs", Json.array(plan.steps(), step -> json(kept, step)));
        json.set(
                "left",
                Json.array(
                        plan.left(),
                        left ->
                                Json.object()
                                        .put("jobId", left.job().value())
                                        .put("name", left.name())
                                        .put("reason", left.reason())));
        json.set("remarks", Json.texts(plan.remarks()));
        return json;
    }

    private static ObjectNode json(KeptRotation kept, RotationStep step) {
        RotationResult result = kept.result(step);
        return Json.object()
                .put("jobId", step.job().value())
                .put("name", step.name())
                .put("value", step.value())
                .put("holdsOld", step.holdsOld())
                .put("chosen", step.chosen())
                .put("state", state(result))
                .put("words", result == null ? null : result.words());
    }

    private static @Nullable String state(@Nullable RotationResult result) {
        return result == null ? null : word(result.state().name());
    }

    static String text(KeptRotation kept) {
        TextTable table = new TextTable("JOB", "VALUE", "CHANGE", "RESULT");
        for (RotationStep step : kept.plan().steps()) {
            RotationResult result = kept.result(step);
            table.row(
                    step.name(),
                    step.value() == 0 ? "" : "value " + step.value(),
                    step.chosen() ? "yes" : "no",
                    result == null ? "" : word(result.state().name()) + ": " + result.words());
        }
        return table.isEmpty() ? "" : table.toString();
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String words(Outlook outlook) {
        long minutes = outlook.atLeast().plusSeconds(59).toMinutes();
        return "about "
                + outlook.calls()
                + " calls, "
                + (minutes == 0
                        ? "within a minute by Render's limits."
                        : "at least " + minutes + " min by Render's limits.");
    }
}
