package org.cronconsole.ui.clockchanges;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/** A group of jobs that the same happens to. */
final class GroupCell extends ListCell<RadarPicture.Group> {
    private final FontIcon icon = new FontIcon(Feather.CLOCK);
    private final Label title = new Label();
    private final Label text = new Label();
    private final HBox row = new HBox(icon, new VBox(title, text));

    GroupCell() {
        icon.getStyleClass().add("group-icon");
        title.getStyleClass().add("group-title");
        text.getStyleClass().addAll("muted", "small");
        // Not wider than the list, whatever its words.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(RadarPicture.@Nullable Group group, boolean empty) {
        super.updateItem(group, empty);
        if (group == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(group.title());
        text.setText(group.text());
        icon.setIconCode(
                switch (group.kind()) {
                    case WRONG_NOW -> Feather.ALERT_OCTAGON;
                    case AHEAD -> Feather.ALERT_TRIANGLE;
                    case GAP -> Feather.SKIP_FORWARD;
                    case OVERLAP -> Feather.REPEAT;
                });
        row.getStyleClass()
                .setAll("group-row", "group-" + group.kind().name().toLowerCase(Locale.ROOT));
        setGraphic(row);
        setAccessibleText(group.title() + " " + group.text());
    }
}
