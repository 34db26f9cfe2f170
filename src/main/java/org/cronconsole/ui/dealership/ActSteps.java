package org.cronconsole.ui.dealership;

import org.cronconsole.dealership.act.StepResult;

import java.util.List;

/** The steps of an act as they are shown. */
final class ActSteps {
    private ActSteps() {}

    /** What was done before stays in sight while the rest is done. */
    static List<StepResult> merged(List<StepResult> before, List<StepResult> now) {
        return before.stream()
                .map(old ->
                        now.stream()
                                .filter(fresh -> fresh.step().equals(old.step()))
                                .findFirst()
                                .orElse(old))
                .toList();
    }
}
