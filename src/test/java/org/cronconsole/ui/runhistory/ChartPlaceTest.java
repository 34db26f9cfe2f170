package org.cronconsole.ui.runhistory;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

import org.cronconsole.ui.kit.TestWindow;
import org.junit.jupiter.api.Test;

final class ChartPlaceTest {
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private final BooleanProperty drawn = new SimpleBooleanProperty(true);

    @Test
    void aLowWindowLeavesTheChartOutUntilItIsAskedForAndNothingIsForgotten() {
        try (TestWindow window = TestWindow.open()) {
            window.onFx(() -> {
                check();
                return drawn;
            });
        }
    }

    private void check() {
        StackPane place = new StackPane();
        ToggleButton toggle = new ToggleButton();
        ChartPlace.show(place, toggle, wanted, drawn);
        assertThat(place.isVisible()).isTrue();

        new Scene(new StackPane(toggle, place), 1000, 400);
        assertThat(toggle.isSelected()).as("low").isFalse();
        assertThat(place.isVisible() || place.isManaged()).isFalse();
        assertThat(wanted.get()).as("remembered").isTrue();

        toggle.setSelected(true);
        assertThat(place.isVisible()).as("asked for").isTrue();
        toggle.setSelected(false);
        assertThat(wanted.get()).as("remembered").isTrue();

        new Scene(new StackPane(toggle, place), 1000, 700);
        assertThat(toggle.isSelected() && place.isVisible()).as("room again").isTrue();
        toggle.setSelected(false);
        assertThat(wanted.get()).as("not wanted any more").isFalse();
        assertThat(place.isVisible()).isFalse();
        wanted.set(true);
        drawn.set(false);
        assertThat(place.isVisible()).as("nothing to draw").isFalse();
    }
}
