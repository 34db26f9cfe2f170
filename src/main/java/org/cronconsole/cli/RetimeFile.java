package org.cronconsole.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.id.JobId;
import org.cronconsole.retime.RetimePlan;
import org.cronconsole.retime.RetimeStep;
import org.cronconsole.schedule.RetimeWindow;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.PrivateFiles;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A plan of new lines as a file that people review, and that an application takes again. */
final class RetimeFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    private RetimeFile() {}

    static ObjectNode json(RetimePlan plan) {
        ObjectNode json =
                Json.object()
                        .put("version", VERSION)
                        .put("madeAt", Json.time(plan.madeAt()))
                        .put("at", Json.time(plan.at()));
        json.set("steps", Json.array(plan.steps(), RetimeFile::json));
        json.set(
                "unplanned",
                Json.array(
                        plan.unplanned(),
                        job ->
                                Json.object()
                                        .put("jobId", job.job())
                                        .put("name", job.name())
                                        .put("reason", job.reason())));
        return json;
    }

    static ObjectNode json(RetimeStep step) {
        return Json.object()
                .put("jobId", step.job().value())
                .put("name", step.name())
                .put("localTime", step.intent().time().toString())
                .put("timeZone", step.intent().zone().getId())
                .put("days", Weekdays.format(step.intent().days()))
                .put("old", step.old().expression())
                .put("new", step.fresh().expression())
                .put("applyAfter", Json.time(step.window().after()))
                .put("applyBefore", Json.time(step.window().before()))
                .put("firstStart", Json.time(step.firstStart()));
    }

    /** Writes the plan, in place of an older one. */
    static void write(Path file, RetimePlan plan) {
        try {
            PrivateFiles.write(
                    file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json(plan)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a plan can always be written", impossible);
        } catch (IOException unwritable) {
            throw CliProblem.input(
                    "--plan: " + file + " cannot be written. Does its folder exist?");
        }
    }

    /**
     * Reads a plan.
     *
     * @throws CliProblem where it is none; the message names the step and the field
     */
    static RetimePlan read(Path file) {
        ObjectNode json = StrictJson.readObject(file);
        if (json.path("version").asInt() != VERSION || !json.path("steps").isArray()) {
            throw CliProblem.input(
                    "--apply: "
                            + file
                            + " is no plan of this version. Make one by schedules retime --plan.");
        }
        List<RetimeStep> steps = new ArrayList<>();
        int row = 0;
        for (JsonNode step : json.path("steps")) {
            row++;
            steps.add(step(row, step));
        }
        return new RetimePlan(
                Instants.parse("madeAt", text(json, "madeAt")),
                Instants.parse("at", text(json, "at")),
                steps,
                List.of());
    }

    private static RetimeStep step(int row, JsonNode json) {
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
            field = "applyAfter, applyBefore or firstStart";
            return new RetimeStep(
                    job,
                    text(json, "name"),
                    intent,
                    old,
                    fresh,
                    new RetimeWindow(
                            Instants.parse("applyAfter", text(json, "applyAfter")),
                            Instants.parse("applyBefore", text(json, "applyBefore"))),
                    Instants.parse("firstStart", text(json, "firstStart")));
        } catch (DateTimeException | IllegalArgumentException broken) {
            throw CliProblem.input(
                    "--apply: step " + row + " of the plan: " + field + " cannot be read.");
        }
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText("");
    }
}
