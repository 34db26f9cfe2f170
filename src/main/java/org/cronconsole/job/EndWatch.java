package org.cronconsole.job;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.RunId;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Waits for the end of a run that was ordered to end; Render cancels whatever run is active then.
 */
final class EndWatch {
    private static final Words WORDS = Words.of(EndWatch.class);

    private final RunService runs;
    private final CronJob job;
    private final RunId wanted;
    private final Instant sentAt;
    private List<Run> seen = List.of();

    EndWatch(RunService runs, CronJob job, RunId wanted, Instant sentAt) {
        this.runs = runs;
        this.job = job;
        this.wanted = wanted;
        this.sentAt = sentAt;
    }

    boolean seen() {
        seen = runs.history(job, RunService.LONGEST_RUN);
        return ended().isPresent();
    }

    /** The wanted run once it has ended, else another one that was canceled since. */
    private Optional<Run> ended() {
        Optional<Run> ours =
                seen.stream()
                        .filter(r -> r.id().equals(wanted) && !r.status().active())
                        .findFirst();
        return ours.isPresent()
                ? ours
                : seen.stream()
                        .filter(r -> r.endedAt() != null && r.endedAt().isAfter(sentAt))
                        .findFirst();
    }

    /**
     * The run that ended.
     *
     * @param look what looking for the end came to
     * @param unanswered why no answer came to the order; null where one did
     * @throws JobProblem where no end was seen, or that of another run
     */
    Run outcome(Patience.Look look, @Nullable GatewayException unanswered) {
        Run run =
                ended().orElseThrow(() ->
                        new JobProblem(
                                JobProblem.Kind.OUTCOME_UNKNOWN,
                                WORDS.format(
                                        "cancel.end.unseen",
                                        unanswered == null
                                                ? WORDS.get("cancel.ordered")
                                                : unanswered.getMessage(),
                                        wanted,
                                        unanswered == null ? look.why() : "",
                                        job.name()),
                                null));
        if (!run.id().equals(wanted)) {
            throw new JobProblem(
                    JobProblem.Kind.ANOTHER_RUN_ENDED,
                    WORDS.format("cancel.other.ended", run.id(), run.status().said(), wanted),
                    run);
        }
        return run;
    }
}
