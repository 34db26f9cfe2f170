package org.cronconsole.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.cronconsole.ui.kit.Scale;

/** Where the top bar has little room, its buttons leave their words to their tooltips. */
final class TopBar {
    /** With less, the workspace's name would be cut off, as it was drawn. */
    private static final double ROOM = 900;

    private TopBar() {}

    /** Lets these buttons of the bar show their icons alone where it is narrow. */
    static void fit(Region bar, Button... buttons) {
        BooleanBinding narrow =
                Bindings.createBooleanBinding(
                        () -> bar.getWidth() < Scale.of(ROOM),
                        bar.widthProperty(),
                        Scale.factorProperty());
        for (Button button : buttons) {
            button.accessibleTextProperty().bind(button.textProperty());
            button.contentDisplayProperty()
                    .bind(
                            Bindings.when(narrow)
                                    .then(ContentDisplay.GRAPHIC_ONLY)
                                    .otherwise(ContentDisplay.LEFT));
            Tooltip words = new Tooltip();
            words.textProperty().bind(button.textProperty());
            button.setTooltip(words);
        }
    }
}
