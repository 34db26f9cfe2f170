package org.cronconsole.ui.runhistory;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.cronconsole.history.HistoryRow;
import org.cronconsole.history.HistoryScope;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunTrigger;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.function.Function;

/** The columns of the table of runs, and of starts that had none. */
final class RunTable {
    private static final double LEAST = 60;
    private static final double NARROW = 64;
    private static final double WIDE = 166;

    private final TableView<HistoryRow> table;
    private final Texts texts;
    private final HistoryWords words;
    private @Nullable TableColumn<HistoryRow, HistoryRow> job;
    private boolean ofOneDealership;

    RunTable(TableView<HistoryRow> table, Texts texts, HistoryWords words) {
        this.table = table;
        this.texts = texts;
        this.words = words;
    }

    void fill(RunRows rows) {
        Scale.rows(table, 32);
        Columns.share(table, TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Columns.sortable(
                Columns.add(
                        table,
                        "status",
                        title("status"),
                        128,
                        126,
                        () -> Cells.pill(row -> words.status(row.status()))),
                Comparator.comparing(HistoryRow::status));
        job = lines("job", WIDE, this::job);
        job.getStyleClass().add("job-name");
        Columns.sortable(
                lines("started", 212, this::started), Comparator.comparing(HistoryRow::at));
        Columns.sortable(
                lines("duration", 88, row -> Cells.Lines.of(words.duration(row))),
                Comparator.comparing(words::length));
        lines("trigger", 92, this::trigger);
        lines("reason", 160, row -> whole(row.reason().orElse("")));
        lines("user", 150, row -> whole(row.user().orElse("")));
        Columns.showSorted(table, rows.matching());
        rows.clock().subscribe(() -> table.refresh());
    }

    private String title(String key) {
        return texts.get("runs.column." + key);
    }

    /** Sorted by the words, unless another order is given later. */
    private TableColumn<HistoryRow, HistoryRow> lines(
            String key, double width, Function<HistoryRow, Cells.Lines> cell) {
        TableColumn<HistoryRow, HistoryRow> column =
                Columns.add(
                        table,
                        key,
                        title(key),
                        width,
                        leastOf(key, width),
                        () -> Cells.lines(cell));
        Columns.sortable(column, Comparator.comparing(row -> cell.apply(row).first()));
        return column;
    }

    /** A time that is cut off is not known, and the words of a trigger are few. */
    private static double leastOf(String key, double width) {
        return switch (key) {
            case "started" -> width - 8;
            case "duration", "trigger" -> width;
            default -> LEAST;
        };
    }

    /** What the scope says already need not be said of each run. */
    void show(HistoryScope scope) {
        ofOneDealership = scope instanceof HistoryScope.OfDealership;
        if (job != null) {
            job.setVisible(!(scope instanceof HistoryScope.OfJob));
            job.setMinWidth(Scale.of(ofOneDealership ? NARROW : WIDE - 26));
            job.setPrefWidth(Scale.of(ofOneDealership ? NARROW : WIDE));
        }
        table.refresh();
    }

    /** Whose of a dealership it is, where they are all of one: AM, PM, or what its name adds. */
    private Cells.Lines job(HistoryRow row) {
        String name = row.place().job().name();
        String dealership = row.place().dealership();
        return ofOneDealership && dealership != null
                ? new Cells.Lines(name.substring(dealership.length()).strip(), "", name)
                : whole(name);
    }

    private static Cells.Lines whole(String text) {
        return new Cells.Lines(text, "", text);
    }

    private Cells.Lines started(HistoryRow row) {
        return new Cells.Lines(words.when(row), "", words.whenElsewhere(row));
    }

    private Cells.Lines trigger(HistoryRow row) {
        Run run = row.run();
        if (run == null) {
            return Cells.Lines.of("");
        }
        return new Cells.Lines(
                texts.get("runs.trigger." + HistoryWords.key(run.trigger())),
                "",
                run.trigger() == RunTrigger.UNKNOWN ? texts.get("runs.trigger.unknown.why") : "");
    }
}
