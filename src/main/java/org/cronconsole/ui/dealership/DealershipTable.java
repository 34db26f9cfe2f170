package org.cronconsole.ui.dealership;

import javafx.scene.control.TableView;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.Texts;

import java.util.Comparator;

/** The columns of the table of dealerships. */
final class DealershipTable {
    private DealershipTable() {}

    static void fill(TableView<Dealership> table, DealershipsViewModel model, Texts texts) {
        DealershipWords words = model.words();
        Scale.rows(table, 46);
        Columns.share(table, TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Columns.sortable(
                Columns.add(
                        table,
                        "name",
                        texts.get("dealerships.column.name"),
                        190,
                        90,
                        () -> Cells.lines(d -> name(d, words))),
                Comparator.comparing(Dealership::name, String.CASE_INSENSITIVE_ORDER));
        Columns.sortable(
                Columns.add(
                        table,
                        "state",
                        texts.get("dealerships.column.state"),
                        116,
                        112,
                        () -> Cells.pill(words::status)),
                Comparator.comparing((Dealership d) -> words.status(d).look())
                        .thenComparing(d -> words.status(d).word()));
        Columns.showSorted(table, model.matching());
    }

    private static Cells.Lines name(Dealership dealership, DealershipWords words) {
        String times = words.times(dealership);
        return new Cells.Lines(
                dealership.name(),
                times,
                dealership.name() + (times.isEmpty() ? "" : "\n" + times));
    }
}
