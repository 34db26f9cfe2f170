package org.cronconsole.ui.adoption;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.SpokenCell;
import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;
import java.util.function.Function;

/** A text that is edited in place: Enter or leaving it keeps what was typed, Esc does not. */
final class EditCell extends SpokenCell<AdoptionRow, AdoptionRow> {
    private final Function<AdoptionRow, String> text;
    private final Function<AdoptionRow, Boolean> possible;
    private final Function<AdoptionRow, String> note;
    private final Label first = new Label();
    private final Label second = new Label();
    private final VBox lines = new VBox(first, second);
    private final BiConsumer<AdoptionRow, String> changed;
    private final TextField field = new TextField();
    private final Tooltip tooltip = new Tooltip();
    private @Nullable AdoptionRow edited;

    EditCell(
            String name,
            Function<AdoptionRow, String> text,
            Function<AdoptionRow, Boolean> possible,
            Function<AdoptionRow, String> note,
            BiConsumer<AdoptionRow, String> changed) {
        this.text = text;
        this.possible = possible;
        this.note = note;
        this.changed = changed;
        second.getStyleClass().add("cell-second");
        second.managedProperty().bind(second.textProperty().isNotEmpty());
        lines.getStyleClass().add("cell-lines");
        field.setAccessibleText(name);
        field.getStyleClass().add("adopt-edit");
        field.setOnAction(pressed -> keep());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        keep();
                    }
                });
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            pressed.consume();
        }
    }

    private void keep() {
        AdoptionRow row = edited;
        if (row == null) {
            return;
        }
        String typed = field.getText().strip();
        cancelEdit();
        if (!typed.equals(text.apply(row))) {
            changed.accept(row, typed);
        }
    }

    @Override
    public void startEdit() {
        AdoptionRow row = getItem();
        if (row == null || !possible.apply(row)) {
            return;
        }
        super.startEdit();
        if (isEditing()) {
            field.setText(text.apply(row));
            setGraphic(field);
            field.selectAll();
            field.requestFocus();
            edited = row;
        }
    }

    @Override
    public void cancelEdit() {
        boolean mine = edited != null;
        edited = null;
        super.cancelEdit();
        show(getItem());
        if (mine && field.isFocused()) {
            getTableView().requestFocus();
        }
    }

    @Override
    protected void updateItem(@Nullable AdoptionRow row, boolean empty) {
        super.updateItem(row, empty);
        if (edited == null) {
            show(empty ? null : row);
        }
    }

    private void show(@Nullable AdoptionRow row) {
        String words = row == null ? "" : text.apply(row);
        boolean open = row != null && possible.apply(row);
        first.setText(open ? words.isEmpty() ? "…" : words : "–");
        second.setText(row == null ? "" : note.apply(row));
        setGraphic(row == null ? null : lines);
        tooltip.setText(words);
        setTooltip(words.isEmpty() ? null : tooltip);
    }
}
