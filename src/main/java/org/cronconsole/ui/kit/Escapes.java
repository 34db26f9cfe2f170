package org.cronconsole.ui.kit;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Lets Esc out of lists and tables, which keep it for the end of an editing even where nothing is
 * edited: whatever they lie in hears of it.
 */
public final class Escapes {
    private Escapes() {}

    /** Does so in this window, for good. */
    public static void outOfLists(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, Escapes::key);
    }

    private static void key(KeyEvent pressed) {
        if (pressed.getCode() != KeyCode.ESCAPE || !(pressed.getTarget() instanceof Node at)) {
            return;
        }
        boolean kept =
                at instanceof ListView<?> list && list.getEditingIndex() < 0
                        || at instanceof TableView<?> table && table.getEditingCell() == null;
        if (kept && at.getParent() != null) {
            pressed.consume();
            Event.fireEvent(at.getParent(), pressed.copyFor(at.getParent(), at.getParent()));
        }
    }
}
