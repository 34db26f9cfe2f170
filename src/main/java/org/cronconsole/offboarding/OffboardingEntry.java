package org.cronconsole.offboarding;

import java.time.Instant;

/**
 * One line of an offboarding's journal.
 *
 * @param words what was done or why not, for a person; never a secret
 */
public record OffboardingEntry(Instant at, OffboardingStep step, Kind kind, String words) {
    /** What a line tells. */
    public enum Kind {
        /** It is about to be sent. Alone at the end: nobody knows what came of it. */
        INTENT,
        /** It is done and was seen, or there was nothing to do. */
        DONE,
        /** It was refused or failed. */
        FAILED,
        /** It was sent, and what came of it could not be seen. */
        UNKNOWN,
        /** The job of this step is about to be resumed, because the offboarding stops. */
        UNDO,
        /** It was resumed, or there was nothing to resume. */
        UNDONE
    }
}
