package org.cronconsole.ui.many;

import javafx.collections.ObservableList;
import javafx.scene.control.TableView;

import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.Texts;

/** The table of rows: number, state, dealership, and what is to be known. */
final class ManyTable {
    private final TableView<QueueRow> table;
    private final Texts texts;
    private final ManyWords words;

    ManyTable(TableView<QueueRow> table, Texts texts, ManyWords words) {
        this.table = table;
        this.texts = texts;
        this.words = words;
    }

    /** Gives it its columns, and these rows. */
    void fill(ObservableList<QueueRow> rows) {
        Scale.rows(table, 46);
        Columns.share(table, TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Columns.add(
                table,
                "many-row",
                texts.get("many.column.row"),
                52,
                40,
                () -> Cells.lines(row -> Cells.Lines.of("" + row.row())));
        Columns.add(
                table,
                "many-state",
                texts.get("many.column.state"),
                124,
                110,
                () -> Cells.pill(row -> words.state(row.state())));
        Columns.add(
                table,
                "many-dealership",
                texts.get("many.column.dealership"),
                200,
                150,
                () -> Cells.lines(row -> new Cells.Lines(row.dealership(), "", row.dealership())));
        Columns.add(
                table,
                "many-what",
                texts.get("many.column.what"),
                440,
                165,
                () -> Cells.lines(ManyTable::what));
        table.setItems(rows);
    }

    /** Two problems of a row are to be seen, all of them in the tooltip and below the table. */
    private static Cells.Lines what(QueueRow row) {
        var problems = row.problems();
        if (problems.isEmpty()) {
            return new Cells.Lines(row.detail(), "", row.detail());
        }
        String all = String.join("\n", problems.stream().map(problem -> problem.words()).toList());
        return new Cells.Lines(
                problems.getFirst().words(),
                problems.size() > 1 ? problems.get(1).words() : "",
                all);
    }
}
