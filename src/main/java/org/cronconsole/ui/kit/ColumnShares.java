package org.cronconsole.ui.kit;

import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares a table's width among its columns by the widths that are wished for them: as drawn, as
 * they were left the last time, or as they were dragged since. The same window always gives the
 * same columns, however large it was in between; the policies of JavaFX go by what the columns have
 * at the moment, and squeeze the words after every large window.
 */
@SuppressWarnings("rawtypes") // as a table takes its policy
final class ColumnShares extends ConstrainedColumnResizeBase
        implements Callback<TableView.ResizeFeatures, Boolean> {
    private static final String GROWS = "cronconsole.grows";

    private final Callback<TableView.ResizeFeatures, Boolean> dragging;
    private final boolean lastTakesMore;

    /**
     * Shares.
     *
     * @param dragging which columns give way to one that is dragged
     * @param lastTakesMore true where the last column alone takes what nobody wished for; else all
     *     do, each by its width
     */
    ColumnShares(Callback<TableView.ResizeFeatures, Boolean> dragging, boolean lastTakesMore) {
        this.dragging = dragging;
        this.lastTakesMore = lastTakesMore;
    }

    /** Lets this column take so much of what nobody wished for, and those not told nothing. */
    static void grows(TableColumn<?, ?> column, double share) {
        column.getProperties().put(GROWS, share);
    }

    /** Gives each column what is wished for it, in a table that is scrolled sideways. */
    static Boolean scrolled(TableView.ResizeFeatures asked) {
        if (asked.getColumn() != null) {
            Boolean done = TableView.UNCONSTRAINED_RESIZE_POLICY.call(asked);
            wishForWhatIs(asked);
            return done;
        }
        columns(asked).forEach(column -> asked.setColumnWidth(column, wished(column)));
        return true;
    }

    @Override
    public Boolean call(TableView.ResizeFeatures asked) {
        if (asked.getColumn() != null) {
            Boolean done = dragging.call(asked);
            wishForWhatIs(asked);
            return done;
        }
        double room = asked.getContentWidth();
        if (room <= 0) {
            return false;
        }
        List<TableColumn<?, ?>> columns = columns(asked);
        double wished = columns.stream().mapToDouble(ColumnShares::wished).sum();
        double[] widths =
                wished > room ? less(columns, wished - room, room) : more(columns, room - wished);
        for (int i = 0; i < widths.length; i++) {
            asked.setColumnWidth(columns.get(i), widths[i]);
        }
        return true;
    }

    /** Takes this much from the columns, from each by what it can spare. */
    private static double[] less(List<TableColumn<?, ?>> columns, double missing, double room) {
        double spare =
                columns.stream().mapToDouble(column -> wished(column) - column.getMinWidth()).sum();
        double part = spare <= 0 ? 0 : Math.min(1, missing / spare);
        double[] widths =
                columns.stream()
                        .mapToDouble(column ->
                                Math.floor(
                                        wished(column)
                                                - part * (wished(column) - column.getMinWidth())))
                        .toArray();
        // What the whole pixels left over is the last one's, so that it ends at the table's edge.
        int last = widths.length - 1;
        double over = Math.floor(room - Arrays.stream(widths).sum());
        if (over > 0) {
            widths[last] = Math.min(columns.get(last).getMaxWidth(), widths[last] + over);
        }
        return widths;
    }

    /** Gives the columns this much more, where they may be as wide. */
    private double[] more(List<TableColumn<?, ?>> columns, double more) {
        double[] widths = columns.stream().mapToDouble(ColumnShares::wished).toArray();
        List<Integer> open = new ArrayList<>();
        for (int i = widths.length - 1; i >= 0; i--) {
            if (columns.get(i).getMaxWidth() > widths[i] && (open.isEmpty() || !lastTakesMore)) {
                open.add(i);
            }
        }
        double left = more;
        if (open.stream().anyMatch(i -> weight(columns, i, widths) > 0)) {
            open.removeIf(i -> weight(columns, i, widths) == 0);
        }
        while (left >= 1 && !open.isEmpty()) {
            double all = open.stream().mapToDouble(i -> weight(columns, i, widths)).sum();
            double given = 0;
            for (int i : List.copyOf(open)) {
                double most = columns.get(i).getMaxWidth();
                double part = all == 0 ? 1.0 / open.size() : weight(columns, i, widths) / all;
                double width = Math.min(most, widths[i] + Math.floor(left * part));
                given += width - widths[i];
                widths[i] = width;
                if (width == most) {
                    open.remove((Integer) i);
                }
            }
            // Less than a pixel for each: the last one takes what is over.
            if (given < 1 && !open.isEmpty()) {
                widths[open.getFirst()] += Math.floor(left);
                given = left;
            }
            left -= given;
        }
        return widths;
    }

    /** How much a column takes of what nobody wished for: told, or else by its width. */
    private static double weight(List<TableColumn<?, ?>> columns, int i, double[] widths) {
        if (columns.stream().noneMatch(column -> column.getProperties().containsKey(GROWS))) {
            return widths[i];
        }
        return columns.get(i).getProperties().get(GROWS) instanceof Double share ? share : 0;
    }

    private static double wished(TableColumn<?, ?> column) {
        return Math.max(
                column.getMinWidth(), Math.min(column.getMaxWidth(), column.getPrefWidth()));
    }

    /** Who drags a column wishes for what comes of it. */
    private static void wishForWhatIs(TableView.ResizeFeatures asked) {
        // All of them are read first: a wish that changes shares the width anew.
        Map<TableColumn<?, ?>, Double> widths = new LinkedHashMap<>();
        columns(asked).forEach(column -> widths.put(column, column.getWidth()));
        widths.forEach(TableColumn::setPrefWidth);
    }

    private static List<TableColumn<?, ?>> columns(TableView.ResizeFeatures<?> asked) {
        return List.copyOf(asked.getTable().getVisibleLeafColumns());
    }
}
