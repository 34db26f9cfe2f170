package org.cronconsole.cli;

/** The exit codes that scripts rely on. */
final class ExitCodes {
    /** Done. */
    static final int DONE = 0;

    /** Failed, or no such id. */
    static final int FAILED = 1;

    /** Wrong usage or input, or a refused write; nothing was done. */
    static final int REFUSED = 2;

    /** Not signed in, or not a super admin; nothing was done. */
    static final int NOT_SIGNED_IN = 3;

    /** Partly done, or the outcome is not known. */
    static final int UNKNOWN = 4;

    private ExitCodes() {}
}
