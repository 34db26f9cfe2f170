package org.cronconsole.sandbox.render;

import org.cronconsole.sandbox.SeedHash;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The log lines of a service, made anew from its runs and deploys whenever they are asked for. */
final class Logs {

    private static final List<String> BUILD =
            List.of(
                    "==> Cloning the repository",
                    "==> Checking out branch",
                    "==> Running build command",
                    "installing dependencies",
                    "added 214 packages in 9 s",
                    "==> Build successful",
                    "==> Deploying",
                    "==> Cron job is live");

    private Logs() {}

    /** The lines from one instant to the other, both included, that are written by now. */
    static List<LogLine> between(
            World world, ServiceState service, Instant from, Instant to, Instant now) {
        Instant last = to.isBefore(now) ? to : now;
        List<LogLine> lines = new ArrayList<>();
        Chatter chatter = Chatter.of(service);
        for (Run run : Events.runs(world, service, from, last)) {
            if (chatter == null) {
                addRun(lines, service, run);
            } else {
                chatter.add(lines, service, run, from, last);
            }
        }
        for (Deploy deploy : service.deploys) {
            if (deploy.imageRef().isEmpty()) {
                addBuild(lines, service, deploy);
            }
        }
        lines.removeIf(line -> line.at().isBefore(from) || line.at().isAfter(last));
        return lines;
    }

    private static void addRun(List<LogLine> lines, ServiceState service, Run run) {
        boolean canceled = run.outcome() == Outcome.CANCELED;
        if (run.before() != null) {
            // What was written before stays as it was written.
            List<LogLine> written = new ArrayList<>();
            addRun(written, service, run.before());
            written.removeIf(line -> !line.at().isBefore(run.end()));
            lines.addAll(written);
            lines.add(canceled(service, run, run.end(), written.size()));
            return;
        }
        // A canceled run was on its way to a good end.
        List<RunScript.Line> script =
                RunScript.of(run.id(), canceled ? Outcome.SUCCESSFUL : run.outcome());
        int count = canceled ? script.size() / 2 : script.size();
        for (int i = 0; i < count; i++) {
            RunScript.Line line = script.get(i);
            Instant at = spread(run.startedAt(), run.end(), i, count, run.id());
            lines.add(line(service, instance(run), "app", line.level(), line.message(), at, i));
        }
        if (canceled) {
            Instant at = run.end().minus(1, ChronoUnit.MICROS);
            lines.add(canceled(service, run, at, count));
        }
    }

    private static LogLine canceled(ServiceState service, Run run, Instant at, int number) {
        return line(service, instance(run), "app", "warning", "==> Run canceled", at, number);
    }

    private static String instance(Run run) {
        return run.id() + "-" + SeedHash.token(5, run.id(), "instance");
    }

    private static void addBuild(List<LogLine> lines, ServiceState service, Deploy deploy) {
        for (int i = 0; i < BUILD.size(); i++) {
            Instant at =
                    spread(deploy.createdAt(), deploy.finishedAt(), i, BUILD.size(), deploy.id());
            lines.add(line(service, deploy.buildId(), "build", "info", BUILD.get(i), at, i));
        }
    }

    /** Evenly, but for a little that tells lines of different runs apart. */
    private static Instant spread(Instant from, Instant to, int i, int count, String key) {
        long micros = Duration.between(from, to).toNanos() / 1000;
        long step = Math.max(1, micros / (count + 1));
        long jitter = SeedHash.below((int) Math.min(step, 900_000), key, i, "jitter");
        return from.plus(step * i + jitter + i, ChronoUnit.MICROS);
    }

    private static LogLine line(
            ServiceState service,
            String instance,
            String type,
            String level,
            String message,
            Instant at,
            int number) {
        String id = "log-" + SeedHash.token(20, service.id, instance, number);
        return new LogLine(id, at, service.id, instance, type, level, message);
    }
}
