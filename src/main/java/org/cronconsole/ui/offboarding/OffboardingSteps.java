package org.cronconsole.ui.offboarding;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.offboarding.OffboardingResult.StepResult;
import org.cronconsole.offboarding.OffboardingStep;
import org.cronconsole.ui.kit.Pace;
import org.cronconsole.ui.kit.ScreenKit;

/** How each step stands, and how far all of them are. Used on the screen's thread. */
final class OffboardingSteps {
    private final ObservableList<StepResult> list = FXCollections.observableArrayList();
    private final Pace pace;

    OffboardingSteps(ScreenKit kit) {
        this.pace = Pace.ofUnlikeSteps(kit);
    }

    /** None has begun. */
    void begin() {
        list.clear();
        pace.begin(OffboardingStep.values().length);
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

    private void count() {
        pace.at((int) list.stream().filter(OffboardingSteps::isOver).count());
    }

    private static boolean isOver(StepResult step) {
        return step.state() == StepState.DONE || step.state() == StepState.SKIPPED;
    }

    /** Those that were told of, in the order they began. */
    ObservableList<StepResult> list() {
        return list;
    }

    /** How far they are. */
    Pace pace() {
        return pace;
    }
}
