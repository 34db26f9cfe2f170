package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.OnboardingResult.StepState;

import java.util.List;
import java.util.Locale;

/** Shows what an onboarding did. */
final class ResultOutput {
    private ResultOutput() {}

    static ObjectNode json(OnboardingResult result) {
        ObjectNode json = Json.object();
        json.put("journal", result.journal());
        json.put("dealership", result.dealership());
        json.put("state", word(result.state()));
        json.put("amJob", Json.text(result.amJob()));
        json.put("pmJob", Json.text(result.pmJob()));
        json.put("phoneNumber", Json.text(result.number()));
        json.put("dashboardUser", result.username());
        json.set(
                "steps",
                Json.array(
                        result.steps(),
                        step ->
                                Json.object()
                                        .put("step", step.step().word())
                                        .put("state", word(step.state()))
                                        .put("detail", step.detail())));
        json.set("exists", Json.texts(result.exists()));
        json.put("message", result.message());
        json.set("remedies", RemedyOutput.json(result.remedies()));
        return json;
    }

    static String text(OnboardingResult result) {
        String head =
                TextTable.pairs(
                        List.of(
                                "dealership",
                                "state",
                                "AM job",
                                "PM job",
                                "phone number",
                                "dashboard user",
                                "journal"),
                        List.of(
                                result.dealership(),
                                word(result.state()),
                                Json.orEmpty(result.amJob()),
                                Json.orEmpty(result.pmJob()),
                                Json.orEmpty(result.number()),
                                Json.orEmpty(result.username()),
                                result.journal()));
        TextTable steps = new TextTable("STEP", "STATE", "DETAIL");
        result.steps().forEach(s -> steps.row(s.step().word(), word(s.state()), s.detail()));
        return head + "\n" + steps;
    }

    private static String word(OnboardingResult.State state) {
        return switch (state) {
            case DONE -> "done";
            case NOTHING_DONE -> "nothing-done";
            case PARTLY -> "partly-done";
            case ROLLED_BACK -> "rolled-back";
        };
    }

    static String word(StepState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
