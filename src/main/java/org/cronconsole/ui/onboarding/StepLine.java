package org.cronconsole.ui.onboarding;

import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.ui.kit.StepCell;
import org.cronconsole.ui.kit.Texts;

/** How a step of an onboarding is shown. */
final class StepLine {
    private StepLine() {}

    static StepCell<StepResult> cell(Texts texts) {
        return new StepCell<>(
                "step-row",
                step ->
                        StepCell.Line.of(
                                texts,
                                step.state(),
                                "onboarding.step.",
                                step.step(),
                                step.detail()));
    }
}
