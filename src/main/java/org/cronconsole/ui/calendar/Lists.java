package org.cronconsole.ui.calendar;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.function.Consumer;

/** Lists whose lines lead somewhere. */
final class Lists {
    private Lists() {}

    /** Enter and a double click on a line open it. */
    static <T> void onOpen(ListView<T> list, Consumer<T> open) {
        Runnable go =
                () -> {
                    T item = list.getSelectionModel().getSelectedItem();
                    if (item != null) {
                        open.accept(item);
                    }
                };
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.getCode() == KeyCode.ENTER) {
                        go.run();
                        pressed.consume();
                    }
                });
        list.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                click -> {
                    boolean twice =
                            click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2;
                    if (twice && click.getTarget() instanceof Node node && onLine(node)) {
                        go.run();
                    }
                });
    }

    private static boolean onLine(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ListCell<?> cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }
}
