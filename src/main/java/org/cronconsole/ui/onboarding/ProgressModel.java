package org.cronconsole.ui.onboarding;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.ScreenKit;

import java.util.List;

/**
 * How far the carrying out is and how long it and its line check have taken, in words; and how both
 * are ended. How long it will still take is not told: its steps are not alike.
 */
final class ProgressModel {
    private final CarryingOut carryingOut;
    private final ScreenKit kit;
    private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waited = new ReadOnlyStringWrapper("");

    ProgressModel(CarryingOut carryingOut, ScreenKit kit) {
        this.carryingOut = carryingOut;
        this.kit = kit;
        carryingOut.lineCheckProperty().addListener((o, was, now) -> tick());
        carryingOut.steps().addListener((Observable change) -> tick());
    }

    /** Looks at the clock. Steps that nobody asked for are counted in neither number. */
    void tick() {
        List<StepResult> asked =
                carryingOut.steps().stream()
                        .filter(step -> step.state() != StepState.SKIPPED)
                        .toList();
        elapsed.set(
                kit.texts()
                        .format(
                                "onboarding.progress.at",
                                asked.stream().filter(StepResult::done).count(),
                                asked.size(),
                                kit.times().exactly(carryingOut.elapsed())));
        waited.set(
                carryingOut.lineCheckProperty().get().isEmpty()
                        ? ""
                        : kit.texts()
                                .format(
                                        "onboarding.line.waited",
                                        kit.times().exactly(carryingOut.lineElapsed())));
    }

    /** Asks whether to stop, then stops; the line check is ended unasked, for it harms nothing. */
    void askToStop() {
        if (!carryingOut.lineCheckProperty().get().isEmpty()) {
            carryingOut.skipText();
            return;
        }
        Confirmation question =
                Confirmation.destructive(
                        kit.texts().get("onboarding.stop.title"),
                        kit.texts().get("onboarding.stop.message"),
                        kit.texts().get("onboarding.stop.verb"));
        kit.dialogs().confirm(question, typed -> carryingOut.stop());
    }

    /** How many steps are done, and how long the carrying out has taken. */
    ReadOnlyStringProperty elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /** How long the line check has waited; empty while it does not. */
    ReadOnlyStringProperty waitedProperty() {
        return waited.getReadOnlyProperty();
    }
}
