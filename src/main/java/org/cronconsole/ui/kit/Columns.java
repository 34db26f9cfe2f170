package org.cronconsole.ui.kit;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.util.Callback;

import java.util.Comparator;
import java.util.function.Supplier;

/** Columns and rows of tables whose cells show what they like of their whole row. */
public final class Columns {
    /** The width of a scroll bar, as drawn. */
    private static final double BAR = 14;

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
        Scale.width(column, width, least);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> cell.get());
        table.getColumns().add(column);
        return column;
    }

    /**
     * Lets the columns share the table's width as this policy says, as long as each can have the
     * least that it needs. Where words are too large for that they keep their widths, and the table
     * is scrolled.
     */
    public static <S> void share(
            TableView<S> table, Callback<TableView.ResizeFeatures, Boolean> policy) {
        table.setColumnResizePolicy(policy);
        Runnable choose = () -> choose(table, policy);
        table.widthProperty().subscribe(choose);
        table.getVisibleLeafColumns()
                .addListener((ListChangeListener<TableColumn<S, ?>>) change -> choose.run());
        // By then the columns have heard of it, too.
        Scale.follow(table, factor -> Platform.runLater(choose));
    }

    private static <S> void choose(
            TableView<S> table, Callback<TableView.ResizeFeatures, Boolean> policy) {
        if (table.getWidth() <= 0) {
            return;
        }
        double least = 0;
        for (TableColumn<S, ?> column : table.getVisibleLeafColumns()) {
            least += column.getMinWidth();
        }
        boolean shared = least + Scale.of(BAR) <= table.getWidth();
        if (shared) {
            if (table.getColumnResizePolicy() != policy) {
                table.setColumnResizePolicy(policy);
            }
        } else if (table.getColumnResizePolicy() != TableView.UNCONSTRAINED_RESIZE_POLICY) {
            table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
            for (TableColumn<S, ?> column : table.getVisibleLeafColumns()) {
                table.resizeColumn(column, Scale.drawnWidth(column) - column.getWidth());
            }
        }
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
