package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

class HeldTest {
    private final StringProperty source = new SimpleStringProperty("one");

    /** A reason that is reckoned goes on being told, though nobody but the control knows of it. */
    @Test
    void aReasonIsToldAfterTheMemoryWasTidied() {
        try (TestWindow window = TestWindow.open()) {
            Button button =
                    window.onFx(() -> {
                        Button made = new Button("x");
                        new StackPane(made);
                        Reasons.show(
                                made,
                                Bindings.createStringBinding(
                                        () -> "because of " + source.get(), source));
                        return made;
                    });
            assertThat(button.getAccessibleHelp()).isEqualTo("because of one");
            System.gc();
            window.onFx(() -> {
                source.set("two");
                return null;
            });
            assertThat(button.getAccessibleHelp()).isEqualTo("because of two");
        }
    }
}
