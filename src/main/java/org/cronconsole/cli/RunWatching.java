package org.cronconsole.cli;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.CronJob;
import org.cronconsole.run.Expectation;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunFollow;
import org.cronconsole.run.RunService;
import org.cronconsole.run.Sighting;
import org.cronconsole.run.TypicalLength;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CancellationException;

/**
 * Follows a run that was just started until it ends, says what changes, and gives the exit code of
 * its end. Being stopped ends the watching and never the run.
 */
final class RunWatching {
    private final Cli cli;
    private final RunService runs;
    private final CronJob job;
    private final RunFollow follow;
    private Expectation expectation = Expectation.NONE;
    private Sighting last;
    private final SaidOnce once;

    private RunWatching(Cli cli, RunService runs, CronJob job, Run run) {
        this.cli = cli;
        this.once = new SaidOnce(cli);
        this.runs = runs;
        this.job = job;
        this.follow = new RunFollow(job, run);
        this.last = follow.first(runs.now());
    }

    /**
     * Watches.
     *
     * @param run as the trigger answered it
     * @return the run as it was seen last
     */
    static Sighting toTheEnd(Cli cli, RunService runs, CronJob job, Run run) {
        RunWatching watching = new RunWatching(cli, runs, job, run);
        watching.watch();
        return watching.last;
    }

    /** Of a run that was seen so last: 0 where it succeeded, 1 where not, 4 where unknown. */
    static int exitCode(Sighting seen) {
        if (seen.state() != Sighting.State.ENDED) {
            return ExitCodes.UNKNOWN;
        }
        return switch (seen.run().status()) {
            case SUCCESSFUL -> ExitCodes.DONE;
            case UNSUCCESSFUL, CANCELED -> ExitCodes.FAILED;
            case UNKNOWN, RUNNING, HUNG -> ExitCodes.UNKNOWN;
        };
    }

    private void watch() {
        try {
            cli.say(
                    "Run "
                            + last.run().id()
                            + " of "
                            + job.name()
                            + " was started. "
                            + expected()
                            + " Ctrl+C stops the watching, not the run.");
            while (!last.state().over()) {
                Thread.sleep(cli.services().betweenLooks());
                if (!look()) {
                    return;
                }
            }
            sayEnd();
        } catch (InterruptedException | CancellationException stopped) {
            // It was heard, and what follows is to be written in peace.
            Thread.interrupted();
            cli.say(
                    "The watching was stopped; the run goes on. Look at it with: cron-console runs"
                            + " list "
                            + job.id());
        }
    }

    private String expected() {
        try {
            expectation = runs.expectation(job);
            follow.expect(expectation);
        } catch (GatewayException unread) {
            return "How long it usually takes could not be read: " + unread.getMessage();
        }
        TypicalLength typical = expectation.typical();
        return typical == null
                ? "How long it usually takes is not known: too few runs of it are."
                : "It usually takes "
                        + words(typical.median())
                        + ", nine of ten times no more than "
                        + words(typical.p90())
                        + ".";
    }

    /** False where it cannot be looked at any more. */
    private boolean look() {
        try {
            last = follow.look(runs);
        } catch (GatewayException.Unauthorized | GatewayException.Forbidden shut) {
            cli.say("The run cannot be watched any more, and goes on. " + shut.getMessage());
            return false;
        } catch (GatewayException.NotFound gone) {
            cli.say(
                    "The run cannot be watched any more: its job is not there. "
                            + gone.getMessage());
            return false;
        } catch (GatewayException unread) {
            once.say("It could not be looked at and is looked at again. " + unread.getMessage());
            return true;
        }
        if (last.state() == Sighting.State.RUNNING) {
            once.say(underWay());
        }
        return true;
    }

    private String underWay() {
        Instant start = last.run().at();
        return switch (expectation.pace(Duration.between(start, last.at()))) {
            case USUAL -> "Running since " + seconds(start) + ".";
            case LONG -> "Longer than usual since " + seconds(start.plus(p90())) + ".";
            case HUNG ->
                    "It counts as hung since "
                            + seconds(start.plus(expectation.hungAfter()))
                            + ": it blocks the next start, and Render tells nobody. Cancel it with:"
                            + " cron-console jobs cancel "
                            + job.id()
                            + " --run "
                            + last.run().id();
        };
    }

    private Duration p90() {
        TypicalLength typical = expectation.typical();
        return typical == null ? Duration.ZERO : typical.p90();
    }

    private void sayEnd() {
        Run run = last.run();
        if (last.state() == Sighting.State.UNSEEN) {
            cli.say(
                    "Render took the order, but its events have told nothing of the run. Look at"
                            + " the runs of the job before you trigger it again.");
            return;
        }
        cli.say(
                "The run has ended: "
                        + run.status().word()
                        + run.duration().map(length -> " after " + words(length)).orElse("")
                        + run.reasonInWords().map(reason -> ", " + reason).orElse("")
                        + ".");
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@code 42 s}, {@code 8 min 5 s}, {@code 2 h 3 min}. */
    private static String words(Duration span) {
        if (span.toHours() > 0) {
            return span.toHours() + " h " + span.toMinutesPart() + " min";
        }
        return span.toMinutes() > 0
                ? span.toMinutes() + " min " + span.toSecondsPart() + " s"
                : span.toSeconds() + " s";
    }
}
