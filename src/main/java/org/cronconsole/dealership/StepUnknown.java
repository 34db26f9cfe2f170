package org.cronconsole.dealership;

/** A step was sent, and what came of it could not be seen. */
final class StepUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was sent and why it was not seen, in words that hold no secret. */
    StepUnknown(String message) {
        super(message);
    }
}
