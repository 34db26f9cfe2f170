package org.cronconsole.dealership;

import java.util.List;

/** A step was refused or failed, and left nothing behind. */
final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Remedy> remedies;

    /** Says why, in words that hold no secret. */
    StepFailed(String message) {
        this(message, List.of());
    }

    /** Says also what can be done about it on the spot. */
    StepFailed(String message, List<Remedy> remedies) {
        super(message);
        this.remedies = List.copyOf(remedies);
    }

    List<Remedy> remedies() {
        return remedies;
    }
}
