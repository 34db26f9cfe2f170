package org.cronconsole.sandbox.render;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A stretch of a job's past whose runs follow from the history function and so need not be kept:
 * the days before the fresh start, and every time in which the sandbox was down.
 *
 * @param schedule the UTC cron of that time
 * @param from the first instant
 * @param to the instant after the last
 * @param trouble what went wrong with the last runs of it; null with a troubleFrom: they never came
 * @param troubleFrom the first slot with that trouble, null if there is none
 */
record Segment(
        String schedule,
        Instant from,
        Instant to,
        @Nullable Outcome trouble,
        @Nullable Instant troubleFrom) {

    static Segment plain(String schedule, Instant from, Instant to) {
        return new Segment(schedule, from, to, null, null);
    }

    /** Whether the slot started no run at all. */
    boolean missed(Instant slot) {
        return trouble == null && troubleFrom != null && !slot.isBefore(troubleFrom);
    }

    /** The outcome that the slot must have, null where chance decides. */
    @Nullable Outcome forced(Instant slot) {
        return troubleFrom != null && !slot.isBefore(troubleFrom) ? trouble : null;
    }
}
