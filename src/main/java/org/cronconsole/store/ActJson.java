package org.cronconsole.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.act.ActEntry;
import org.cronconsole.dealership.act.ActJournal;
import org.cronconsole.dealership.act.ActOrder;
import org.cronconsole.dealership.act.DealershipActs.Contact;
import org.cronconsole.dealership.act.DealershipActs.DeployChoice;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An act's journal: its beginning, its lines and its end, a JSON document a line. */
final class ActJson extends JsonJournal<ActJournal, ActEntry> {
    @Override
    public String suffix() {
        return ".act";
    }

    @Override
    public String name() {
        return "change";
    }

    /** Several may be open of one dealership, but not two of one thing. */
    @Override
    public Head head(ActJournal journal) {
        return new Head(
                journal.id(),
                journal.workspace(),
                journal.startedAt(),
                journal.state(),
                journal.dealership() + " (" + journal.order().word() + ")");
    }

    @Override
    public ActJournal with(ActJournal journal, ActEntry entry) {
        return journal.with(entry);
    }

    @Override
    public ActJournal with(ActJournal journal, Journal.State state) {
        return journal.with(state);
    }

    @Override
    public String begin(ActJournal journal) {
        ObjectNode json = beginning(journal);
        json.put("dealership", journal.dealership());
        json.set("order", order(journal.order()));
        ActOrder opposite = journal.opposite();
        if (opposite != null) {
            json.set("opposite", order(opposite));
        }
        ArrayNode steps = json.putArray("steps");
        journal.steps()
                .forEach(step ->
                        steps.addObject()
                                .put("target", step.target())
                                .put("what", step.what())
                                .put("code", step.code()));
        return json.toString();
    }

    private static ObjectNode order(ActOrder order) {
        ObjectNode json = JSON.createObjectNode().put("act", order.word());
        switch (order) {
            case ActOrder.Password(Set<Period> which, DeployChoice deploy) -> {
                ArrayNode periods = json.putArray("which");
                which.stream().sorted().forEach(period -> periods.add(period.name()));
                json.put("deploy", deploy.name());
            }
            case ActOrder.Rename(String from, String to) -> json.put("from", from).put("to", to);
            case ActOrder.Number(PhoneNumber number, boolean mayRent, DeployChoice deploy) ->
                    json.put("number", number.e164())
                            .put("mayRent", mayRent)
                            .put("deploy", deploy.name());
            case ActOrder.Store(String store, DeployChoice deploy, var had) -> {
                json.put("store", store).put("deploy", deploy.name());
                if (!had.isEmpty()) {
                    ObjectNode users = json.putObject("had");
                    new TreeMap<>(had)
                            .forEach((user, ids) -> ids.forEach(users.putArray(user)::add));
                }
            }
            case ActOrder.People(Contact contact) ->
                    json.put("user", contact.username())
                            .put("email", contact.email())
                            .put("firstName", contact.firstName())
                            .put("lastName", contact.lastName());
            case ActOrder.Pause(String reason, LocalDate until) -> {
                json.put("reason", reason);
                json.put("until", until == null ? null : until.toString());
            }
            case ActOrder.Resume() -> {}
        }
        return json;
    }

    @Override
    ActJournal begun(JsonNode json) {
        Beginning beginning = Beginning.of(json);
        List<ActJournal.Step> steps = new ArrayList<>();
        json.path("steps")
                .forEach(step ->
                        steps.add(
                                new ActJournal.Step(
                                        step.path("target").asText(),
                                        step.path("what").asText(),
                                        step.path("code").asText(""))));
        return new ActJournal(
                beginning.id(),
                beginning.workspace(),
                beginning.startedAt(),
                Journal.State.OPEN,
                required(json, "dealership"),
                order(json.path("order")),
                json.hasNonNull("opposite") ? order(json.path("opposite")) : null,
                steps,
                List.of());
    }

    private static ActOrder order(JsonNode json) {
        return switch (required(json, "act")) {
            case "password" -> {
                Set<Period> which = EnumSet.noneOf(Period.class);
                json.path("which").forEach(period -> which.add(Period.valueOf(period.asText())));
                yield new ActOrder.Password(which, deploy(json));
            }
            case "name" -> new ActOrder.Rename(required(json, "from"), required(json, "to"));
            case "number" ->
                    new ActOrder.Number(
                            new PhoneNumber(required(json, "number")),
                            json.path("mayRent").asBoolean(),
                            deploy(json));
            case "store" ->
                    new ActOrder.Store(
                            required(json, "store"), deploy(json), had(json.path("had")));
            case "contact" ->
                    new ActOrder.People(
                            new Contact(
                                    json.path("user").asText(""),
                                    json.path("email").asText(""),
                                    json.path("firstName").asText(""),
                                    json.path("lastName").asText("")));
            case "pause" ->
                    new ActOrder.Pause(
                            required(json, "reason"),
                            json.hasNonNull("until")
                                    ? LocalDate.parse(json.get("until").asText())
                                    : null);
            case "resume" -> new ActOrder.Resume();
            default -> throw new IllegalArgumentException("no such act");
        };
    }

    private static Map<String, List<String>> had(JsonNode json) {
        Map<String, List<String>> had = new HashMap<>();
        json.properties()
                .forEach(user -> {
                    List<String> stores = new ArrayList<>();
                    user.getValue().forEach(store -> stores.add(store.asText()));
                    had.put(user.getKey(), stores);
                });
        return had;
    }

    private static DeployChoice deploy(JsonNode json) {
        return DeployChoice.valueOf(required(json, "deploy"));
    }

    @Override
    public String entry(ActEntry entry) {
        return JSON.createObjectNode()
                .put("at", entry.at().toString())
                .put("target", entry.target())
                .put("what", entry.what())
                .put("code", entry.code())
                .put("kind", entry.kind().name())
                .put("words", entry.words())
                .toString();
    }

    @Override
    ActEntry entry(JsonNode json) {
        return new ActEntry(
                Instant.parse(required(json, "at")),
                json.path("target").asText(""),
                json.path("what").asText(""),
                json.path("code").asText(""),
                ActEntry.Kind.valueOf(required(json, "kind")),
                json.path("words").asText(""));
    }
}
