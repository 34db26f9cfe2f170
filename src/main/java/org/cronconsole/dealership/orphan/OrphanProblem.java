package org.cronconsole.dealership.orphan;

/** Why a repair was not done, or what of it is not known, in words for a person. */
public final class OrphanProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of problem it is. */
    public enum Kind {
        /** It is no longer so, or it changed; nothing was done. */
        NO_LONGER_SO,
        /** What it depends on could not be read; nothing was done. */
        UNREAD,
        /** What was given is not good; nothing was done. */
        BAD_INPUT,
        /** A part was done: the message says which. */
        PARTLY_DONE,
        /** It was sent, and what came of it could not be seen. */
        OUTCOME_UNKNOWN
    }

    private final Kind kind;

    OrphanProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What kind of problem it is. */
    public Kind kind() {
        return kind;
    }
}
