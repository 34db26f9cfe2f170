package org.cronconsole.phone;

/** Why something was not done with a phone number, in words for a person. */
public final class NumberProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kinds of problems. */
    public enum Kind {
        /** The account does not rent this number. */
        NO_SUCH_NUMBER,
        /** What was typed is not the number; nothing was done. */
        NOT_CONFIRMED,
        /** A dealership has it; nothing was done. */
        IN_USE,
        /** Not to be rented from here, or no sensible question; nothing was asked. */
        NOT_OFFERED,
        /** The name cannot be given; nothing was done. */
        BAD_NAME,
        /** It was sent, and what came of it is not known. */
        OUTCOME_UNKNOWN
    }

    private final Kind kind;

    NumberProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** The kind. */
    public Kind kind() {
        return kind;
    }
}
