package org.cronconsole.dealership.queue;

import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.queue.QueueNow.Phase;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** How a queue stands: kept on the disk before it is told. Written by one thread at a time. */
final class QueueBook {
    private final Onboarding onboarding;
    private final QueueFiles files;
    private final QueueClock clock;
    private final QueueRun.Listener listener;
    private volatile KeptQueue queue;
    private volatile @Nullable StepResult step;

    QueueBook(
            Onboarding onboarding,
            QueueFiles files,
            KeptQueue queue,
            QueueClock clock,
            QueueRun.Listener listener) {
        this.onboarding = onboarding;
        this.files = files;
        this.queue = queue;
        this.clock = clock;
        this.listener = listener;
    }

    KeptQueue queue() {
        return queue;
    }

    /** A row as it stands now. */
    QueueRow current(QueueRow row) {
        return queue.row(row).orElse(row);
    }

    /** Keeps the queue as it is. */
    void save() {
        files.save(queue);
    }

    /** Keeps how a row stands now, and tells. */
    void save(QueueRow row) {
        KeptQueue now = queue.with(row);
        files.save(now);
        queue = now;
        tell(Phase.WORKING, null, null);
    }

    /** It is kept that a row is under way, with what it takes of the limit. */
    void begin(QueueRow row, String journal, int creates) {
        Instant now = clock.now();
        queue = Pace.reserve(queue, onboarding.createsLeft(), creates, now);
        save(row.in(RowState.RUNNING, journal, "", now));
    }

    /** Takes note of what Render has told of its limit; it is kept with the next row. */
    void noteLimit() {
        queue = Pace.note(queue, onboarding.createsLeft(), clock.now());
    }

    /** Takes note of one that has gone to its end; it is kept with the next row. */
    void noteDone(Instant begun) {
        queue = queue.took(Duration.between(begun, clock.now()));
    }

    /** When so many may be created: now, or later. */
    Instant next(int creates, Instant now) {
        return creates == 0 ? now : Pace.next(queue, onboarding.createsLeft(), creates, now);
    }

    /** What is done for the row under way; null for nothing. */
    void step(@Nullable StepResult now) {
        step = now;
    }

    void tell(Phase phase, @Nullable Instant until, @Nullable String reason) {
        KeptQueue now = queue;
        listener.changed(
                new QueueNow(
                        now,
                        phase,
                        until,
                        reason,
                        step,
                        Pace.estimate(now, onboarding.createsLeft(), clock.now())));
    }
}
