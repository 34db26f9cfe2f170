package org.cronconsole.history;

/** A history cannot be written to a file; nothing was written. */
public final class HistoryFileProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What is in the way. */
    public enum Kind {
        /** A file is there already, and was not to be replaced. */
        THERE_ALREADY,
        /** It is no place for a file, or the file cannot be written there. */
        UNWRITABLE
    }

    HistoryFileProblem(Kind kind, String message, Exception cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What is in the way. */
    public Kind kind() {
        return kind;
    }
}
