package org.cronconsole.ui.dealership;

import org.cronconsole.dealership.act.StepResult;
import org.cronconsole.ui.kit.StatusPill.Look;
import org.cronconsole.ui.kit.StepCell;
import org.cronconsole.ui.kit.Texts;

import java.util.Locale;

/** How a step of an act is shown: how it stands, at what, what, and what was seen or went wrong. */
final class ActStepLine {
    private ActStepLine() {}

    static StepCell<StepResult> cell(Texts texts) {
        return new StepCell<>(
                "step-row",
                step ->
                        new StepCell.Line(
                                look(step.state()),
                                texts.get(
                                        "dealerships.step."
                                                + step.state().name().toLowerCase(Locale.ROOT)),
                                texts.format(
                                        "dealerships.step.what",
                                        step.step().target(),
                                        step.step().what()),
                                step.words().isEmpty() ? step.step().call() : step.words()));
    }

    private static Look look(StepResult.State state) {
        return switch (state) {
            case WAITING -> Look.WAITING;
            case RUNNING -> Look.RUNNING;
            case DONE, ALREADY -> Look.OK;
            case FAILED -> Look.FAIL;
            case UNKNOWN -> Look.UNKNOWN;
            case NOT_TRIED -> Look.STOPPED;
        };
    }
}
