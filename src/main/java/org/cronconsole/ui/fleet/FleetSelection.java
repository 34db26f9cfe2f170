package org.cronconsole.ui.fleet;

import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which lines of the table are chosen. The lines are replaced again and again while the fleet is
 * read: whoever was chosen stays so.
 */
final class FleetSelection {
    private final TableView<FleetLine> table;
    private final FleetLines lines;
    private Set<String> chosen = Set.of();
    private boolean choosingAgain;

    private FleetSelection(TableView<FleetLine> table, FleetLines lines) {
        this.table = table;
        this.lines = lines;
    }

    /** Keeps the two the same. */
    static void bind(TableView<FleetLine> table, FleetLines lines) {
        FleetSelection selection = new FleetSelection(table, lines);
        selection.model().selectedItemProperty().subscribe(selection::follow);
        lines.selected().subscribe(selection::select);
        lines.replacing().subscribe(selection::replacing);
    }

    private MultipleSelectionModel<FleetLine> model() {
        return table.getSelectionModel();
    }

    /** While the lines are replaced nothing, or another, is selected for a moment. */
    private void follow(@Nullable FleetLine line) {
        if (line != null && !choosingAgain) {
            lines.selected().set(line);
        }
    }

    private void select(@Nullable FleetLine line) {
        if (line == null) {
            // It is listed no more; of those that were chosen with it, another is told of.
            lines.selected().set(model().getSelectedItem());
        } else if (!model().getSelectedItems().contains(line)) {
            model().clearAndSelect(table.getItems().indexOf(line));
        }
    }

    private void replacing(boolean now) {
        if (now) {
            chosen = new HashSet<>();
            model().getSelectedItems().forEach(line -> chosen.add(line.dealership()));
            choosingAgain = true;
            return;
        }
        if (!chosen.isEmpty()) {
            List<FleetLine> shown = table.getItems();
            int[] rows =
                    IntStream.range(0, shown.size())
                            .filter(row -> chosen.contains(shown.get(row).dealership()))
                            .toArray();
            model().clearSelection();
            if (rows.length > 0) {
                model().selectIndices(rows[0], rows);
            }
        }
        chosen = Set.of();
        choosingAgain = false;
    }
}
