package org.cronconsole.ui.adoption;

import javafx.scene.control.CheckBox;

import org.cronconsole.ui.kit.SpokenCell;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/** Whether a dealership is to be reviewed. Space in the table does the same as a click. */
final class TickCell extends SpokenCell<AdoptionRow, AdoptionRow> {
    private final AdoptionViewModel model;
    private final Texts texts;
    private final CheckBox box = new CheckBox();

    TickCell(AdoptionViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        box.setFocusTraversable(false);
        box.setOnAction(pressed -> {
            AdoptionRow row = getItem();
            if (row != null) {
                model.tick(row.dealership(), box.isSelected());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable AdoptionRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        box.setSelected(model.isTicked(row.dealership()));
        box.setAccessibleText(texts.format("adoption.tick", row.dealership()));
        setGraphic(box);
    }
}
