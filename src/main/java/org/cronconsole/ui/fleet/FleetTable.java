package org.cronconsole.ui.fleet;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.cronconsole.fleet.JobHealth;
import org.cronconsole.job.Period;
import org.cronconsole.registry.Care;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

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
        table.setFixedCellSize(46);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Columns.sortable(
                Columns.add(
                        table,
                        "dealership",
                        texts.get("fleet.column.dealership"),
                        136,
                        80,
                        () -> Cells.lines(this::dealership)),
                Comparator.comparing(FleetLine::dealership, String.CASE_INSENSITIVE_ORDER));
        half(Period.AM);
        half(Period.PM);
        Columns.add(table, "days", texts.get("fleet.column.days"), 168, 80, StripCell::new);
        Columns.sortable(
                Columns.add(
                        table,
                        "next",
                        texts.get("fleet.column.next"),
                        94,
                        60,
                        () -> Cells.lines(this::next)),
                Comparator.comparing(
                        FleetLine::next, Comparator.nullsLast(Comparator.<Instant>naturalOrder())));
        Columns.add(
                table,
                "usual",
                texts.get("fleet.column.usual"),
                62,
                54,
                () -> Cells.lines(this::usual));
        Columns.add(table, "wrong", texts.get("fleet.column.wrong"), 132, 80, WrongCell::new);
        Columns.showSorted(table, model.lines().matching());
        model.daysProperty().subscribe(now -> table.refresh());
    }

    private void half(Period period) {
        Columns.sortable(
                Columns.add(
                        table,
                        period.name().toLowerCase(Locale.ROOT),
                        period.name(),
                        108,
                        90,
                        () -> new HalfCell(period)),
                Comparator.comparingInt(line -> rank(line.half(period))));
    }

    /** What is to be looked at first comes first. */
    private static int rank(@Nullable JobHealth health) {
        if (health == null) {
            return Integer.MAX_VALUE;
        }
        int gravity =
                switch (health.status()) {
                    case HUNG -> 0;
                    case FAILED -> 1;
                    case MISSED -> 2;
                    case LATE -> 3;
                    case CANCELED -> 4;
                    case UNKNOWN -> 5;
                    case RUNNING -> 6;
                    case UPCOMING -> 7;
                    case OK -> 8;
                    case SUSPENDED -> 9;
                };
        return health.urgent() ? gravity : gravity + 10;
    }

    private Cells.Lines dealership(FleetLine line) {
        String place =
                line.row().zone().isPresent()
                        ? Times.city(line.place())
                        : texts.get("fleet.nozone");
        return new Cells.Lines(line.dealership(), place, line.dealership() + "\n" + line.place());
    }

    private Cells.Lines next(FleetLine line) {
        Instant next = line.next();
        return next == null
                ? Cells.Lines.of(texts.get("jobs.nonext"))
                : new Cells.Lines(
                        times.clock(next, line.place()),
                        times.age(next),
                        times.at(next, line.place()) + "\n" + times.utc(next));
    }

    private Cells.Lines usual(FleetLine line) {
        return new Cells.Lines(
                words.usualInShort(line.half(Period.AM)),
                words.usualInShort(line.half(Period.PM)),
                texts.get("fleet.usual.tip"));
    }

    /** The latest start of one of the two jobs. */
    private final class HalfCell extends TableCell<FleetLine, FleetLine> {
        private final Period period;
        private final StatusPill pill = new StatusPill();
        private final Label when = new Label();
        private final VBox box = new VBox(pill, when);
        private final Tooltip tooltip = new Tooltip();

        HalfCell(Period period) {
            this.period = period;
            when.getStyleClass().add("cell-second");
            box.getStyleClass().add("cell-lines");
        }

        @Override
        protected void updateItem(@Nullable FleetLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            setTooltip(null);
            if (line == null || empty) {
                return;
            }
            JobHealth health = line.half(period);
            if (health == null) {
                setText(texts.get("fleet.nojob"));
                return;
            }
            Cells.Status said = words.status(health.status());
            pill.say(said.look(), said.word());
            when.setText(words.half(health, line.place()));
            tooltip.setText(words.halfInFull(health, line.place()));
            setTooltip(tooltip);
            setGraphic(box);
        }
    }

    /** What is wrong, on two lines where it needs them and nobody is on it. */
    private final class WrongCell extends TableCell<FleetLine, FleetLine> {
        private final Label wrong = new Label();
        private final Label who = new Label();
        private final VBox box = new VBox(wrong, who);
        private final Tooltip tooltip = new Tooltip();

        WrongCell() {
            getStyleClass().add("fleet-wrong");
            who.getStyleClass().add("fleet-who");
            who.setGraphic(new FontIcon(Feather.USER_CHECK));
            box.setAlignment(Pos.CENTER_LEFT);
            Shown.whenever(who, who.textProperty().isNotEmpty());
        }

        @Override
        protected void updateItem(@Nullable FleetLine line, boolean empty) {
            super.updateItem(line, empty);
            Care onIt = line == null || empty ? null : line.onIt();
            String said = line == null || empty ? "" : line.wrong();
            if (said.isEmpty() && onIt == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            wrong.setText(said);
            wrong.setWrapText(onIt == null);
            who.setText(onIt == null ? "" : onIt.who());
            String whole = onIt == null ? said : said + "\n" + words.onItInFull(onIt);
            tooltip.setText(whole.strip().replace(" · ", "\n"));
            setTooltip(tooltip);
            setAccessibleText(whole.strip());
            setGraphic(box);
        }
    }

    /** The last days. */
    private final class StripCell extends TableCell<FleetLine, FleetLine> {
        private final StripPane strip = new StripPane(words, model.runs()::ofCell);

        StripCell() {
            getStyleClass().add("fleet-strip-cell");
        }

        @Override
        protected void updateItem(@Nullable FleetLine line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                strip.show(null, model.daysProperty().get());
                setGraphic(null);
                return;
            }
            strip.show(line, model.daysProperty().get());
            setAccessibleText(words.strip(line, model.daysProperty().get()));
            setGraphic(strip);
        }
    }
}
