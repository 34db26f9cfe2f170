package org.cronconsole.keychain;

/**
 * Secrets cannot be read or kept now. The message says why and what to do, and holds no secret and
 * no text of a library that might.
 */
public final class SecretStoreProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Reason {
        /** The keychain is not there, or refuses. */
        UNAVAILABLE,
        /** The encrypted file needs its passphrase. */
        LOCKED,
        /** The passphrase is not the file's, or the file was changed from outside. */
        WRONG_PASSPHRASE,
        /** Nobody has said yet where secrets are to be kept. */
        UNDECIDED,
        /** The file cannot be read or written. */
        FILE
    }

    private final Reason reason;

    /** Says why and what to do. */
    public SecretStoreProblem(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What is in the way. */
    public Reason reason() {
        return reason;
    }
}
