package org.cronconsole.ui.orphans;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Shown;
import org.jspecify.annotations.Nullable;

/** A line of the list: a head, or a finding below it. */
final class OrphanCell extends ListCell<OrphanLine> {
    private final OrphanWords words;
    private final Label title = new Label();
    private final Label below = new Label();
    private final VBox lines;

    OrphanCell(OrphanWords words) {
        this.words = words;
        below.getStyleClass().addAll("muted", "small");
        Shown.whenever(below, below.textProperty().isNotEmpty());
        // A name and an id are too much for one line.
        lines = new VBox(title, below);
        lines.getStyleClass().add("cell-lines");
        // The end of a name tells the one of the morning from the one of the afternoon.
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        // A long name is cut short; it never widens the list.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable OrphanLine line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeAll("orphan-group", "orphan-line");
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean head = line instanceof OrphanLine.Group || line instanceof OrphanLine.AsideGroup;
        getStyleClass().add(head ? "orphan-group" : "orphan-line");
        title.setText(words.title(line));
        below.setText(words.aside(line));
        setAccessibleText(words.spoken(line));
        setGraphic(lines);
    }
}
