package org.cronconsole.ui.joblist;

import javafx.collections.ListChangeListener;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;

import org.cronconsole.id.JobId;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which jobs of the table are chosen. The lines are replaced again and again: whoever was chosen
 * stays so.
 */
final class JobSelection {
    private final TableView<JobRow> table;
    private final JobRows rows;
    private Set<JobId> kept = Set.of();
    private boolean choosingAgain;

    private JobSelection(TableView<JobRow> table, JobRows rows) {
        this.table = table;
        this.rows = rows;
    }

    /** Keeps the two the same; several jobs can be chosen. */
    static void bind(TableView<JobRow> table, JobRows rows) {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        JobSelection selection = new JobSelection(table, rows);
        selection
                .model()
                .getSelectedItems()
                .addListener((ListChangeListener<JobRow>) change -> selection.follow());
        rows.selected().subscribe(selection::select);
        rows.replacing().subscribe(selection::replacing);
    }

    private MultipleSelectionModel<JobRow> model() {
        return table.getSelectionModel();
    }

    /** While the lines are replaced nothing, or another, is selected for a moment. */
    private void follow() {
        if (!choosingAgain) {
            rows.choose(chosen());
        }
    }

    private List<JobRow> chosen() {
        return model().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    private void select(@Nullable JobRow row) {
        if (row != null && !chosen().equals(List.of(row))) {
            int index = table.getItems().indexOf(row);
            if (index >= 0) {
                model().clearAndSelect(index);
                table.scrollTo(index);
            }
        }
    }

    private void replacing(boolean now) {
        if (now) {
            kept = new HashSet<>();
            chosen().forEach(row -> kept.add(row.job().id()));
            choosingAgain = true;
            return;
        }
        List<JobRow> shown = table.getItems();
        int[] again =
                IntStream.range(0, shown.size())
                        .filter(row -> kept.contains(shown.get(row).job().id()))
                        .toArray();
        model().clearSelection();
        if (again.length > 0) {
            model().selectIndices(again[0], again);
        }
        kept = Set.of();
        choosingAgain = false;
        rows.choose(chosen());
    }
}
