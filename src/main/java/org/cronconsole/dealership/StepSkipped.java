package org.cronconsole.dealership;

/** A step was left, which does the onboarding no harm. */
final class StepSkipped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why, in words that hold no secret. */
    StepSkipped(String message) {
        super(message);
    }
}
