package org.cronconsole.dealership.queue;

import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * How a queue stands at one moment.
 *
 * @param until when the next row begins at the earliest; null where nothing is waited for
 * @param reason why it waits or is paused, in a sentence; null where nobody need know
 * @param step what is done for the row under way; null for nothing
 * @param left how long it will take to its end, as far as can be told
 */
public record QueueNow(
        KeptQueue queue,
        Phase phase,
        @Nullable Instant until,
        @Nullable String reason,
        @Nullable StepResult step,
        Duration left) {
    /** What it does. */
    public enum Phase {
        /** A row is under way. */
        WORKING,
        /** It waits for the next row's turn. */
        WAITING,
        /** It goes on when somebody says so. */
        PAUSED,
        /** It was stopped; it can be gone on with later. */
        STOPPED,
        /** No row waits any more. */
        ENDED
    }
}
