package org.cronconsole.ui.adoption;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.Zones;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The columns of the dealerships. Arrows move from cell to cell, Space ticks, Enter edits a cell or
 * takes the other reading.
 */
final class AdoptionTable {
    private static final Function<AdoptionRow, String> NOTHING = row -> "";

    private final TableView<AdoptionRow> table;
    private final AdoptionViewModel model;
    private final Texts texts;
    private final AdoptionWords words;
    private final List<TableColumn<AdoptionRow, AdoptionRow>> columns = new ArrayList<>();
    private String place = "";
    private int column = -1;

    AdoptionTable(TableView<AdoptionRow> table, AdoptionViewModel model, ScreenKit kit) {
        this.table = table;
        this.model = model;
        this.texts = kit.texts();
        this.words = new AdoptionWords(kit);
    }

    void fill() {
        Scale.rows(table, 50);
        Columns.share(table, TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setEditable(true);
        table.getSelectionModel().setCellSelectionEnabled(true);
        column("tick", 34, 30, () -> new TickCell(model, texts)).setMaxWidth(Scale.of(34));
        column("dealership", 170, 146, () -> Cells.lines(this::name));
        column("lines", 126, 118, () -> Cells.lines(this::lines));
        column("reading", 238, 214, () -> new ReadingCell(model, texts, words));
        editable(
                "zone",
                140,
                112,
                AdoptionRow::zone,
                (choice, typed) -> choice.withZone(found(typed)),
                row -> true,
                words::zoneNote);
        editable(
                "am",
                58,
                46,
                AdoptionRow::am,
                Choice::withAm,
                row -> row.jobs().am() != null,
                NOTHING);
        editable(
                "pm",
                58,
                46,
                AdoptionRow::pm,
                Choice::withPm,
                row -> row.jobs().pm() != null,
                NOTHING);
        editable("days", 84, 70, AdoptionRow::days, Choice::withDays, row -> true, NOTHING);
        table.setItems(model.shown());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.looksProperty().subscribe(looks -> table.refresh());
        keepPlace();
    }

    /** A table forgets where one was when rows are replaced, and typing would go astray. */
    private void keepPlace() {
        table.getFocusModel()
                .focusedCellProperty()
                .addListener((o, was, now) -> {
                    int row = now.getRow();
                    if (!model.replacingProperty().get()
                            && row >= 0
                            && row < table.getItems().size()) {
                        place = table.getItems().get(row).dealership();
                        column = columns.indexOf(now.getTableColumn());
                    }
                });
        model.replacingProperty()
                .addListener((o, was, replacing) -> {
                    if (!replacing) {
                        goBack();
                    }
                });
    }

    private void goBack() {
        List<AdoptionRow> rows = table.getItems();
        for (int i = 0; i < rows.size() && column >= 0; i++) {
            if (rows.get(i).dealership().equals(place)) {
                table.getSelectionModel().clearAndSelect(i, columns.get(column));
                table.getFocusModel().focus(i, columns.get(column));
                return;
            }
        }
    }

    private TableColumn<AdoptionRow, AdoptionRow> column(
            String key,
            double width,
            double least,
            Supplier<TableCell<AdoptionRow, AdoptionRow>> cell) {
        TableColumn<AdoptionRow, AdoptionRow> column =
                new TableColumn<>(texts.get("adoption.column." + key));
        column.setId("adopt-" + key);
        Scale.width(column, width, least);
        // What is edited must not jump away under the eyes.
        column.setSortable(false);
        column.setEditable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> cell.get());
        table.getColumns().add(column);
        columns.add(column);
        return column;
    }

    private void editable(
            String key,
            double width,
            double least,
            Function<AdoptionRow, String> text,
            BiFunction<Choice, String, Choice> how,
            Function<AdoptionRow, Boolean> possible,
            Function<AdoptionRow, String> note) {
        column(
                        key,
                        width,
                        least,
                        () ->
                                new EditCell(
                                        texts.get("adoption.column." + key),
                                        text,
                                        possible,
                                        note,
                                        (row, typed) ->
                                                model.change(
                                                        row.dealership(),
                                                        choice -> how.apply(choice, typed))))
                .setEditable(true);
    }

    /** The zone that was typed, or the only one that what was typed can be found in. */
    private static String found(String typed) {
        List<String> zones = Zones.all();
        List<String> matching =
                zones.contains(typed) || typed.isEmpty()
                        ? List.of()
                        : zones.stream().filter(zone -> Zones.matches(zone, typed)).toList();
        return matching.size() == 1 ? matching.getFirst() : typed;
    }

    private void key(KeyEvent pressed) {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        boolean editing = table.getEditingCell() != null;
        if (editing || at == null || at.getRow() < 0 || at.getRow() >= table.getItems().size()) {
            return;
        }
        AdoptionRow row = table.getItems().get(at.getRow());
        if (pressed.getCode() == KeyCode.SPACE) {
            model.tick(row.dealership(), !model.isTicked(row.dealership()));
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.ENTER && isReading(at.getTableColumn())) {
            Reading other = row.reading() == Reading.TYPED ? Reading.NOW : Reading.TYPED;
            model.change(row.dealership(), choice -> choice.withReading(other));
            pressed.consume();
        }
    }

    private static boolean isReading(@Nullable TableColumn<?, ?> column) {
        return column != null && "adopt-reading".equals(column.getId());
    }

    private Cells.Lines name(AdoptionRow row) {
        String state = words.state(row);
        return new Cells.Lines(row.dealership(), state, row.dealership() + "\n" + state);
    }

    private Cells.Lines lines(AdoptionRow row) {
        String am = line("adoption.line.am", AdoptionRow.line(row.jobs().am()));
        String pm = line("adoption.line.pm", AdoptionRow.line(row.jobs().pm()));
        // Each says itself which of the two it is.
        return am.isEmpty()
                ? new Cells.Lines(pm, "", pm)
                : new Cells.Lines(am, pm, (am + "\n" + pm).strip());
    }

    private String line(String key, String line) {
        return line.isEmpty() ? "" : texts.format(key, line);
    }
}
