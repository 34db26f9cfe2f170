package org.cronconsole.retime;

/**
 * What came of one step.
 *
 * @param words what happened and what to do, in a sentence or two
 */
public record RetimeResult(RetimeStep step, State state, String words) {
    /** What can come of a step. */
    public enum State {
        /** The new line is there, read back. */
        DONE,
        /** The new line was there already, from this plan's earlier application or otherwise. */
        ALREADY,
        /** The new line is there and made its first start at the meant time. */
        CONFIRMED,
        /** The new line is there, but no run started at the first meant time. */
        START_MISSED,
        /** The line is there, but it is not known whether a deploy was ordered. */
        DEPLOY_UNKNOWN,
        /** Outside the window, or the job is no longer as the plan saw it; nothing was sent. */
        REFUSED,
        /** Render refused; nothing was done. */
        FAILED,
        /** It was sent, and what came of it could not be seen. */
        UNKNOWN;

        /** True where the new line is known to be there. */
        public boolean isThere() {
            return switch (this) {
                case DONE, ALREADY, CONFIRMED, START_MISSED, DEPLOY_UNKNOWN -> true;
                case REFUSED, FAILED, UNKNOWN -> false;
            };
        }
    }
}
