package org.cronconsole.render;

import java.time.Duration;

/** How the client waits: for a rate limit to refill, and between two tries of a read. */
@FunctionalInterface
public interface RetryPause {
    /** Waits by putting the calling thread to sleep. */
    RetryPause SLEEP = Thread::sleep;

    /**
     * Waits.
     *
     * @param time how long; never negative
     * @throws InterruptedException where the caller is canceled meanwhile
     */
    void pause(Duration time) throws InterruptedException;
}
