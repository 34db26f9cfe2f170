package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

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
                        made -> new StackPane(made));
        words = "before";
        enter(label);
        words = "now";
        window.onFx(() -> {
            label.getTooltip().show(window.stage());
            return null;
        });

        assertThat(label.getTooltip().getText()).isEqualTo("now");
    }

    @Test
    void tellsAssistiveToolsWithoutAPointer() {
        Label label =
                window.onFx(() -> {
                    Label made = new Label("cell");
                    Tips.always(made, "due at 6");
                    return made;
                });
        assertThat(label.getTooltip()).isNull();
        assertThat(label.queryAccessibleAttribute(AccessibleAttribute.HELP)).isEqualTo("due at 6");
        enter(label);
        assertThat(label.getTooltip().getText()).isEqualTo("due at 6");
    }

    @Test
    void aReasonIsToldFromTheBeginningAndShownOnceThePointerCame() {
        StringProperty reason = new SimpleStringProperty("nobody is chosen");
        Label label = window.onFx(() -> new Label("run again"));
        StackPane around =
                window.onFx(() -> {
                    StackPane made = new StackPane(label);
                    Reasons.show(label, reason);
                    return made;
                });
        assertThat(label.getAccessibleHelp()).isEqualTo("nobody is chosen");
        assertThat(around.getProperties()).isEmpty();

        enter(around);
        assertThat(around.getProperties().values())
                .hasSize(1)
                .allSatisfy(
                        tip -> assertThat(((Tooltip) tip).getText()).isEqualTo("nobody is chosen"));

        window.onFx(() -> {
            reason.set("");
            return null;
        });
        assertThat(around.getProperties()).isEmpty();
        assertThat(label.getAccessibleHelp()).isEmpty();
    }

    private void enter(Node label) {
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
