package org.cronconsole.ui.runhistory;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

import org.cronconsole.ui.kit.Held;
import org.cronconsole.ui.kit.Low;
import org.cronconsole.ui.kit.Shown;

/**
 * Shows the chart of durations by its button. A low window leaves it out at first, for the log of
 * the run that is chosen; who presses the button there has it all the same, and what is remembered
 * for a window with more room stays as it was.
 */
final class ChartPlace {
    private ChartPlace() {}

    /**
     * Shows it.
     *
     * @param wanted whether it is wanted where there is room
     * @param drawn whether there is something to draw
     */
    static void show(
            StackPane place,
            ToggleButton toggle,
            BooleanProperty wanted,
            ObservableValue<Boolean> drawn) {
        ObservableValue<Boolean> low = Low.around(toggle);
        low.subscribe(now -> toggle.setSelected(!now && wanted.get()));
        wanted.subscribe(now -> toggle.setSelected(!low.getValue() && now));
        toggle.selectedProperty()
                .subscribe(now -> {
                    if (!low.getValue()) {
                        wanted.set(now);
                    }
                });
        Held.by(place, drawn);
        Shown.whenever(
                place,
                Bindings.createBooleanBinding(
                        () -> toggle.isSelected() && drawn.getValue(),
                        toggle.selectedProperty(),
                        drawn));
    }
}
