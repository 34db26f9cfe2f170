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
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Columns and rows of tables whose cells show what they like of their whole row. */
public final class Columns {
    /** The width of a scroll bar, as drawn. */
    private static final double BAR = 14;

    private static final String GIVES_WAY = "cronconsole.givesway";

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
     * Lets the columns share the table's width by the widths that are wished for them, as long as
     * each can have the least that it needs. Where words are too large for that they keep their
     * widths, and the table is scrolled.
     *
     * @param policy which columns give way to one that is dragged; where it is that of the last
     *     column, that one takes all the room that is left, too
     */
    public static <S> void share(
            TableView<S> table, Callback<TableView.ResizeFeatures, Boolean> policy) {
        ColumnShares shares =
                new ColumnShares(
                        policy, policy == TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Callback<TableView.ResizeFeatures, Boolean> scrolled = ColumnShares::scrolled;
        table.setColumnResizePolicy(shares);
        Runnable choose = () -> choose(table, shares, scrolled);
        table.widthProperty().subscribe(choose);
        // What is wished is told now and then: when a column is shown, or found as it was left.
        Map<TableColumn<S, ?>, Subscription> wishes = new HashMap<>();
        Runnable listen =
                () ->
                        table.getVisibleLeafColumns()
                                .forEach(column ->
                                        wishes.computeIfAbsent(
                                                column,
                                                each ->
                                                        each.prefWidthProperty()
                                                                .subscribe(choose)));
        table.getVisibleLeafColumns()
                .addListener(
                        (ListChangeListener<TableColumn<S, ?>>)
                                change -> {
                                    listen.run();
                                    choose.run();
                                });
        listen.run();
        // By then the columns have heard of it, too.
        Scale.follow(table, factor -> Platform.runLater(choose));
    }

    /** Lets this column have so much of what room is left, and those not told of nothing. */
    public static <S> TableColumn<S, S> grows(TableColumn<S, S> column, double share) {
        ColumnShares.grows(column, share);
        return column;
    }

    /**
     * Leaves out as few of these columns as needed, one after another in this order, while the
     * table has no room for the least that all of its columns need: for what is told elsewhere,
     * too. The one that the table is sorted by is the last to go, and whatever gave way can still
     * be chosen in the {@link SortMenu}.
     */
    public static <S> void giveWay(TableView<S> table, List<TableColumn<S, S>> columns) {
        columns.forEach(column -> column.getProperties().put(GIVES_WAY, true));
        Runnable choose = () -> leaveOut(table, columns);
        table.widthProperty().subscribe(choose);
        // Not amid what changes it.
        table.getSortOrder()
                .addListener(
                        (ListChangeListener<TableColumn<S, ?>>)
                                change -> Platform.runLater(choose));
        // By then the columns have heard of it, too.
        Scale.follow(table, factor -> Platform.runLater(choose));
    }

    private static <S> void leaveOut(TableView<S> table, List<TableColumn<S, S>> columns) {
        if (table.getWidth() <= 0) {
            return;
        }
        TableColumn<S, ?> sorted =
                table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        List<TableColumn<S, S>> turn = new ArrayList<>(columns);
        turn.sort(Comparator.comparing(column -> column == sorted));
        List<TableColumn<S, ?>> shown = new ArrayList<>(table.getColumns());
        for (TableColumn<S, S> column : turn) {
            if (!fits(table, shown)) {
                shown.remove(column);
            }
        }
        columns.forEach(column -> column.setVisible(shown.contains(column)));
    }

    /** True where a column is there, or only gave way to others. */
    static boolean canBeHad(TableColumn<?, ?> column) {
        return column.isVisible() || column.getProperties().containsKey(GIVES_WAY);
    }

    private static <S> boolean fits(TableView<S> table, List<TableColumn<S, ?>> columns) {
        double least = columns.stream().mapToDouble(TableColumn::getMinWidth).sum();
        return least + Scale.of(BAR) <= table.getWidth();
    }

    private static <S> void choose(
            TableView<S> table,
            Callback<TableView.ResizeFeatures, Boolean> shares,
            Callback<TableView.ResizeFeatures, Boolean> scrolled) {
        if (table.getWidth() <= 0) {
            return;
        }
        Callback<TableView.ResizeFeatures, Boolean> fitting =
                fits(table, table.getVisibleLeafColumns()) ? shares : scrolled;
        if (table.getColumnResizePolicy() != fitting) {
            table.setColumnResizePolicy(fitting);
        }
        fitting.call(new TableView.ResizeFeatures<>(table, null, 0.0));
    }

    /** Lets a column be sorted by. */
    public static <S> TableColumn<S, S> sortable(TableColumn<S, S> column, Comparator<S> order) {
        column.setSortable(true);
        column.setComparator(order);
        return column;
    }

    /** Shows rows in the order of the column that was chosen, by its header or by a menu. */
    public static <S> void showSorted(TableView<S> table, ObservableList<S> rows) {
        SortedList<S> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        SortMenu.of(table);
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
