package org.cronconsole.ui.runhistory;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.cronconsole.run.Run;
import org.cronconsole.run.RunTrigger;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** The columns of the run table. */
final class RunTable {
    private final TableView<Run> table;
    private final Texts texts;
    private final Times times;

    RunTable(TableView<Run> table, Texts texts, Times times) {
        this.table = table;
        this.texts = texts;
        this.times = times;
    }

    void fill(RunRows rows) {
        table.setFixedCellSize(32);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        column("status", 124, () -> Cells.pill(this::status), Comparator.comparing(Run::status));
        column("started", 190, () -> Cells.lines(this::started), Comparator.comparing(Run::at));
        column("duration", 84, () -> Cells.lines(this::duration), durations());
        column("trigger", 84, () -> Cells.lines(this::trigger), Comparator.comparing(Run::trigger));
        column("reason", 226, () -> Cells.lines(RunTable::reason), by(RunTable::reason));
        column("user", 120, () -> Cells.lines(RunTable::user), by(RunTable::user));
        SortedList<Run> sorted = new SortedList<>(rows.matching());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        rows.clock().subscribe(() -> table.refresh());
    }

    private void column(
            String key, double width, Supplier<TableCell<Run, Run>> cell, Comparator<Run> order) {
        TableColumn<Run, Run> column = new TableColumn<>(texts.get("runs.column." + key));
        column.setId(key);
        column.setPrefWidth(width);
        column.setMinWidth(60);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> cell.get());
        column.setComparator(order);
        table.getColumns().add(column);
    }

    private Comparator<Run> durations() {
        return Comparator.comparing(this::length);
    }

    private static Comparator<Run> by(Function<Run, Cells.Lines> cell) {
        return Comparator.comparing(run -> cell.apply(run).first());
    }

    private Cells.Status status(Run run) {
        StatusPill.Look look =
                switch (run.status()) {
                    case RUNNING -> StatusPill.Look.RUNNING;
                    case HUNG -> StatusPill.Look.WARN;
                    case SUCCESSFUL -> StatusPill.Look.OK;
                    case UNSUCCESSFUL -> StatusPill.Look.FAIL;
                    case CANCELED -> StatusPill.Look.STOPPED;
                    case UNKNOWN -> StatusPill.Look.UNKNOWN;
                };
        return new Cells.Status(look, texts.get("runs.status." + key(run.status())));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Cells.Lines started(Run run) {
        Instant at = run.startedAt();
        return at == null
                ? Cells.Lines.of(texts.get("runs.start.unknown"))
                : new Cells.Lines(times.local(at), "", times.utc(at) + "\n" + times.age(at));
    }

    private Cells.Lines duration(Run run) {
        if (run.startedAt() == null) {
            return Cells.Lines.of("–");
        }
        return Cells.Lines.of(times.exactly(length(run)));
    }

    private Duration length(Run run) {
        if (run.startedAt() == null) {
            return Duration.ZERO;
        }
        Duration active = Duration.between(run.startedAt(), times.now());
        return run.duration().orElse(active.isNegative() ? Duration.ZERO : active);
    }

    private Cells.Lines trigger(Run run) {
        return new Cells.Lines(
                texts.get("runs.trigger." + key(run.trigger())),
                "",
                run.trigger() == RunTrigger.UNKNOWN ? texts.get("runs.trigger.unknown.why") : "");
    }

    private static Cells.Lines reason(Run run) {
        String words = run.reasonInWords().orElse("");
        return new Cells.Lines(words, "", words);
    }

    private static Cells.Lines user(Run run) {
        String who = run.user() == null ? "" : run.user();
        return new Cells.Lines(who, "", who);
    }
}
