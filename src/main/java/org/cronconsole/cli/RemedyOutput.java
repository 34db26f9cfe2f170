package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.dealership.Remedy;

import java.util.List;

/** Shows what can be done about what a plan found. */
final class RemedyOutput {
    private RemedyOutput() {}

    static ArrayNode json(List<Remedy> remedies) {
        return Json.array(remedies, RemedyOutput::json);
    }

    private static ObjectNode json(Remedy remedy) {
        ObjectNode json = Json.object();
        json.put("kind", remedy.kind());
        json.put("words", remedy.words());
        switch (remedy) {
            case Remedy.Take(String field, String value, String words) ->
                    json.put("field", field).put("value", value);
            case Remedy.Resume(String journal) -> json.put("journal", journal);
            case Remedy.RollBack(String journal) -> json.put("journal", journal);
            case Remedy.RentInstead(String journal, var number) ->
                    json.put("journal", journal).put("value", number.e164());
            case Remedy.LookAt(var job, String name) -> json.put("job", job.value());
            case Remedy.PlanAgain(var at) -> json.put("at", Json.time(at));
            case Remedy.GoWithoutNumber() -> {}
            case Remedy.ChangeProfile() -> {}
        }
        return json;
    }

    /** A line for each, with what is to be typed. */
    static List<String> lines(List<Remedy> remedies) {
        return remedies.stream().map(remedy -> "  - " + remedy.words() + how(remedy)).toList();
    }

    private static String how(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Take(String field, String value, String words) ->
                    ": " + inFile(field, value) + " in the file";
            case Remedy.Resume(String journal) ->
                    ": cron-console onboard --resume " + journal + " --file FILE";
            case Remedy.RollBack(String journal) -> ": cron-console onboard --roll-back " + journal;
            case Remedy.RentInstead(String journal, var number) ->
                    ": cron-console onboard --resume "
                            + journal
                            + " --number "
                            + number.e164()
                            + " --file FILE";
            case Remedy.LookAt(var job, String name) -> ": cron-console jobs show " + job.value();
            case Remedy.GoWithoutNumber() -> ": \"phone\": null in the file";
            case Remedy.ChangeProfile() -> ": in the window, Settings, Profiles";
            case Remedy.PlanAgain(var at) -> "";
        };
    }

    /** As it stands in an onboarding file: {@code "phone": {"areaCode": "630"}}. */
    private static String inFile(String field, String value) {
        int dot = field.indexOf('.');
        return dot < 0
                ? "\"" + field + "\": \"" + value + "\""
                : "\""
                        + field.substring(0, dot)
                        + "\": {"
                        + inFile(field.substring(dot + 1), value)
                        + "}";
    }
}
