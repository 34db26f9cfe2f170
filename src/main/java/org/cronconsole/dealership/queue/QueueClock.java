package org.cronconsole.dealership.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** The time by which a queue waits. */
public interface QueueClock {
    /** That of this machine. */
    QueueClock SYSTEM =
            new QueueClock() {
                @Override
                public Instant now() {
                    return Instant.now();
                }

                @Override
                public void await(Condition told, Duration most) throws InterruptedException {
                    // Whether it was told or the time has passed, the caller looks again.
                    if (told.await(most.toNanos(), TimeUnit.NANOSECONDS)) {
                        return;
                    }
                }
            };

    /** Now. */
    Instant now();

    /**
     * Waits until told, or so long at most. The caller holds the {@link Lock} of the condition.
     *
     * @throws InterruptedException where the thread is interrupted
     */
    void await(Condition told, Duration most) throws InterruptedException;
}
