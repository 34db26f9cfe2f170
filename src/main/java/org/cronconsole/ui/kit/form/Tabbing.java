package org.cronconsole.ui.kit.form;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets Tab move the focus out of a text area, where no tab is ever typed. */
public final class Tabbing {
    private Tabbing() {}

    /** Tab and Shift+Tab move the focus on and back. */
    public static void outOf(TextArea area) {
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
