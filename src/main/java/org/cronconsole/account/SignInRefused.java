package org.cronconsole.account;

/** The person is not let in. The message says why and holds no secret. */
public final class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a sign-in was refused. */
    public enum Reason {
        /** Wrong user name or password. */
        WRONG_CREDENTIALS,
        /** The user is switched off. */
        INACTIVE,
        /** Signed in, but not a super admin. */
        NOT_SUPER_ADMIN,
        /** The token is malformed, expired, not signed with the right key or somebody else's. */
        BAD_TOKEN,
        /** A session was to go on with somebody else than who began it. */
        OTHER_USER,
        /** Neither password nor token was given. */
        NO_CREDENTIALS
    }

    private final Reason reason;

    /** Says why, in one or two sentences. */
    public SignInRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
