package org.cronconsole.dealership.act;

import java.time.Instant;

/**
 * One line of an act's journal.
 *
 * @param target what the step is done to; empty where the line is of no step
 * @param what the step, in words
 * @param code by what the step is told from others; empty in files of earlier versions
 * @param words what was seen or why not, for a person; never a secret
 */
public record ActEntry(
        Instant at, String target, String what, String code, Kind kind, String words) {
    /** What a line tells. */
    public enum Kind {
        /** It is about to be taken. Alone at the end: nobody knows what came of it. */
        INTENT,
        /** It is done and was seen, or was so already. */
        DONE,
        /** It was refused or failed. */
        FAILED,
        /** It was sent, and what came of it could not be seen. */
        UNKNOWN,
        /** What was begun is about to be taken back. */
        BACK,
        /** A person said that nothing more is to be done about it. */
        FORGOTTEN
    }

    static ActEntry of(Instant at, PlannedStep step, Kind kind, String words) {
        return new ActEntry(at, step.target(), step.what(), step.code(), kind, words);
    }
}
