package org.cronconsole.ui.calendar;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Five weeks, a row each. One day is selected, and it alone is in the order of the Tab key. */
final class WeekGrid extends GridPane {
    private static final int COLUMNS = 7;
    private static final double LEAST_ROW = 40;
    private static final double ROW = 60;

    private final CalendarViewModel model;
    private final Runnable open;
    private final List<Label> heads = new ArrayList<>();
    private final List<DayCell> cells = new ArrayList<>();
    private final List<RowConstraints> weeks = new ArrayList<>();
    private boolean focusWanted;

    /**
     * Shows a model's weeks.
     *
     * @param open is called to go into the selected day
     */
    WeekGrid(CalendarViewModel model, Texts texts, Runnable open) {
        this.model = model;
        this.open = open;
        setId("weekGrid");
        getStyleClass().add("week-grid");
        setAccessibleText(texts.get("calendar.grid.name"));
        setMinSize(0, 0);
        addHeads();
        for (int i = 0; i < Question.DAYS; i++) {
            DayCell cell = new DayCell(texts);
            cell.setOnAction(pressed -> pressed(cell));
            cells.add(cell);
            add(cell, i % COLUMNS, 1 + i / COLUMNS);
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.reckonedProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::select);
    }

    private void addHeads() {
        getRowConstraints().add(new RowConstraints());
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(column);
            Label head = new Label();
            head.getStyleClass().add("week-head");
            heads.add(head);
            add(head, i, 0);
        }
        for (int i = 0; i < Question.DAYS / COLUMNS; i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            weeks.add(row);
        }
        getRowConstraints().addAll(weeks);
        Scale.follow(
                this,
                factor ->
                        weeks.forEach(row -> {
                            row.setMinHeight(LEAST_ROW * factor);
                            row.setPrefHeight(ROW * factor);
                        }));
    }

    private void show(Reckoned now) {
        for (int i = 0; i < now.days().size(); i++) {
            LocalDate date = now.days().get(i).date();
            if (i < COLUMNS) {
                heads.get(i).setText(model.words().weekday(date));
            }
            cells.get(i)
                    .show(
                            now.days().get(i),
                            now.shifts(date),
                            i == 0 || date.getDayOfMonth() == 1,
                            model.today(),
                            model.words());
        }
        select(model.selectedProperty().get());
    }

    private void select(LocalDate date) {
        boolean focused = focusWanted || cells.stream().anyMatch(DayCell::isFocused);
        for (DayCell cell : cells) {
            boolean it = cell.date().equals(date);
            cell.setSelected(it);
            cell.setFocusTraversable(it);
            if (it && focused) {
                focusWanted = false;
                cell.requestFocus();
            }
        }
    }

    private void pressed(DayCell cell) {
        cell.requestFocus();
        model.select(cell.date());
        // A second press must not take the selection away.
        cell.setSelected(true);
    }

    /** Now, or as soon as there are days. */
    void focusSelected() {
        focusWanted = true;
        select(model.selectedProperty().get());
    }

    private void key(KeyEvent pressed) {
        if (pressed.isAltDown() || pressed.isShortcutDown()) {
            return;
        }
        switch (pressed.getCode()) {
            case LEFT -> model.move(-1);
            case RIGHT -> model.move(1);
            case UP -> model.move(-COLUMNS);
            case DOWN -> model.move(COLUMNS);
            case HOME -> model.moveWithinWeek(false);
            case END -> model.moveWithinWeek(true);
            case PAGE_UP -> model.page(-1);
            case PAGE_DOWN -> model.page(1);
            default -> {
                if (pressed.getCode() != KeyCode.ENTER) {
                    return;
                }
                open.run();
            }
        }
        pressed.consume();
    }
}
