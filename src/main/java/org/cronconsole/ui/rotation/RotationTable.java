package org.cronconsole.ui.rotation;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.cronconsole.rotation.RotationResult;
import org.cronconsole.rotation.RotationStep;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.OutcomeBelow;
import org.cronconsole.ui.kit.OutcomeCell;
import org.cronconsole.ui.kit.OutcomeCell.Outcome;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.SpokenCell;
import org.cronconsole.ui.kit.StatusPill.Look;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The columns of a rotation. */
final class RotationTable {
    /** How many rows stand above the one that is shown of itself. */
    private static final int ROWS_ABOVE = 2;

    private final TableView<RotationRow> table;
    private final Texts texts;
    private final ObservableValue<Boolean> choosing;

    /**
     * Columns of this table.
     *
     * @param choosing true while jobs can be chosen
     */
    RotationTable(TableView<RotationRow> table, Texts texts, ObservableValue<Boolean> choosing) {
        this.table = table;
        this.texts = texts;
        this.choosing = choosing;
    }

    /**
     * Fills them.
     *
     * @param below where all that came of the selected row is said
     */
    void fill(ObservableList<RotationRow> rows, Label below) {
        Scale.rows(table, 40);
        Columns.share(table, TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<RotationRow, RotationRow> chosen =
                Columns.add(table, "rotation-chosen", "", 40, 40, ChosenCell::new);
        chosen.setMaxWidth(Scale.of(40));
        Columns.add(
                table,
                "rotation-job",
                texts.get("rotation.column.job"),
                230,
                190,
                () -> Cells.lines(row -> Cells.Lines.of(row.step().name())));
        Columns.add(
                table,
                "rotation-value",
                texts.get("rotation.column.value"),
                140,
                104,
                () -> Cells.lines(row -> Cells.Lines.of(value(row.step()))));
        Columns.add(
                table,
                "rotation-result",
                texts.get("rotation.column.result"),
                380,
                126,
                () -> new OutcomeCell<>(RotationRow::resultProperty, this::outcome));
        table.setItems(rows);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        new OutcomeBelow<RotationRow>(
                        below,
                        texts,
                        row -> row.step().name(),
                        RotationRow::resultProperty,
                        this::outcome)
                .of(table);
    }

    /** Why the first is not done stands below the table at once: it may be far down among many. */
    void chooseFirstLeft() {
        table.getItems().stream()
                .filter(RotationTable::isLeft)
                .findFirst()
                .ifPresent(row -> {
                    table.getSelectionModel().select(row);
                    // Some that come before are seen, too, also once the table is lower.
                    int at = table.getItems().indexOf(row);
                    table.scrollTo(Math.max(0, at - ROWS_ABOVE));
                });
    }

    private static boolean isLeft(RotationRow row) {
        RotationResult result = row.resultProperty().get();
        return result != null
                && result.state() != RotationResult.State.DONE
                && result.state() != RotationResult.State.ALREADY;
    }

    private String value(RotationStep step) {
        if (step.value() == 0) {
            return texts.get("rotation.value.group");
        }
        return texts.format(
                step.holdsOld() ? "rotation.value" : "rotation.value.differs", step.value());
    }

    /** Space chooses the selected job, so that no pointer is needed. */
    private void key(KeyEvent pressed) {
        RotationRow row = table.getSelectionModel().getSelectedItem();
        if (pressed.getCode() == KeyCode.SPACE && row != null && choosing.getValue()) {
            row.chosenProperty().set(!row.chosenProperty().get());
            pressed.consume();
        }
    }

    private final class ChosenCell extends SpokenCell<RotationRow, RotationRow> {
        private final CheckBox box = new CheckBox();
        private @Nullable RotationRow bound;

        ChosenCell() {
            box.setFocusTraversable(false);
            // Not row by row: a cell that is out of sight would be forgotten.
            box.disableProperty().bind(choosing.map(now -> !now));
        }

        @Override
        protected void updateItem(@Nullable RotationRow row, boolean empty) {
            super.updateItem(row, empty);
            if (bound != null) {
                box.selectedProperty().unbindBidirectional(bound.chosenProperty());
                bound = null;
            }
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            box.selectedProperty().bindBidirectional(row.chosenProperty());
            box.setAccessibleText(texts.format("rotation.choose", row.step().name()));
            bound = row;
            setGraphic(box);
        }
    }

    private Outcome outcome(RotationRow row) {
        RotationResult result = row.resultProperty().get();
        if (result == null) {
            return Outcome.NONE;
        }
        String key = result.state().name().toLowerCase(Locale.ROOT);
        return new Outcome(
                new Cells.Status(look(result.state()), texts.get("rotation.state." + key)),
                result.words());
    }

    private static Look look(RotationResult.State state) {
        return switch (state) {
            case DONE, ALREADY -> Look.OK;
            case DEPLOY_UNKNOWN -> Look.WARN;
            case CHANGED_MEANWHILE -> Look.STOPPED;
            case FAILED -> Look.FAIL;
            case UNKNOWN -> Look.UNKNOWN;
        };
    }
}
