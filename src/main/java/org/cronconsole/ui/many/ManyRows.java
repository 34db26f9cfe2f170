package org.cronconsole.ui.many;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.cronconsole.dealership.queue.KeptQueue;
import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.ui.kit.WordFilter;

import java.util.List;

/** The rows of a file as they stand, and which of them are shown. */
final class ManyRows {
    private final ManyWords words;
    private final ObservableList<QueueRow> rows = FXCollections.observableArrayList();
    private final FilteredList<QueueRow> shown = new FilteredList<>(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty onlyProblems = new SimpleBooleanProperty();

    ManyRows(ManyWords words) {
        this.words = words;
        filter.subscribe(this::sift);
        onlyProblems.subscribe(this::sift);
    }

    /** Other rows, all of which are shown. */
    void fill(List<QueueRow> now) {
        filter.set("");
        onlyProblems.set(false);
        rows.setAll(now);
    }

    /** The same rows as they stand now. */
    void show(KeptQueue queue) {
        List<QueueRow> now = queue.rows();
        if (now.size() != rows.size()) {
            rows.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(rows.get(i))) {
                rows.set(i, now.get(i));
            }
        }
    }

    private void sift() {
        String typed = filter.get();
        boolean only = onlyProblems.get();
        shown.setPredicate(row ->
                (!only || !row.problems().isEmpty())
                        && WordFilter.matches(
                                row.row()
                                        + " "
                                        + row.dealership()
                                        + " "
                                        + words.state(row.state()).word()
                                        + " "
                                        + row.words(),
                                typed));
    }

    /** How many rows have their turn still to come. */
    int left() {
        return (int) rows.stream().filter(row -> row.state().waits()).count();
    }

    /** Every row. */
    ObservableList<QueueRow> all() {
        return rows;
    }

    /** Every row that the filter lets through. */
    ObservableList<QueueRow> shown() {
        return shown;
    }

    /** What was typed to find rows by. */
    StringProperty filterProperty() {
        return filter;
    }

    /** Whether rows without a problem are left out. */
    BooleanProperty onlyProblemsProperty() {
        return onlyProblems;
    }
}
