package org.cronconsole.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.dealership.Journal;
import org.cronconsole.id.JobId;
import org.cronconsole.job.Period;
import org.cronconsole.offboarding.OffboardingChoices;
import org.cronconsole.offboarding.OffboardingEntry;
import org.cronconsole.offboarding.OffboardingJournal;
import org.cronconsole.offboarding.OffboardingScript;
import org.cronconsole.offboarding.OffboardingStep;
import org.cronconsole.phone.PhoneNumber;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An offboarding's journal: its beginning, its lines and its end, a JSON document a line. */
final class OffboardingJson extends JsonJournal<OffboardingJournal, OffboardingEntry> {
    @Override
    public String suffix() {
        return ".offboarding";
    }

    @Override
    public String name() {
        return "offboarding";
    }

    @Override
    public Head head(OffboardingJournal journal) {
        return new Head(
                journal.id(),
                journal.workspace(),
                journal.startedAt(),
                journal.state(),
                journal.dealership());
    }

    @Override
    public OffboardingJournal with(OffboardingJournal journal, OffboardingEntry entry) {
        return journal.with(entry);
    }

    @Override
    public OffboardingJournal with(OffboardingJournal journal, Journal.State state) {
        return journal.with(state);
    }

    @Override
    public String begin(OffboardingJournal journal) {
        OffboardingScript script = journal.script();
        ObjectNode json = beginning(journal);
        json.put("dealership", script.dealership());
        ArrayNode jobs = json.putArray("jobs");
        script.jobs()
                .forEach((period, job) ->
                        jobs.addObject()
                                .put("period", period.name())
                                .put("id", job.id().value())
                                .put("name", job.name())
                                .put("suspendedBefore", job.suspendedBefore()));
        ArrayNode gone = json.putArray("goneJobs");
        script.goneJobs().forEach(id -> gone.add(id.value()));
        OffboardingScript.User user = script.user();
        if (user != null) {
            json.putObject("user").put("id", user.id()).put("username", user.username());
        }
        PhoneNumber number = script.number();
        json.put("number", number == null ? null : number.e164());
        json.put("userFate", script.choices().user().name());
        json.put("runFate", script.choices().run().name());
        return json.toString();
    }

    @Override
    OffboardingJournal begun(JsonNode json) {
        Beginning beginning = Beginning.of(json);
        return new OffboardingJournal(
                beginning.id(),
                beginning.workspace(),
                beginning.startedAt(),
                Journal.State.OPEN,
                script(json),
                List.of());
    }

    private static OffboardingScript script(JsonNode json) {
        Map<Period, OffboardingScript.Job> jobs = new EnumMap<>(Period.class);
        for (JsonNode job : json.path("jobs")) {
            jobs.put(
                    Period.valueOf(required(job, "period")),
                    new OffboardingScript.Job(
                            new JobId(required(job, "id")),
                            required(job, "name"),
                            job.path("suspendedBefore").asBoolean()));
        }
        Set<JobId> gone = new LinkedHashSet<>();
        json.path("goneJobs").forEach(id -> gone.add(new JobId(id.asText())));
        JsonNode user = json.path("user");
        String number = text(json, "number");
        return new OffboardingScript(
                required(json, "dealership"),
                jobs,
                gone,
                user.isObject()
                        ? new OffboardingScript.User(
                                user.path("id").asLong(), required(user, "username"))
                        : null,
                number == null ? null : new PhoneNumber(number),
                new OffboardingChoices(
                        OffboardingChoices.UserFate.valueOf(required(json, "userFate")),
                        OffboardingChoices.RunFate.valueOf(required(json, "runFate"))));
    }

    @Override
    public String entry(OffboardingEntry entry) {
        return JSON.createObjectNode()
                .put("at", entry.at().toString())
                .put("step", entry.step().name())
                .put("kind", entry.kind().name())
                .put("words", entry.words())
                .toString();
    }

    @Override
    OffboardingEntry entry(JsonNode json) {
        return new OffboardingEntry(
                Instant.parse(required(json, "at")),
                OffboardingStep.valueOf(required(json, "step")),
                OffboardingEntry.Kind.valueOf(required(json, "kind")),
                json.path("words").asText(""));
    }
}
