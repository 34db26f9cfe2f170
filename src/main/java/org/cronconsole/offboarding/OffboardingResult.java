package org.cronconsole.offboarding;

import org.cronconsole.dealership.OnboardingResult.StepState;

import java.util.List;

/**
 * What an offboarding did.
 *
 * @param steps one for each step, in order
 * @param message how it ended, in words, with what to do next
 * @param canStandDown true where nothing is gone yet, so that it can be stopped for good
 */
public record OffboardingResult(
        State state,
        String journal,
        String dealership,
        List<StepResult> steps,
        String message,
        boolean canStandDown) {
    /** Copies the steps. */
    public OffboardingResult {
        steps = List.copyOf(steps);
    }

    /** True where it is a run under way that keeps it from going on. */
    public boolean waitsForRun() {
        return state == State.PARTLY
                && steps.stream()
                        .anyMatch(step ->
                                step.step() == OffboardingStep.END_RUNS
                                        && step.state() == StepState.FAILED);
    }

    /** How it ended. */
    public enum State {
        /** Everything was done and seen. */
        DONE,
        /** It could not begin; nothing was done. */
        NOTHING_DONE,
        /** It was stopped before anything was gone, and the jobs are as they were. */
        STOOD_DOWN,
        /** It failed or was stopped on its way, or the outcome of a step is not known. */
        PARTLY
    }

    /**
     * How a step stands.
     *
     * @param detail what was done or found, or what went wrong; empty where there is nothing to say
     */
    public record StepResult(OffboardingStep step, StepState state, String detail) {}
}
