package org.cronconsole.dealership;

/** Is told, on the onboarding's thread, whenever a step changes its state. */
@FunctionalInterface
public interface OnboardingProgress {
    /** Ignores everything. */
    OnboardingProgress NONE = result -> {};

    /** The step stands so now. */
    void changed(OnboardingResult.StepResult result);
}
