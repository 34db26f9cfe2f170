package org.cronconsole.ui.offboarding;

import org.cronconsole.offboarding.OffboardingResult.StepResult;
import org.cronconsole.ui.kit.StepCell;
import org.cronconsole.ui.kit.Texts;

/** How a step of an offboarding is shown. */
final class OffboardStepLine {
    private OffboardStepLine() {}

    static StepCell<StepResult> cell(Texts texts) {
        return new StepCell<>(
                "offboard-step",
                step ->
                        StepCell.Line.of(
                                texts, step.state(), "offboard.step.", step.step(), step.detail()));
    }
}
