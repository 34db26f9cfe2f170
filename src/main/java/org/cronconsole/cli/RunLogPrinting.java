package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.LogLine;
import org.cronconsole.render.LogListener;
import org.cronconsole.render.LogSubscription;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.run.log.LogEntry;
import org.cronconsole.run.log.LogRedaction;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Prints the log of a run, without the secrets that are known here. */
final class RunLogPrinting {
    private final Cli cli;
    private final RunService runs;
    private final CronJob job;
    // Several threads print while a log is followed.
    private final Set<String> printed = new HashSet<>();

    RunLogPrinting(Cli cli, RunService runs, CronJob job) {
        this.cli = cli;
        this.runs = runs;
        this.job = job;
    }

    /**
     * The run of this id.
     *
     * @throws CliProblem where there is none in this time
     */
    Run find(String id, Duration since) {
        RunId wanted = new RunId(id);
        return runs.history(job, since).stream()
                .filter(run -> run.id().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new CliProblem(
                                ExitCodes.FAILED,
                                "There is no run "
                                        + id
                                        + " of "
                                        + job.name()
                                        + " in that time. Look with: cron-console runs list "
                                        + job.id()
                                        + ", or go further back with --since."));
    }

    /** Prints what is there, the newest lines where there are more than so many. */
    int print(Run run, int limit) {
        Deque<LogLine> lines = new ArrayDeque<>();
        boolean whole =
                runs.logFromEnd(job, run, limit, page -> page.reversed().forEach(lines::addFirst));
        cli.show(
                () -> Json.array(List.copyOf(lines), RunLogPrinting::json),
                () -> String.join("\n", lines.stream().map(LogEntry::written).toList()));
        if (lines.isEmpty()) {
            cli.say(
                    run.status().active()
                            ? "It has written nothing yet."
                            : "It wrote nothing, or Render keeps its log no longer.");
        } else if (!whole) {
            cli.say("These are the newest " + lines.size() + " lines; see --limit.");
        }
        cli.say(LogRedaction.warning());
        return ExitCodes.DONE;
    }

    private static ObjectNode json(LogLine line) {
        ObjectNode json = Json.object();
        json.put("at", Json.time(line.at()));
        json.put("level", line.level().isEmpty() ? null : line.level());
        json.put("message", LogRedaction.of(line.message()));
        return json;
    }

    /** Prints each line as it is written, until the run has ended; 1 where it did not end well. */
    int follow(Run run) {
        cli.say(LogRedaction.warning());
        Run last = run;
        try (LogSubscription live = runs.followLog(job, run, new Heard())) {
            while (last.status().active()) {
                Thread.sleep(cli.services().betweenLooks());
                last = look(last);
            }
        } catch (InterruptedException | CancellationException stopped) {
            Thread.interrupted();
            cli.say("It is no longer followed; the run goes on.");
            return ExitCodes.UNKNOWN;
        }
        // What was written last may not have come yet.
        runs.logFromEnd(job, last, Integer.MAX_VALUE, this::lines);
        cli.say("It has ended: " + last.status().word() + ".");
        return switch (last.status()) {
            case SUCCESSFUL -> ExitCodes.DONE;
            case UNSUCCESSFUL, CANCELED -> ExitCodes.FAILED;
            case UNKNOWN, RUNNING, HUNG -> ExitCodes.UNKNOWN;
        };
    }

    private Run look(Run last) {
        try {
            return runs.history(job, RunService.LONGEST_RUN).stream()
                    .filter(run -> run.id().equals(last.id()))
                    .findFirst()
                    .orElse(last);
        } catch (GatewayException.Unreachable | GatewayException.RateLimited unread) {
            return last;
        }
    }

    private synchronized void lines(List<LogLine> lines) {
        for (LogLine line : lines) {
            if (printed.add(line.id())) {
                cli.printer().text(LogEntry.written(line));
            }
        }
    }

    /** What is heard of the log while it is written. */
    private final class Heard implements LogListener {
        @Override
        public void lines(List<LogLine> lines) {
            RunLogPrinting.this.lines(lines);
        }

        @Override
        public void leftOut() {
            cli.say("Lines before the next ones are missing here: they are read later.");
        }

        @Override
        public void connected() {
            cli.say("It is followed.");
        }

        @Override
        public void reconnecting(GatewayException why, Duration in) {
            cli.say("The connection broke and is made again. " + why.getMessage());
        }

        @Override
        public void failed(GatewayException why) {
            cli.say("It cannot be followed, and is read when the run ends. " + why.getMessage());
        }
    }
}
