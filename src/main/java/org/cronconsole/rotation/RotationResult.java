package org.cronconsole.rotation;

import java.time.Instant;

/**
 * What came of one job, or of the env group.
 *
 * @param words what happened and what to do, in a sentence or two; never a value
 */
public record RotationResult(State state, String words, Instant at) {
    /** What can come of it. */
    public enum State {
        /** The new value is there, read back, and the deploy is ordered where one is wanted. */
        DONE,
        /** The new value was there already, by somebody else; nothing was sent. */
        ALREADY,
        /** The new value is there, but it is not known whether a deploy was ordered. */
        DEPLOY_UNKNOWN,
        /** It is no longer as the plan saw it; nothing was sent. */
        CHANGED_MEANWHILE,
        /** It was refused; nothing was done. */
        FAILED,
        /** It was sent, and what came of it could not be seen. */
        UNKNOWN;

        /** True where the new value is known to be there. */
        public boolean isThere() {
            return this == DONE || this == ALREADY || this == DEPLOY_UNKNOWN;
        }

        /** True where it is not tried again. */
        public boolean isSettled() {
            return this == DONE || this == ALREADY || this == CHANGED_MEANWHILE;
        }
    }
}
