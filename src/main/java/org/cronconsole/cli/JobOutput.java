package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobDetails;
import org.cronconsole.job.TimesUnread;
import org.cronconsole.render.Deploy;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Shows jobs. The names and the order of the JSON fields are relied on by scripts. */
final class JobOutput {
    private JobOutput() {}

    /** What holds for the local times that are shown while the registry cannot be read. */
    static String times(TimesUnread unread) {
        return unread.asOf() == null
                ? "Local times are not known now: the shared registry cannot be read."
                : "Local times are those of this computer's copy of "
                        + unread.asOf().truncatedTo(ChronoUnit.SECONDS)
                        + ": the shared registry cannot be read.";
    }

    static ObjectNode json(CronJob job, Instant now) {
        WallClock intent = job.intent();
        ObjectNode json = Json.object();
        json.put("id", job.id().value());
        json.put("name", job.name());
        json.put("dealership", job.dealership().orElse(null));
        json.put("period", Json.text(job.period().orElse(null)));
        json.put("schedule", job.schedule());
        json.put("localTime", intent == null ? null : intent.time().toString());
        json.put("timeZone", intent == null ? null : intent.zone().getId());
        json.put("days", intent == null ? null : Weekdays.format(intent.days()));
        json.put("nextRunAt", Json.time(job.nextRunAt(now).orElse(null)));
        json.put("suspended", job.suspended());
        json.put("plan", job.plan());
        json.put("region", job.region());
        json.put("repo", job.repo());
        json.put("branch", job.branch());
        json.put("autoDeploy", job.autoDeploy());
        json.put("lastSuccessfulRunAt", Json.time(job.lastSuccessfulRunAt()));
        json.put("updatedAt", Json.time(job.updatedAt()));
        json.put("dashboardUrl", job.dashboardUrl());
        return json;
    }

    static ObjectNode json(JobDetails details, Instant now) {
        ObjectNode json = json(details.job(), now);
        List<String> keys = details.envVarKeys();
        json.set("envVarKeys", keys == null ? null : Json.texts(keys));
        json.set("latestDeploy", deploy(details.latestDeploy()));
        json.set(
                "activeRun",
                details.activeRun() == null ? null : RunOutput.json(details.activeRun()));
        return json;
    }

    private static @Nullable ObjectNode deploy(@Nullable Deploy deploy) {
        if (deploy == null) {
            return null;
        }
        ObjectNode json = Json.object();
        json.put("id", deploy.id().value());
        json.put("status", deploy.status());
        json.put("trigger", deploy.trigger());
        json.put("createdAt", Json.time(deploy.createdAt()));
        json.put("finishedAt", Json.time(deploy.finishedAt()));
        return json;
    }

    static String table(List<CronJob> jobs, Instant now) {
        TextTable table =
                new TextTable(
                        "ID",
                        "NAME",
                        "LOCAL TIME",
                        "UTC CRON",
                        "STATE",
                        "NEXT RUN",
                        "LAST SUCCESS",
                        "PLAN",
                        "REGION");
        for (CronJob job : jobs) {
            table.row(
                    job.id().value(),
                    job.name(),
                    localTime(job.intent()),
                    job.schedule(),
                    state(job),
                    Json.orEmpty(Json.time(job.nextRunAt(now).orElse(null))),
                    Json.orEmpty(Json.time(job.lastSuccessfulRunAt())),
                    job.plan(),
                    job.region());
        }
        return table.isEmpty() ? "" : table.toString();
    }

    static String text(CronJob job, Instant now) {
        Lines lines = lines(job, now);
        return TextTable.pairs(lines.names, lines.values);
    }

    static String text(JobDetails details, Instant now) {
        Lines lines = lines(details.job(), now);
        List<String> keys = details.envVarKeys();
        Deploy deploy = details.latestDeploy();
        lines.add("env vars", keys == null ? "not read" : String.join(", ", keys));
        lines.add(
                "latest deploy",
                deploy == null
                        ? ""
                        : deploy.status()
                                + " ("
                                + deploy.id()
                                + ", "
                                + deploy.trigger()
                                + ", "
                                + Json.orEmpty(Json.time(deploy.createdAt()))
                                + ")");
        lines.add(
                "active run",
                details.activeRun() == null
                        ? "none"
                        : details.activeRun().id()
                                + " "
                                + details.activeRun().status().word()
                                + " since "
                                + Json.time(details.activeRun().at()));
        return TextTable.pairs(lines.names, lines.values);
    }

    private static Lines lines(CronJob job, Instant now) {
        Lines lines = new Lines();
        lines.add("id", job.id().value());
        lines.add("name", job.name());
        lines.add("state", state(job));
        lines.add("local time", localTime(job.intent()));
        lines.add("UTC cron", job.schedule());
        lines.add("next run", Json.orEmpty(Json.time(job.nextRunAt(now).orElse(null))));
        lines.add("last success", Json.orEmpty(Json.time(job.lastSuccessfulRunAt())));
        lines.add("plan", job.plan());
        lines.add("region", job.region());
        lines.add("repository", Json.orEmpty(job.repo()));
        lines.add("branch", Json.orEmpty(job.branch()));
        lines.add("auto-deploy", job.autoDeploy() ? "yes" : "no");
        lines.add("updated", Json.orEmpty(Json.time(job.updatedAt())));
        lines.add("in Render", job.dashboardUrl());
        return lines;
    }

    private static String state(CronJob job) {
        return job.suspended() ? "suspended" : "active";
    }

    private static String localTime(@Nullable WallClock intent) {
        return intent == null
                ? ""
                : intent.time() + " " + intent.zone() + " " + Weekdays.format(intent.days());
    }

    /** Names and values, side by side. */
    private static final class Lines {
        private final List<String> names = new ArrayList<>();
        private final List<String> values = new ArrayList<>();

        void add(String name, String value) {
            names.add(name);
            values.add(value);
        }
    }
}
