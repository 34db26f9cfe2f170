package org.cronconsole.matrix;

import org.cronconsole.dealership.queue.QueueClock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;

/** Lets the sandbox's time pass while a queue waits. */
record LabClock(LabTime time) implements QueueClock {
    @Override
    public Instant now() {
        return time.instant();
    }

    @Override
    public void await(Condition told, Duration most) {
        time.pause(most);
    }
}
