package org.cronconsole.ui.clockchanges;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.WrappedCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Locale;

/** A group of jobs that the same happens to; its words go on below where the list is narrow. */
final class GroupCell extends WrappedCell<RadarPicture.Group> {
    private final FontIcon icon = new FontIcon(Feather.CLOCK);
    private final Label title = new Label();
    private final Label text = new Label();
    private final VBox words = new VBox(title, text);
    private final HBox row = new HBox(icon, words);

    GroupCell() {
        icon.getStyleClass().add("group-icon");
        title.getStyleClass().add("group-title");
        text.getStyleClass().addAll("muted", "small");
        for (Label label : List.of(title, text)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
    }

    @Override
    protected Region box() {
        return row;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            double sides = snappedLeftInset() + snappedRightInset();
            double ends = snappedTopInset() + snappedBottomInset();
            row.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    Math.max(0, getWidth() - sides),
                    Math.max(0, getHeight() - ends));
        }
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
