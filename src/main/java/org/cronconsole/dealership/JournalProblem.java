package org.cronconsole.dealership;

/** A journal cannot be worked with. The message is for a person and holds no secret. */
public final class JournalProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why. */
    public enum Kind {
        /** There is no journal of this id on this computer. */
        NO_SUCH_JOURNAL,
        /** Somebody on this computer works at it now. */
        RUNNING,
        /** It is done or rolled back. */
        CLOSED,
        /** Another onboarding of the same dealership has not ended. */
        ANOTHER_OPEN,
        /** It belongs to another workspace than this one. */
        OTHER_WORKSPACE,
        /** It was begun to be rolled back, so it cannot be resumed. */
        TAKING_BACK,
        /** What it did cannot be taken back any more. */
        TOO_LATE,
        /** Another step than the one asked for is to be done next. */
        NOT_NEXT,
        /** It cannot be read or written. */
        UNUSABLE
    }

    /** Says why. */
    public JournalProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }
}
