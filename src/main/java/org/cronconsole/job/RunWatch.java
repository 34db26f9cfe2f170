package org.cronconsole.job;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.RunId;
import org.cronconsole.render.TriggeredRun;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.run.RunStatus;
import org.cronconsole.run.RunTrigger;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Waits for a run that was not there before. */
final class RunWatch {
    private static final Words WORDS = Words.of(RunWatch.class);

    static final Duration LOOK_BACK = Duration.ofHours(1);

    private final RunService runs;
    private final CronJob job;
    private final List<RunId> known;
    private @Nullable Run found;

    RunWatch(RunService runs, CronJob job, List<RunId> known) {
        this.runs = runs;
        this.job = job;
        this.known = known;
    }

    boolean seen() {
        found =
                runs.history(job, LOOK_BACK).stream()
                        .filter(run -> run.startedAt() != null && !known.contains(run.id()))
                        .findFirst()
                        .orElse(null);
        return found != null;
    }

    /**
     * The run that the trigger has started; empty where none was seen.
     *
     * @param unanswered why no answer came to the trigger; null where one did
     * @throws JobProblem where no answer came and the run that is there may be the schedule's
     */
    Optional<Run> found(@Nullable GatewayException unanswered) {
        Run run = found;
        if (run != null && unanswered != null && run.trigger() == RunTrigger.SCHEDULED) {
            throw new JobProblem(
                    JobProblem.Kind.OUTCOME_UNKNOWN,
                    WORDS.format(
                            "trigger.run.of.schedule",
                            unanswered.getMessage(),
                            job.name(),
                            run.at()),
                    run);
        }
        return Optional.ofNullable(run);
    }

    /** The run as Render answered the trigger, where no event has told of it yet. */
    Run asAnswered(TriggeredRun answer, Instant sentAt) {
        return new Run(
                answer.id() == null ? new RunId("unknown") : answer.id(),
                job.id(),
                RunStatus.RUNNING,
                answer.startedAt() == null ? sentAt : answer.startedAt(),
                null,
                RunTrigger.MANUAL,
                null,
                null);
    }

    /**
     * That nothing was seen of a trigger that was sent.
     *
     * @param unanswered why no answer came; null where Render took the order and named no run
     */
    JobProblem unseen(@Nullable GatewayException unanswered, Patience.Look look) {
        return new JobProblem(
                JobProblem.Kind.OUTCOME_UNKNOWN,
                unanswered == null
                        ? WORDS.format("trigger.no.run.named", job.name(), look.why())
                        : WORDS.format("trigger.unanswered", unanswered.getMessage(), job.name()),
                null);
    }
}
