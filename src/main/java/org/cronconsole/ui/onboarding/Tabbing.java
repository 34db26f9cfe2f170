package org.cronconsole.ui.onboarding;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets Tab move the focus out of a text area, where no tab is ever typed. */
final class Tabbing {
    private Tabbing() {}

    static void outOf(TextArea area) {
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.getCode() == KeyCode.TAB && !pressed.isControlDown()) {
                        pressed.consume();
                        // With Control, a text area lets the focus go.
                        area.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        pressed.getCharacter(),
                                        pressed.getText(),
                                        KeyCode.TAB,
                                        pressed.isShiftDown(),
                                        true,
                                        false,
                                        false));
                    }
                });
    }
}
