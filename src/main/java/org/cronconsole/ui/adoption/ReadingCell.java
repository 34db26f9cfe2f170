package org.cronconsole.ui.adoption;

import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.SpokenCell;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/** Both readings of a dealership's lines, one of which is taken. */
final class ReadingCell extends SpokenCell<AdoptionRow, AdoptionRow> {
    private final AdoptionViewModel model;
    private final Texts texts;
    private final AdoptionWords words;
    private final RadioButton typed = new RadioButton();
    private final RadioButton now = new RadioButton();
    private final ToggleGroup group = new ToggleGroup();
    private final Tooltip tooltip = new Tooltip();
    private final VBox box = new VBox(typed, now);

    ReadingCell(AdoptionViewModel model, Texts texts, AdoptionWords words) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        box.getStyleClass().add("adopt-readings");
        set(typed, Reading.TYPED);
        set(now, Reading.NOW);
    }

    private void set(RadioButton button, Reading reading) {
        button.setToggleGroup(group);
        button.setFocusTraversable(false);
        button.getStyleClass().add("small");
        button.setOnAction(pressed -> {
            AdoptionRow row = getItem();
            if (row != null) {
                model.change(row.dealership(), choice -> choice.withReading(reading));
            }
        });
    }

    @Override
    protected void updateItem(@Nullable AdoptionRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        typed.setText(texts.format("adoption.cell.typed", words.brief(row.typed())));
        now.setText(texts.format("adoption.cell.now", words.brief(row.now())));
        now.setDisable(row.now() == null);
        group.selectToggle(
                row.reading() == null ? null : row.reading() == Reading.TYPED ? typed : now);
        tooltip.setText(
                texts.format(
                        "adoption.cell.tip",
                        words.meaning(row.typed()),
                        words.meaning(row.now()),
                        words.reasons(row)));
        setTooltip(tooltip);
        setGraphic(box);
    }
}
