package org.cronconsole.dealership;

/** Why something was not done with a dealership, in words for a person. Nothing was written. */
public final class DealershipProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kinds of problems. */
    public enum Kind {
        /** There is no dealership of this name. */
        NO_SUCH_DEALERSHIP,
        /** The dealership has no job that could be changed. */
        NO_JOBS,
        /** The registry holds no entry of it to write into. */
        NO_ENTRY,
        /** The registry could not be read, so nothing may be written over. */
        REGISTRY_UNREAD,
        /** A name is taken. */
        NAME_TAKEN,
        /** Another dealership has the number. */
        NUMBER_TAKEN,
        /** What was given cannot be used. */
        BAD_INPUT,
        /** What was typed to confirm is not the name. */
        NOT_CONFIRMED
    }

    private final Kind kind;

    /** Says what, and what to do. */
    public DealershipProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** The kind. */
    public Kind kind() {
        return kind;
    }
}
