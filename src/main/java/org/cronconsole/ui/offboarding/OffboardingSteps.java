package org.cronconsole.ui.offboarding;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.offboarding.OffboardingResult;
import org.cronconsole.offboarding.OffboardingResult.StepResult;
import org.cronconsole.offboarding.OffboardingStep;
import org.cronconsole.ui.kit.Pace;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;

import java.util.List;

/** How each step stands, and how far all of them are. Used on the screen's thread. */
final class OffboardingSteps {
    private final ObservableList<StepResult> list = FXCollections.observableArrayList();
    private final Pace pace;
    private final Texts texts;
    private boolean forward;

    OffboardingSteps(ScreenKit kit) {
        this.texts = kit.texts();
        this.pace = Pace.ofUnlikeSteps(kit);
    }

    /** These wait for their turn; others are shown once something is told of them. */
    void begin(List<OffboardingStep> waiting) {
        list.setAll(
                waiting.stream().map(step -> new StepResult(step, StepState.WAITING, "")).toList());
        pace.begin(OffboardingStep.values().length);
        forward = !waiting.isEmpty();
    }

    /** One stands so now. */
    void put(StepResult now) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).step() == now.step()) {
                list.set(i, now);
                count();
                return;
            }
        }
        list.add(now);
        count();
    }

    /** What came of each; none where it could not begin. */
    void ended(List<StepResult> came) {
        if (came.isEmpty()) {
            list.removeIf(step -> step.state() == StepState.WAITING);
        } else {
            list.setAll(came);
        }
    }

    /** What to do where a step failed, unless its words say so already; empty for nothing. */
    String rest(OffboardingResult came) {
        boolean failed =
                came.state() == OffboardingResult.State.PARTLY
                        && came.steps().stream().anyMatch(step -> step.state() == StepState.FAILED);
        return failed && forward && !came.waitsForRun() ? " " + texts.get("offboard.rest") : "";
    }

    private void count() {
        pace.at((int) list.stream().filter(OffboardingSteps::isOver).count());
    }

    private static boolean isOver(StepResult step) {
        return step.state() == StepState.DONE || step.state() == StepState.SKIPPED;
    }

    /** How each of them stands. */
    ObservableList<StepResult> list() {
        return list;
    }

    /** How far they are. */
    Pace pace() {
        return pace;
    }
}
