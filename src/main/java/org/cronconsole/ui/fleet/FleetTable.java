package org.cronconsole.ui.fleet;

import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.cronconsole.fleet.JobHealth;
import org.cronconsole.job.Period;
import org.cronconsole.run.TypicalLength;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.SortMenu;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The columns of the fleet's table. */
final class FleetTable {
    private final TableView<FleetLine> table;
    private final FleetViewModel model;
    private final FleetWords words;
    private final Texts texts;
    private final Times times;

    FleetTable(TableView<FleetLine> table, FleetViewModel model, ScreenKit kit) {
        this.table = table;
        this.model = model;
        this.words = model.words();
        this.texts = kit.texts();
        this.times = kit.times();
    }

    void fill() {
        Scale.rows(table, 46);
        Columns.share(table, TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Columns.sortable(
                Columns.grows(
                        Columns.add(
                                table,
                                "dealership",
                                texts.get("fleet.column.dealership"),
                                136,
                                104,
                                () -> Cells.lines(this::dealership)),
                        1),
                Comparator.comparing(FleetLine::dealership, String.CASE_INSENSITIVE_ORDER));
        half(Period.AM);
        half(Period.PM);
        Columns.grows(
                Columns.add(
                        table,
                        "days",
                        texts.get("fleet.column.days"),
                        168,
                        110,
                        () -> new FleetCells.Strip(model)),
                0.7);
        TableColumn<FleetLine, FleetLine> next =
                Columns.sortable(
                        Columns.add(
                                table,
                                "next",
                                texts.get("fleet.column.next"),
                                94,
                                80,
                                () -> new FleetCells.Next(model, texts, times)),
                        Comparator.comparing(
                                FleetLine::next,
                                Comparator.nullsLast(Comparator.<Instant>naturalOrder())));
        TableColumn<FleetLine, FleetLine> usual =
                Columns.sortable(
                        Columns.add(
                                table,
                                "usual",
                                texts.get("fleet.column.usual"),
                                62,
                                54,
                                () -> new FleetCells.Usual(words, texts)),
                        Comparator.comparing(FleetTable::longest).reversed());
        Columns.sortable(
                Columns.grows(
                        Columns.add(
                                table,
                                "wrong",
                                texts.get("fleet.column.wrong"),
                                132,
                                110,
                                () -> new FleetCells.Wrong(words)),
                        3),
                FleetLines.ATTENTION);
        // The lines sort themselves: where a column leaves two equal, as without one.
        table.setItems(model.lines().matching());
        table.setSortPolicy(any -> true);
        table.comparatorProperty().subscribe(model.lines()::order);
        SortMenu.of(table);
        // The one is told below the table, the other by the list of jobs; what is wrong only here.
        Columns.giveWay(table, List.of(usual, next));
        model.daysProperty().subscribe(now -> table.refresh());
    }

    private void half(Period period) {
        Columns.sortable(
                Columns.grows(
                        Columns.add(
                                table,
                                period.name().toLowerCase(Locale.ROOT),
                                period.name(),
                                108,
                                96,
                                () -> new FleetCells.Half(period, words, texts)),
                        0.3),
                Comparator.comparingInt(line -> rank(line.half(period))));
    }

    /** What is to be looked at first comes first. */
    private static int rank(@Nullable JobHealth health) {
        return health == null ? Integer.MAX_VALUE : health.gravity();
    }

    /** Of the half that takes longer; nothing where too few runs are known. */
    private static Duration longest(FleetLine line) {
        return line.row().jobs().stream()
                .map(JobHealth::typical)
                .filter(Objects::nonNull)
                .map(TypicalLength::median)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private Cells.Lines dealership(FleetLine line) {
        String place =
                line.row().zone().isPresent()
                        ? Times.city(line.place())
                        : texts.get("fleet.nozone");
        return new Cells.Lines(line.dealership(), place, line.dealership() + "\n" + line.place());
    }
}
