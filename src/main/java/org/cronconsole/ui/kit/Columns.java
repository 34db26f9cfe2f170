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
import javafx.scene.input.MouseEvent;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
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
     * Lets the columns share the table's width, as long as each can have the least that it needs;
     * what room is left goes to those that {@linkplain #grows grow}, to each by its width where
     * none does. Where words are too large for that they keep their widths, and the table is
     * scrolled.
     */
    public static <S> void share(TableView<S> table) {
        SharedWidths shared = new SharedWidths();
        table.setColumnResizePolicy(shared);
        Runnable choose = () -> choose(table, shared);
        table.widthProperty().subscribe(choose);
        table.getVisibleLeafColumns()
                .addListener((ListChangeListener<TableColumn<S, ?>>) change -> choose.run());
        // By then the columns have heard of it, too.
        Scale.follow(table, factor -> Platform.runLater(choose));
    }

    /** Lets this column have so much of what room is left, and those not told of nothing. */
    public static <S> TableColumn<S, S> grows(TableColumn<S, S> column, double share) {
        SharedWidths.grows(column, share);
        return column;
    }

    private static <S> void choose(TableView<S> table, SharedWidths shared) {
        if (table.getWidth() <= 0) {
            return;
        }
        double least = 0;
        for (TableColumn<S, ?> column : table.getVisibleLeafColumns()) {
            least += column.getMinWidth();
        }
        if (least + Scale.of(BAR) <= table.getWidth()) {
            if (table.getColumnResizePolicy() == shared) {
                shared.call(new TableView.ResizeFeatures<>(table, null, 0.0));
            } else {
                table.setColumnResizePolicy(shared);
            }
        } else {
            table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
            for (TableColumn<S, ?> column : table.getVisibleLeafColumns()) {
                table.resizeColumn(column, Scale.drawnWidth(column) - column.getWidth());
            }
        }
    }

    /** Gives a column the width that somebody chose for it, where words have their usual size. */
    public static void chosen(TableColumn<?, ?> column, double width) {
        Scale.draw(column, width);
    }

    /**
     * Tells of the widths of all the columns that are shown, as they would be with words of the
     * usual size, when somebody draws one of them wider or narrower; not when the window does.
     *
     * @param told is given the column and its width
     */
    public static <S> void whenChosen(
            TableView<S> table, BiConsumer<TableColumn<S, ?>, Double> told) {
        Map<TableColumn<S, ?>, Double> before = new HashMap<>();
        table.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                pressed -> {
                    before.clear();
                    table.getVisibleLeafColumns()
                            .forEach(column -> before.put(column, column.getWidth()));
                });
        table.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                released -> {
                    List<TableColumn<S, ?>> now = List.copyOf(table.getVisibleLeafColumns());
                    boolean drawn =
                            now.stream()
                                    .anyMatch(column ->
                                            before.containsKey(column)
                                                    && before.get(column) != column.getWidth());
                    if (drawn && before.keySet().equals(Set.copyOf(now))) {
                        for (TableColumn<S, ?> column : now) {
                            double width = column.getWidth() / Scale.of(1);
                            chosen(column, width);
                            told.accept(column, width);
                        }
                    }
                });
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
