package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TipsTest {
    private final TestWindow window = TestWindow.open();
    private String words = "";

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void isMadeWhenThePointerComesAndThereIsSomethingToSay() {
        Label label =
                window.onFx(() -> {
                    Label made = new Label("cell");
                    Tips.over(made, () -> words);
                    return made;
                });
        enter(label);
        assertThat(label.getTooltip()).isNull();

        words = "due at 6";
        assertThat(label.getTooltip()).isNull();
        enter(label);
        assertThat(label.getTooltip().getText()).isEqualTo("due at 6");

        words = "";
        enter(label);
        assertThat(label.getTooltip()).isNull();
    }

    @Test
    void saysWhatIsSoWhenItIsShown() {
        Label label =
                window.show(
                        stage -> {
                            Label made = new Label("cell");
                            Tips.over(made, () -> words);
                            return made;
                        },
                        made -> new javafx.scene.layout.StackPane(made));
        words = "before";
        enter(label);
        words = "now";
        window.onFx(() -> {
            label.getTooltip().show(window.stage());
            return null;
        });

        assertThat(label.getTooltip().getText()).isEqualTo("now");
    }

    private void enter(Label label) {
        window.onFx(() -> {
            Event.fireEvent(
                    label,
                    new MouseEvent(
                            MouseEvent.MOUSE_ENTERED,
                            1,
                            1,
                            1,
                            1,
                            MouseButton.NONE,
                            0,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            null));
            return null;
        });
    }
}
