package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.fleet.FleetRow;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.registry.Care;
import org.cronconsole.registry.Remarks.Pause;
import org.cronconsole.registry.Remarks.Stamp;
import org.cronconsole.run.CommonCause;
import org.cronconsole.run.Run;
import org.cronconsole.run.Slot;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Shows dealerships. The names and the order of the JSON fields are relied on by scripts. */
final class FleetOutput {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private FleetOutput() {}

    static ObjectNode json(FleetRow row, Instant now) {
        ObjectNode json = Json.object();
        json.put("dealership", row.dealership());
        json.put("timeZone", row.zone().map(ZoneId::getId).orElse(null));
        json.set("am", json(row.am()));
        json.set("pm", json(row.pm()));
        json.put("attention", row.attention().orElse(null));
        json.set("onIt", row.onIt(now).map(FleetOutput::json).orElse(null));
        json.set("paused", row.paused().map(why -> json(why, row.pauseOver(now))).orElse(null));
        // Jobs of the same name as one of the two.
        ArrayNode more = json.putArray("more");
        row.more().forEach(health -> more.add(json(health)));
        return json;
    }

    /** Who is on a dealership. */
    static ObjectNode json(Care care) {
        ObjectNode json = Json.object();
        json.put("who", care.who());
        json.put("since", Json.time(care.since()));
        json.put("until", Json.time(care.until()));
        json.put("note", care.note());
        return json;
    }

    private static ObjectNode json(Pause pause, boolean over) {
        Stamp since = pause.since();
        ObjectNode json = Json.object();
        json.put("reason", pause.reason());
        json.put("by", since == null ? null : since.by());
        json.put("since", since == null ? null : Json.time(since.at()));
        json.put("until", pause.until() == null ? null : pause.until().toString());
        json.put("over", over);
        return json;
    }

    private static String words(FleetRow row, Instant now) {
        String wrong = row.attention().orElse("");
        String paused = row.paused().map(why -> words(why, row.pauseOver(now))).orElse("");
        return wrong.isEmpty() || paused.isEmpty() ? wrong + paused : wrong + " · " + paused;
    }

    private static String words(Pause pause, boolean over) {
        Stamp since = pause.since();
        return (over ? "pause is over since " + pause.until() + ", resume it" : "paused")
                + (since == null ? "" : " by " + since.by())
                + (pause.until() == null || over ? "" : " until " + pause.until())
                + ": "
                + pause.reason();
    }

    private static @Nullable ObjectNode json(@Nullable JobHealth health) {
        if (health == null) {
            return null;
        }
        Slot slot = health.latest();
        Run run = slot == null ? null : slot.run();
        ObjectNode json = Json.object();
        json.put("jobId", health.job().id().value());
        json.put("expectedAt", Json.time(slot == null ? null : slot.dueAt()));
        json.put("status", health.status().word());
        json.put("runId", run == null ? null : run.id().value());
        json.put("startedAt", Json.time(run == null ? null : run.startedAt()));
        json.put(
                "durationSeconds",
                slot == null ? null : slot.duration().map(Duration::toSeconds).orElse(null));
        json.put("reason", slot == null ? null : slot.inWords().orElse(null));
        return json;
    }

    static String table(List<FleetRow> rows, Instant now) {
        TextTable table =
                new TextTable("DEALERSHIP", "AM", "PM", "TIME ZONE", "ON IT", "ATTENTION");
        for (FleetRow row : rows) {
            ZoneId zone = row.zone().orElse(ZoneOffset.UTC);
            table.row(
                    row.dealership(),
                    text(row.am(), zone),
                    text(row.pm(), zone),
                    row.zone().map(ZoneId::getId).orElse("UTC"),
                    row.onIt(now).map(Care::who).orElse(""),
                    words(row, now));
        }
        return table.isEmpty() ? "" : table.toString();
    }

    private static String text(@Nullable JobHealth health, ZoneId zone) {
        if (health == null) {
            return "";
        }
        Slot slot = health.latest();
        if (slot == null) {
            return health.status().word();
        }
        String took = slot.duration().map(d -> ", " + d.toMinutes() + " min").orElse("");
        return health.status().word() + " (" + at(slot.dueAt(), zone) + took + ")";
    }

    private static String at(Instant instant, ZoneId zone) {
        return LOCAL.format(instant.atZone(zone));
    }

    /** What several jobs have in common. */
    static String words(CommonCause cause) {
        return switch (cause.kind()) {
            case REASON -> cause.jobs().size() + " jobs have the same trouble: " + cause.reason();
            case DEPLOY ->
                    cause.jobs().size()
                            + " jobs fail since the deploy of "
                            + Json.time(cause.deployedAt());
        };
    }
}
