package org.cronconsole.ui.alerts;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.cronconsole.alert.AlertItem;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.StatusPill;
import org.jspecify.annotations.Nullable;

/** One start of an alert. */
final class AlertItemCell extends ListCell<AlertItem> {
    private final AlertTexts words;
    private final StatusPill pill = new StatusPill();
    private final Label name = new Label();
    private final Label about = new Label();
    private final HBox row;

    AlertItemCell(AlertTexts words) {
        this.words = words;
        about.getStyleClass().add("cell-second");
        VBox lines = new VBox(name, about);
        lines.getStyleClass().add("alert-words");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(lines, pill);
        row.getStyleClass().add("alert-row");
        // A long name is cut short; it never widens the list.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable AlertItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Cells.Status status = words.status(item);
        pill.say(status.look(), status.word());
        name.setText(item.name());
        about.setText(words.item(item));
        setAccessibleText(item.name() + ", " + status.word() + ", " + words.item(item));
        setGraphic(row);
    }
}
