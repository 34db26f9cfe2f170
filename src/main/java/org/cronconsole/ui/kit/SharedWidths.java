package org.cronconsole.ui.kit;

import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

import java.util.List;

/**
 * Columns that together are as wide as their table. How wide each is follows from the table's width
 * and the widths that were drawn or chosen alone, not from how wide the table was before: it is the
 * same again after the window was small for a while.
 */
@SuppressWarnings("rawtypes") // as JavaFX asks for it
final class SharedWidths extends ConstrainedColumnResizeBase
        implements Callback<ResizeFeatures, Boolean> {
    private static final String GROWS = "cronconsole.grows";

    /** A column that is drawn over takes from the others, as JavaFX has it. */
    private static final Callback<ResizeFeatures, Boolean> DRAWING =
            TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS;

    /** Lets this column have so much of what room is left, and those not told nothing. */
    static void grows(TableColumnBase<?, ?> column, double share) {
        column.getProperties().put(GROWS, share);
    }

    @Override
    public Boolean call(ResizeFeatures features) {
        if (features.getColumn() != null) {
            return DRAWING.call(features);
        }
        share(features, features.getContentWidth());
        return true;
    }

    @SuppressWarnings("unchecked") // the features are of this table
    private static void share(ResizeFeatures features, double room) {
        List<TableColumn<?, ?>> columns = List.copyOf(features.getTable().getVisibleLeafColumns());
        if (columns.isEmpty() || room <= 0) {
            return;
        }
        double[] widths = shared(columns, room);
        for (int i = 0; i < widths.length; i++) {
            features.setColumnWidth(columns.get(i), widths[i]);
        }
    }

    /** Whole pixels, which together are the room, if the bounds of the columns let them. */
    static double[] shared(List<? extends TableColumnBase<?, ?>> columns, double room) {
        double[] widths = new double[columns.size()];
        double left = room;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.floor(Scale.drawnWidth(columns.get(i)));
            left -= widths[i];
        }
        boolean told =
                columns.stream().anyMatch(column -> column.getProperties().containsKey(GROWS));
        // Those that reach a bound leave the rest to the others: once for each, at most.
        for (int pass = 0; pass <= widths.length && Math.abs(left) >= 1; pass++) {
            double all = 0;
            for (int i = 0; i < widths.length; i++) {
                all += weight(columns.get(i), widths[i], left, told);
            }
            if (all <= 0) {
                break;
            }
            double before = left;
            for (int i = 0; i < widths.length; i++) {
                TableColumnBase<?, ?> column = columns.get(i);
                double part = before * weight(column, widths[i], before, told) / all;
                double width =
                        Math.clamp(
                                widths[i] + Math.floor(part),
                                Math.ceil(column.getMinWidth()),
                                Math.max(Math.ceil(column.getMinWidth()), column.getMaxWidth()));
                left -= width - widths[i];
                widths[i] = width;
            }
        }
        return odd(columns, widths, left);
    }

    /** The last pixels, which cannot be shared, go to the last column that may have them. */
    private static double[] odd(
            List<? extends TableColumnBase<?, ?>> columns, double[] widths, double left) {
        for (int i = widths.length - 1; i >= 0; i--) {
            double width = widths[i] + left;
            TableColumnBase<?, ?> column = columns.get(i);
            if (width >= column.getMinWidth() && width <= column.getMaxWidth()) {
                widths[i] = width;
                return widths;
            }
        }
        return widths;
    }

    /** How much of what is too much or too little is a column's. */
    private static double weight(
            TableColumnBase<?, ?> column, double width, double left, boolean told) {
        if (left < 0) {
            return Math.max(0, width - column.getMinWidth());
        }
        if (width >= column.getMaxWidth()) {
            return 0;
        }
        return told
                ? column.getProperties().get(GROWS) instanceof Double share ? share : 0
                : Scale.drawnWidth(column);
    }
}
