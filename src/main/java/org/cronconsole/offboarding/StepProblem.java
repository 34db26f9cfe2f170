package org.cronconsole.offboarding;

/** A step could not be done, or nobody knows whether it was; the message says why. */
final class StepProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean unknown;

    private StepProblem(String message, boolean unknown) {
        super(message);
        this.unknown = unknown;
    }

    /** Nothing was done. */
    static StepProblem refused(String why) {
        return new StepProblem(why, false);
    }

    /** It was sent, and does not show. */
    static StepProblem unknown(String why) {
        return new StepProblem(why, true);
    }

    /** True where it was sent, and what came of it is not known. */
    boolean isUnknown() {
        return unknown;
    }
}
