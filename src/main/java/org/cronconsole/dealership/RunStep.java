package org.cronconsole.dealership;

import static org.cronconsole.dealership.OnboardingStep.FIRST_RUN;

import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.job.Period;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RunEvent;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Starts the morning job once, where that was asked for. */
final class RunStep {
    private static final Words WORDS = Words.of(RunStep.class);
    private final Saga saga;
    private final RenderApi render;

    RunStep(Saga saga) {
        this.saga = saga;
        this.render = saga.services().render();
    }

    /** Starts the run, unless it was started; null where none is to be. */
    @Nullable String ensure() {
        if (!saga.script().options().firstRun()) {
            return null;
        }
        JobId job = saga.madeJob(Period.AM);
        Instant tried =
                saga.journal().entries().stream()
                        .filter(e -> e.step() == FIRST_RUN && e.kind() == Kind.INTENT)
                        .map(JournalEntry::at)
                        .findFirst()
                        .orElse(null);
        if (tried == null || !ranSince(job, tried)) {
            trigger(job);
        }
        saga.write(FIRST_RUN, Kind.MADE);
        return WORDS.format("made.run", saga.script().jobName(Period.AM));
    }

    private void trigger(JobId job) {
        Instant now = saga.services().clock().instant();
        saga.write(FIRST_RUN, Kind.INTENT);
        try {
            render.triggerRun(job);
        } catch (GatewayException failure) {
            // To repeat it would cancel the run that may just have started.
            if (!failure.effectUnknown()
                    || !Saga.look(WORDS.get("look.run"), () -> ranSince(job, now))) {
                throw failure;
            }
        }
    }

    /** By Render's clock, which may be ahead of ours or behind it. */
    private boolean ranSince(JobId job, Instant since) {
        Instant from = since.plus(render.clockSkew()).minusSeconds(2);
        Instant to = saga.services().clock().instant().plus(render.clockSkew()).plusSeconds(60);
        return render.runEvents(job, from, to).stream()
                .anyMatch(RunEvent.Started.class::isInstance);
    }
}
