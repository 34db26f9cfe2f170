package org.cronconsole.account;

/**
 * A write was refused on this machine before anything was sent. The message says why and what to
 * do.
 */
public final class WriteRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why writing is refused. */
    public enum Reason {
        /** The session or the profile is read-only. */
        READ_ONLY,
        /** The profile is marked production and writes are locked. */
        LOCKED,
        /** The sign-in is over, and nobody signed in again. */
        SIGN_IN_AGAIN
    }

    private final Reason reason;

    /** Says why and what to do. */
    public WriteRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
