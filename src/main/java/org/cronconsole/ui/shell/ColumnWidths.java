package org.cronconsole.ui.shell;

import javafx.scene.control.TableView;

import org.cronconsole.ui.kit.UiState;

/** The widths of a table's columns, from one start of the application to the next. */
final class ColumnWidths {
    private ColumnWidths() {}

    /** Gives the columns the widths that they had, and remembers what becomes of them. */
    static void remember(UiState state, String table, TableView<?> view) {
        view.getColumns()
                .forEach(column -> {
                    String key = "column." + table + "." + column.getId();
                    state.number(key).ifPresent(column::setPrefWidth);
                    column.widthProperty()
                            .subscribe(width -> state.put(key, "" + width.doubleValue()));
                });
    }
}
