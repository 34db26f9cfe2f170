package org.cronconsole.ui.kit;

import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/**
 * The keys of a field that narrows down rows: Down goes to the rows, Esc shows all of them again.
 */
public final class FilterKeys {
    private FilterKeys() {}

    /** For a field above a table. */
    public static void of(TextField field, TableView<?> rows) {
        listen(field, rows, rows.getSelectionModel());
    }

    /** For a field above a list. */
    public static void of(TextField field, ListView<?> rows) {
        listen(field, rows, rows.getSelectionModel());
    }

    private static void listen(TextField field, Control rows, MultipleSelectionModel<?> chosen) {
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    switch (pressed.getCode()) {
                        case DOWN -> {
                            if (!plain(pressed)) {
                                return;
                            }
                            pressed.consume();
                            rows.requestFocus();
                            if (chosen.isEmpty()) {
                                chosen.selectFirst();
                            }
                        }
                        case ESCAPE -> {
                            // Where there is nothing to take back it means what it means around.
                            if (!field.getText().isEmpty()) {
                                pressed.consume();
                                field.clear();
                            }
                        }
                        default -> {}
                    }
                });
    }

    private static boolean plain(KeyEvent pressed) {
        return !pressed.isShiftDown()
                && !pressed.isControlDown()
                && !pressed.isAltDown()
                && !pressed.isMetaDown();
    }
}
