package org.cronconsole.dealership;

/** A step was refused or failed, and left nothing behind. */
final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why, in words that hold no secret. */
    StepFailed(String message) {
        super(message);
    }
}
