package org.cronconsole.dealership.queue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What a queue waits for, and what it was told to do. Safe for use by several threads. */
final class QueueWaiting {
    /** So often a row is tried again where what went wrong passes by itself. */
    static final int PATIENCE = 4;

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration FIRST = Duration.ofSeconds(15);

    private final QueueClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();

    // All below: under the lock.
    private boolean paused;
    private boolean stopped;
    private @Nullable String reason;
    private @Nullable Instant notBefore;

    QueueWaiting(QueueClock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    /** Forgets what it was told before. */
    void begin() {
        set(false, false, null);
    }

    /**
     * Pauses.
     *
     * @param why null where a person wants it
     */
    void pause(@Nullable String why) {
        set(true, stopped(), why);
    }

    void goOn() {
        set(false, stopped(), null);
    }

    void stop() {
        set(paused(), true, reason());
    }

    private void set(boolean pausedNow, boolean stoppedNow, @Nullable String why) {
        lock.lock();
        try {
            paused = pausedNow;
            stopped = stoppedNow;
            reason = why;
            notBefore = null;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean paused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    boolean stopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    @Nullable String reason() {
        lock.lock();
        try {
            return reason;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is tried for a while: as long as was asked for, else longer each time. */
    void longer(Trouble trouble, int tried) {
        lock.lock();
        try {
            Duration pause =
                    trouble.pause().isPositive()
                            ? trouble.pause()
                            : FIRST.multipliedBy(1L << 2 * (tried - 1));
            notBefore = clock.now().plus(pause);
            reason = trouble.why();
        } finally {
            lock.unlock();
        }
    }

    /** The later of the two. */
    Instant notBefore(Instant at) {
        lock.lock();
        try {
            Instant later = notBefore;
            return later == null || later.isBefore(at) ? at : later;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until told, or until this time, but no longer than until the next look. */
    void until(Instant at) {
        Duration left = Duration.between(clock.now(), at);
        await(left.compareTo(LOOK) < 0 ? left : LOOK);
    }

    /** Waits until told, but no longer than until the next look. */
    void untilTold() {
        await(LOOK);
    }

    private void await(Duration most) {
        lock.lock();
        try {
            clock.await(told, most);
        } catch (InterruptedException wanted) {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }
}
