package org.cronconsole.retime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.id.JobId;
import org.cronconsole.schedule.RetimeWindow;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.words.Words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A plan of new lines as JSON, for people to review and for an application to take again. */
public final class RetimePlanJson {
    private static final Words WORDS = Words.of(RetimePlanJson.class);

    /** The format's version. */
    public static final int VERSION = 1;

    private RetimePlanJson() {}

    /** The document is no plan; the message names the step and the field. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** The plan, with what it cannot help. */
    public static ObjectNode write(RetimePlan plan) {
        ObjectNode json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("version", VERSION)
                        .put("madeAt", time(plan.madeAt()))
                        .put("at", time(plan.at()));
        ArrayNode steps = json.putArray("steps");
        plan.steps().forEach(step -> steps.add(write(step)));
        ArrayNode unplanned = json.putArray("unplanned");
        plan.unplanned()
                .forEach(job ->
                        unplanned
                                .addObject()
                                .put("jobId", job.job())
                                .put("name", job.name())
                                .put("reason", job.reason()));
        return json;
    }

    private static ObjectNode write(RetimeStep step) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("jobId", step.job().value())
                .put("name", step.name())
                .put("localTime", step.intent().time().toString())
                .put("timeZone", step.intent().zone().getId())
                .put("days", Weekdays.format(step.intent().days()))
                .put("old", step.old().expression())
                .put("new", step.fresh().expression())
                .put("applyAfter", time(step.window().after()))
                .put("applyBefore", time(step.window().before()))
                .put("firstStart", time(step.firstStart()));
    }

    /** ISO-8601 in UTC with whole seconds; milliseconds only where there are some. */
    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** True where a document is a plan of this version, whatever is wrong within it. */
    public static boolean isPlan(JsonNode json) {
        return json.path("version").asInt() == VERSION && json.path("steps").isArray();
    }

    /**
     * Reads a plan; what it could not help is for reading alone and is not taken over.
     *
     * @throws Unreadable where it is none
     */
    public static RetimePlan read(JsonNode json) throws Unreadable {
        if (!isPlan(json)) {
            throw new Unreadable(WORDS.get("plan.version"));
        }
        List<RetimeStep> steps = new ArrayList<>();
        for (JsonNode step : json.path("steps")) {
            steps.add(step(steps.size() + 1, step));
        }
        try {
            return new RetimePlan(instant(json, "madeAt"), instant(json, "at"), steps, List.of());
        } catch (DateTimeException broken) {
            throw new Unreadable(WORDS.get("plan.times"));
        }
    }

    private static RetimeStep step(int row, JsonNode json) throws Unreadable {
        String field = "";
        try {
            field = "jobId";
            JobId job = new JobId(text(json, field));
            field = "localTime";
            LocalTime time = LocalTime.parse(text(json, field));
            field = "timeZone";
            ZoneId zone = ZoneId.of(text(json, field));
            field = "days";
            WallClock intent = new WallClock(time, zone, Weekdays.parse(text(json, field)));
            field = "old";
            UtcCron old = UtcCron.parse(text(json, field));
            field = "new";
            UtcCron fresh = UtcCron.parse(text(json, field));
            field = "applyAfter";
            Instant after = instant(json, field);
            field = "applyBefore";
            Instant before = instant(json, field);
            field = "firstStart";
            return new RetimeStep(
                    job,
                    text(json, "name"),
                    intent,
                    old,
                    fresh,
                    new RetimeWindow(after, before),
                    instant(json, field));
        } catch (DateTimeException | IllegalArgumentException broken) {
            throw new Unreadable(WORDS.format("plan.step", String.valueOf(row), field));
        }
    }

    static Instant instant(JsonNode json, String field) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(
                text(json, field).strip(), Instant::from);
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText("");
    }
}
