package org.cronconsole.dealership;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of a journal: what was about to be done, what was found, or what came of it.
 *
 * @param facts ids, names and words; never a secret
 */
public record JournalEntry(Instant at, OnboardingStep step, Kind kind, Map<String, String> facts) {
    /** The id of what was made or found. */
    public static final String ID = "id";

    /** A phone number. */
    public static final String NUMBER = "number";

    /** The number that is to be rented in place of one that is gone. */
    public static final String INSTEAD = "instead";

    /** Why something failed, in words. */
    public static final String WHY = "why";

    /** There where a failure leaves open whether the write took effect. */
    public static final String UNKNOWN = "unknown";

    /** What a line tells. */
    public enum Kind {
        /** It is about to be sent. Alone at the end of a journal: nobody knows what came of it. */
        INTENT,
        /**
         * It is there already, by its mark from an earlier attempt of this journal; or it was
         * looked at and is as it is to be.
         */
        FOUND,
        /** It was made, and read back. */
        MADE,
        /** It was refused or failed. */
        FAILED,
        /** It is about to be taken back. */
        UNDO,
        /** It was taken back, or there was nothing to take back. */
        UNDONE
    }

    /** Copies the facts. */
    public JournalEntry {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** True where it leaves open whether something exists. */
    boolean leavesOpen() {
        return kind == Kind.INTENT
                || kind == Kind.UNDO
                || kind == Kind.FAILED && facts.containsKey(UNKNOWN);
    }
}
