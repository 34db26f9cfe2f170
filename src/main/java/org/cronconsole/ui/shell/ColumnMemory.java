package org.cronconsole.ui.shell;

import javafx.scene.control.TableView;

import org.cronconsole.ui.kit.UiState;

/** How wide a table's columns are, from one start of the window to the next. */
final class ColumnMemory {
    private ColumnMemory() {}

    /** Puts the widths back, and remembers what changes. */
    static void of(String table, TableView<?> view, UiState state) {
        view.getColumns()
                .forEach(column -> {
                    String key = "column." + table + "." + column.getId();
                    state.number(key).ifPresent(column::setPrefWidth);
                    column.widthProperty()
                            .subscribe(width -> state.put(key, "" + width.doubleValue()));
                });
    }
}
