package org.cronconsole.ui.onboarding;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.SpokenCell;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** Cells of the plan's tables. */
final class Cells {
    private static final double HEADER = 40;
    private static final double EDGES = 2;

    private Cells() {}

    /** Shows a row's words, wrapped within the column; all of them as a tooltip as well. */
    static <T> void wrapped(TableColumn<T, String> column, Function<T, String> words) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setCellFactory(made -> new WrappedCell<>());
        column.setSortable(false);
        column.setReorderable(false);
    }

    /** Makes a table with a fixed cell size, as drawn, as high as its rows are together. */
    static void asHighAsItsRows(TableView<?> table) {
        var rows = Bindings.size(table.itemsProperty().get());
        var height = Scale.of(rows.multiply(table.getFixedCellSize()).add(HEADER + EDGES));
        table.prefHeightProperty().bind(height);
        table.minHeightProperty().bind(height);
        table.maxHeightProperty().bind(height);
    }

    private static final class WrappedCell<T> extends SpokenCell<T, String> {
        private final Label label = new Label();
        private final Tooltip tooltip = new Tooltip();

        WrappedCell() {
            label.setWrapText(true);
            label.prefWidthProperty().bind(widthProperty().subtract(20));
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(480);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            boolean shows = !empty && text != null;
            label.setText(shows ? text : "");
            tooltip.setText(label.getText());
            setGraphic(shows ? label : null);
            setTooltip(shows ? tooltip : null);
        }
    }
}
