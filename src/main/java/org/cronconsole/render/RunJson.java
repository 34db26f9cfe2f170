package org.cronconsole.render;

import static org.cronconsole.render.JsonFields.flag;
import static org.cronconsole.render.JsonFields.instant;
import static org.cronconsole.render.JsonFields.list;
import static org.cronconsole.render.JsonFields.optional;
import static org.cronconsole.render.JsonFields.optionalId;
import static org.cronconsole.render.JsonFields.optionalInstant;
import static org.cronconsole.render.JsonFields.optionalInt;
import static org.cronconsole.render.JsonFields.optionalNumber;
import static org.cronconsole.render.JsonFields.required;
import static org.cronconsole.render.JsonFields.textOr;
import static org.cronconsole.render.JsonFields.thing;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.id.RunId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Runs, their events and their logs in Render's JSON. */
final class RunJson {
    static final String STARTED = "cron_job_run_started";
    static final String ENDED = "cron_job_run_ended";

    /** Where the answer of a trigger says nothing of the run. */
    private static final String NO_STATUS = "unknown";

    private RunJson() {}

    /** An event of one of the two types; empty for any other. */
    static Optional<RunEvent> event(JsonNode node) {
        String type = required(thing(node, "unreadable.no.event"), "type");
        if (!type.equals(STARTED) && !type.equals(ENDED)) {
            return Optional.empty();
        }
        JsonNode details = thing(node.path("details"), "unreadable.no.event.details");
        RunId run = new RunId(required(details, "cronJobRunId"));
        Instant at = instant(node, "timestamp");
        if (type.equals(STARTED)) {
            return Optional.of(new RunEvent.Started(run, at));
        }
        JsonNode user = details.path("user");
        String id = optional(user, "id");
        return Optional.of(
                new RunEvent.Ended(
                        run,
                        at,
                        textOr(details, "status", NO_STATUS),
                        reason(details.path("reason")),
                        id == null ? optional(user, "email") : textOr(user, "email", id)));
    }

    /** Null where nothing is in it: Render sends one with all flags down for an ordinary end. */
    private static RunEvent.@Nullable EndReason reason(JsonNode node) {
        JsonNode memory = node.path("oomKilled");
        RunEvent.EndReason reason =
                new RunEvent.EndReason(
                        optionalInt(node, "nonZeroExit"),
                        memory.isObject() ? textOr(memory, "memoryLimit", "unknown") : null,
                        optionalNumber(node, "timedOutSeconds"),
                        flag(node, "evicted"),
                        flag(node, "earlyExit"),
                        words(node));
        boolean empty = reason.equals(new RunEvent.EndReason(null, null, null, false, false, null));
        return empty ? null : reason;
    }

    private static @Nullable String words(JsonNode reason) {
        for (String field : List.of("evictionReason", "timedOutReason", "unhealthy")) {
            String text = optional(reason, field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The answer of a trigger, which may have no body. */
    static TriggeredRun triggered(JsonNode node) {
        if (node.isMissingNode()) {
            return new TriggeredRun(null, NO_STATUS, null);
        }
        thing(node, "unreadable.no.run");
        String id = optionalId(node, "id");
        return new TriggeredRun(
                id == null ? null : new RunId(id),
                textOr(node, "status", NO_STATUS),
                optionalInstant(node, "startedAt"));
    }

    static LogPage logs(JsonNode node, LogQuery query) {
        thing(node, "unreadable.no.logs");
        List<LogLine> lines =
                list(node, "logs").stream()
                        .map(RunJson::line)
                        .sorted(Comparator.comparing(LogLine::at))
                        .toList();
        if (!flag(node, "hasMore")) {
            return new LogPage(lines, null, null);
        }
        Instant nextTo = optionalInstant(node, "nextEndTime");
        return new LogPage(
                lines, instant(node, "nextStartTime"), nextTo == null ? query.to() : nextTo);
    }

    /** A line of a log. */
    static LogLine line(JsonNode node) {
        String level =
                list(thing(node, "unreadable.no.log.line"), "labels").stream()
                        .filter(label -> textOr(label, "name", "").equals("level"))
                        .map(label -> textOr(label, "value", ""))
                        .findFirst()
                        .orElse("");
        return new LogLine(
                required(node, "id"),
                instant(node, "timestamp"),
                level,
                textOr(node, "message", ""));
    }
}
