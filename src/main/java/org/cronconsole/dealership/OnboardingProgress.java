package org.cronconsole.dealership;

/** Is told, on the onboarding's thread, whenever a step changes its state. */
@FunctionalInterface
public interface OnboardingProgress {
    /** Ignores everything. */
    OnboardingProgress NONE = result -> {};

    /** The step stands so now. */
    void changed(OnboardingResult.StepResult result);

    /**
     * A step has failed, and for this reason; {@link #changed} tells it in words. Also on the
     * onboarding's thread.
     */
    default void failed(OnboardingStep step, RuntimeException why) {}

    /**
     * Whether the person still waits for the text of the line check; asked, on the onboarding's
     * thread, between two looks. What comes later can be looked at later.
     */
    default boolean awaitsText() {
        return true;
    }
}
