package org.cronconsole.dealership.act;

import org.jspecify.annotations.Nullable;

/**
 * How a step of an act stands.
 *
 * @param words what was seen, or what went wrong and what to do; empty where it was not begun
 * @param cause why, where it was refused or failed; null where it was not
 */
public record StepResult(
        PlannedStep step, State state, String words, @Nullable RuntimeException cause) {
    /** How it stands. */
    public enum State {
        /** Not begun. */
        WAITING,
        /** Under way. */
        RUNNING,
        /** Done, and seen. */
        DONE,
        /** It was so already. */
        ALREADY,
        /** Refused or failed; it left nothing behind. */
        FAILED,
        /** It was sent, and what came of it could not be seen. */
        UNKNOWN,
        /** Not begun, because one before it is not done. */
        NOT_TRIED;

        /** True where nothing is left to do. */
        public boolean finished() {
            return this == DONE || this == ALREADY;
        }
    }

    static StepResult of(PlannedStep step, State state, String words) {
        return new StepResult(step, state, words, null);
    }
}
