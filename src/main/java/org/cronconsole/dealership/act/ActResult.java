package org.cronconsole.dealership.act;

import org.cronconsole.dealership.act.StepResult.State;

import java.util.List;
import java.util.Optional;

/**
 * What came of an act, step by step.
 *
 * @param rest what is left to do, to be carried out as it is; empty where all is done
 */
public record ActResult(List<StepResult> steps, Optional<ActPlan> rest) {
    /** Copies the list. */
    public ActResult {
        steps = List.copyOf(steps);
    }

    /** True where everything was done and seen. */
    public boolean complete() {
        return steps.stream().allMatch(step -> step.state().finished());
    }

    /** True where nothing was done, as far as can be seen. */
    public boolean nothingDone() {
        return steps.stream()
                .noneMatch(step -> step.state() == State.DONE || step.state() == State.UNKNOWN);
    }
}
