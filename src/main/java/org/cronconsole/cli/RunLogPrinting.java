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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Prints the log of a run, without the secrets that are known here. */
final class RunLogPrinting {
    /** So often what was written last is asked for, a look's time between. */
    private static final int TRIES = 20;

    private final Cli cli;
    private final RunService runs;
    private final CronJob job;
    // Several threads print while a log is followed.
    private final Set<String> printed = new HashSet<>();

    /** What kept the last look from being taken; empty for nothing. */
    private final SaidOnce once;

    RunLogPrinting(Cli cli, RunService runs, CronJob job) {
        this.cli = cli;
        this.once = new SaidOnce(cli);
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

    /**
     * Prints each line as it is written, until the run has ended; 1 where it did not end well, 4
     * where its end or its last lines could not be read. Whatever may pass is waited for.
     */
    int follow(Run run) {
        cli.say(LogRedaction.warning());
        Run last = run;
        boolean whole;
        try {
            try (LogSubscription live = runs.followLog(job, run, new Heard())) {
                while (last.status().active()) {
                    Thread.sleep(cli.services().betweenLooks());
                    Optional<Run> now = look(last);
                    if (now.isEmpty()) {
                        return ExitCodes.UNKNOWN;
                    }
                    last = now.get();
                }
            }
            whole = readToItsEnd(last);
        } catch (InterruptedException | CancellationException stopped) {
            Thread.interrupted();
            cli.say("It is no longer followed; the run goes on.");
            return ExitCodes.UNKNOWN;
        }
        cli.say("It has ended: " + last.status().word() + ".");
        return switch (last.status()) {
            case SUCCESSFUL -> whole ? ExitCodes.DONE : ExitCodes.UNKNOWN;
            case UNSUCCESSFUL, CANCELED -> ExitCodes.FAILED;
            case UNKNOWN, RUNNING, HUNG -> ExitCodes.UNKNOWN;
        };
    }

    /** Empty where it cannot be looked at any more, which is said. */
    private Optional<Run> look(Run last) {
        try {
            Optional<Run> now =
                    runs.history(job, RunService.LONGEST_RUN).stream()
                            .filter(run -> run.id().equals(last.id()))
                            .findFirst();
            once.forget();
            if (now.isEmpty() && gone(last)) {
                cli.say(
                        "Render has told of no end of it, though no run may take so long. It is"
                                + " followed no more.");
                return Optional.empty();
            }
            return Optional.of(now.orElse(last));
        } catch (GatewayException unread) {
            if (refused(unread)) {
                cli.say("It cannot be followed any more; the run goes on. " + unread.getMessage());
                return Optional.empty();
            }
            once.say("It could not be looked at and is looked at again. " + unread.getMessage());
            return Optional.of(last);
        }
    }

    private boolean gone(Run run) {
        return run.at().plus(RunService.LONGEST_RUN).isBefore(runs.now());
    }

    /** Asking again would be refused again. */
    private static boolean refused(GatewayException failure) {
        return switch (failure) {
            case GatewayException.Unauthorized key -> true;
            case GatewayException.Forbidden key -> true;
            case GatewayException.NotFound gone -> true;
            case GatewayException.Invalid asked -> true;
            case GatewayException.Conflict odd -> false;
            case GatewayException.RateLimited limit -> false;
            case GatewayException.Unreachable line -> false;
            case GatewayException.Unexpected answer -> false;
        };
    }

    /** What was written last may not have come yet. False where it could not be read. */
    private boolean readToItsEnd(Run run) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                runs.logFromEnd(job, run, Integer.MAX_VALUE, this::lines);
                return true;
            } catch (GatewayException unread) {
                if (refused(unread) || tries == TRIES) {
                    cli.say(
                            "Its last lines could not be read; read them with: cron-console runs"
                                    + " log "
                                    + job.id()
                                    + " --run "
                                    + run.id()
                                    + ". "
                                    + unread.getMessage());
                    return false;
                }
                once.say(
                        "Its last lines could not be read and are read again. "
                                + unread.getMessage());
                Thread.sleep(cli.services().betweenLooks());
            }
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
