package org.cronconsole.ui.clockchanges;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.FollowingCell;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.SpokenCell;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** The columns of a plan. */
final class RetimeTable {
    private final TableView<RetimeRow> table;
    private final Texts texts;
    private final ObservableValue<Boolean> choosing;

    /**
     * Columns of this table.
     *
     * @param choosing true while jobs can be chosen
     */
    RetimeTable(TableView<RetimeRow> table, Texts texts, ObservableValue<Boolean> choosing) {
        this.table = table;
        this.texts = texts;
        this.choosing = choosing;
    }

    void fill(ObservableList<RetimeRow> rows) {
        Scale.rows(table, 46);
        Columns.share(table, TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<RetimeRow, RetimeRow> chosen = column("chosen", 40, 40, ChosenCell::new);
        chosen.setMinWidth(Scale.of(40));
        chosen.setMaxWidth(Scale.of(40));
        column(
                "job",
                168,
                140,
                () ->
                        Cells.lines(row ->
                                new Cells.Lines(
                                        row.name(),
                                        row.timeAndPlace(),
                                        row.name() + "\n" + row.meant())));
        // Where words are large the rest is scrolled to.
        column("state", 152, 146, StateCell::new);
        column("change", 104, 96, () -> Cells.lines(this::change));
        column("window", 160, 150, () -> Cells.lines(this::window, RetimeRow::saidProperty));
        column("first", 136, 130, () -> Cells.lines(row -> lines(row.firstStart(), "")));
        table.setItems(rows);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private TableColumn<RetimeRow, RetimeRow> column(
            String key,
            double width,
            double least,
            Supplier<TableCell<RetimeRow, RetimeRow>> cell) {
        return Columns.add(
                table, "retime-" + key, texts.get("clock.column." + key), width, least, cell);
    }

    private static Cells.Lines lines(String first, String second) {
        return new Cells.Lines(first, second, second.isEmpty() ? first : first + "\n" + second);
    }

    private Cells.Lines change(RetimeRow row) {
        return row.fresh().isEmpty()
                ? Cells.Lines.of("")
                : lines(row.old(), texts.format("clock.becomes", row.fresh()));
    }

    private Cells.Lines window(RetimeRow row) {
        if (row.windowFrom().isEmpty()) {
            return Cells.Lines.of(row.step() == null ? "" : texts.get("clock.window.done"));
        }
        return new Cells.Lines(row.windowFrom(), row.windowUntil(), row.elsewhere());
    }

    /** Space chooses the selected job, so that no pointer is needed. */
    private void key(KeyEvent pressed) {
        RetimeRow row = table.getSelectionModel().getSelectedItem();
        if (pressed.getCode() == KeyCode.SPACE
                && row != null
                && choosing.getValue()
                && row.saidProperty().get().choosable()) {
            row.chosenProperty().set(!row.chosenProperty().get());
            pressed.consume();
        }
    }

    private final class ChosenCell extends SpokenCell<RetimeRow, RetimeRow> {
        private final CheckBox box = new CheckBox();
        private @Nullable RetimeRow bound;

        ChosenCell() {
            box.setFocusTraversable(false);
        }

        @Override
        protected void updateItem(@Nullable RetimeRow row, boolean empty) {
            super.updateItem(row, empty);
            RetimeRow before = bound;
            if (before != null) {
                box.selectedProperty().unbindBidirectional(before.chosenProperty());
                box.disableProperty().unbind();
                box.visibleProperty().unbind();
                bound = null;
            }
            if (row == null || empty || row.step() == null) {
                setGraphic(null);
                return;
            }
            bound = row;
            box.selectedProperty().bindBidirectional(row.chosenProperty());
            box.disableProperty().bind(row.saidProperty().map(said -> !said.choosable()));
            box.visibleProperty().bind(choosing);
            box.setAccessibleText(texts.format("clock.choose", row.name()));
            setGraphic(box);
        }
    }

    private static final class StateCell extends FollowingCell<RetimeRow> {
        private final StatusPill pill = new StatusPill();
        private final Tooltip tooltip = new Tooltip();

        StateCell() {
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(360);
        }

        @Override
        protected Subscription follow(RetimeRow row) {
            setGraphic(pill);
            return row.saidProperty().subscribe(this::say);
        }

        @Override
        protected void clear() {
            setGraphic(null);
            setTooltip(null);
        }

        private void say(RetimeRow.Said said) {
            pill.say(said.look(), said.word());
            tooltip.setText(said.details());
            setTooltip(said.details().isEmpty() ? null : tooltip);
        }
    }
}
