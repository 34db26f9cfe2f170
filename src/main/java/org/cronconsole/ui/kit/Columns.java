package org.cronconsole.ui.kit;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

import java.util.Comparator;
import java.util.function.Supplier;

/** Columns and rows of tables whose cells show what they like of their whole row. */
public final class Columns {
    private Columns() {}

    /**
     * Adds a column that cannot be sorted by.
     *
     * @param id what its width is remembered by
     * @param least the width below which it is not drawn together
     */
    public static <S> TableColumn<S, S> add(
            TableView<S> table,
            String id,
            String title,
            double width,
            double least,
            Supplier<TableCell<S, S>> cell) {
        TableColumn<S, S> column = new TableColumn<>(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> cell.get());
        table.getColumns().add(column);
        return column;
    }

    /** Lets a column be sorted by. */
    public static <S> void sortable(TableColumn<S, S> column, Comparator<S> order) {
        column.setSortable(true);
        column.setComparator(order);
    }

    /** Shows rows in the order of the column that was chosen. */
    public static <S> void showSorted(TableView<S> table, ObservableList<S> rows) {
        SortedList<S> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
    }

    /** True where this node, which was clicked, stands in a row that shows something. */
    public static boolean inRow(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TableRow<?> row) {
                return !row.isEmpty();
            }
        }
        return false;
    }
}
