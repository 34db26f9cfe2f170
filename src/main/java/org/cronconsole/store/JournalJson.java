package org.cronconsole.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.account.Role;
import org.cronconsole.dealership.DealershipEnv;
import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.JournalEntry;
import org.cronconsole.dealership.OnboardingOptions;
import org.cronconsole.dealership.OnboardingScript;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.schedule.Weekdays;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An onboarding's journal: its beginning, its lines and its end, a JSON document a line. */
final class JournalJson extends JsonJournal<Journal, JournalEntry> {
    @Override
    public String suffix() {
        return ".journal";
    }

    @Override
    public String name() {
        return "onboarding";
    }

    @Override
    public Head head(Journal journal) {
        return new Head(
                journal.id(),
                journal.workspace(),
                journal.startedAt(),
                journal.state(),
                journal.dealership());
    }

    @Override
    public Journal with(Journal journal, JournalEntry entry) {
        return journal.with(entry);
    }

    @Override
    public Journal with(Journal journal, Journal.State state) {
        return journal.with(state);
    }

    @Override
    public String begin(Journal journal) {
        OnboardingScript script = journal.script();
        ObjectNode json = beginning(journal);
        json.put("dealership", script.dealershipName());
        json.put("storeId", script.storeId());
        json.put("vautoUsername", script.vautoUsername());
        json.put("zone", script.zone().getId());
        json.put("am", script.amTime().toString());
        json.put("pm", script.pmTime().toString());
        json.put("days", Weekdays.format(script.days()));
        json.put("repo", script.repo());
        json.put("branch", script.branch());
        json.put("plan", script.plan());
        json.put("region", script.region());
        json.put("runtime", script.runtime());
        json.put("build", script.build());
        json.put("start", script.start());
        PhoneNumber number = script.number();
        json.put("number", number == null ? null : number.e164());
        json.put("numberOurs", script.numberOurs());
        json.put("areaCode", script.areaCode());
        OnboardingScript.User user = script.user();
        json.putObject("user")
                .put("username", user.username())
                .put("email", user.email())
                .put("firstName", user.firstName())
                .put("lastName", user.lastName())
                .put("role", user.role().name());
        ArrayNode env = json.putArray("env");
        script.env()
                .forEach(var ->
                        env.addObject().put("name", var.name()).put("origin", var.origin().name()));
        json.put("sharedEnvGroup", script.sharedEnvGroup());
        json.put("firstRun", script.options().firstRun());
        json.put("takeNextNumber", script.options().takeNextNumber());
        json.put("lineCheck", script.options().lineCheck());
        return json.toString();
    }

    @Override
    Journal begun(JsonNode json) {
        Beginning beginning = Beginning.of(json);
        return new Journal(
                beginning.id(),
                beginning.workspace(),
                beginning.startedAt(),
                Journal.State.OPEN,
                script(json),
                List.of());
    }

    private static OnboardingScript script(JsonNode json) {
        String number = text(json, "number");
        JsonNode user = json.path("user");
        List<OnboardingScript.Env> env = new ArrayList<>();
        for (JsonNode var : json.path("env")) {
            env.add(
                    new OnboardingScript.Env(
                            required(var, "name"),
                            DealershipEnv.Origin.valueOf(required(var, "origin"))));
        }
        return new OnboardingScript(
                required(json, "dealership"),
                required(json, "storeId"),
                required(json, "vautoUsername"),
                ZoneId.of(required(json, "zone")),
                LocalTime.parse(required(json, "am")),
                LocalTime.parse(required(json, "pm")),
                Weekdays.parse(required(json, "days")),
                required(json, "repo"),
                text(json, "branch"),
                text(json, "plan"),
                text(json, "region"),
                required(json, "runtime"),
                text(json, "build"),
                text(json, "start"),
                number == null ? null : new PhoneNumber(number),
                json.path("numberOurs").asBoolean(),
                text(json, "areaCode"),
                new OnboardingScript.User(
                        required(user, "username"),
                        required(user, "email"),
                        required(user, "firstName"),
                        required(user, "lastName"),
                        Role.valueOf(required(user, "role"))),
                env,
                text(json, "sharedEnvGroup"),
                new OnboardingOptions(
                        json.path("firstRun").asBoolean(),
                        json.path("takeNextNumber").asBoolean(),
                        json.path("lineCheck").asBoolean()));
    }

    @Override
    public String entry(JournalEntry entry) {
        ObjectNode json = JSON.createObjectNode();
        json.put("at", entry.at().toString());
        json.put("step", entry.step().name());
        json.put("kind", entry.kind().name());
        ObjectNode facts = json.putObject("facts");
        entry.facts().forEach(facts::put);
        return json.toString();
    }

    @Override
    JournalEntry entry(JsonNode json) {
        Map<String, String> facts = new LinkedHashMap<>();
        json.path("facts").properties().forEach(f -> facts.put(f.getKey(), f.getValue().asText()));
        return new JournalEntry(
                Instant.parse(required(json, "at")),
                OnboardingStep.valueOf(required(json, "step")),
                JournalEntry.Kind.valueOf(required(json, "kind")),
                facts);
    }
}
