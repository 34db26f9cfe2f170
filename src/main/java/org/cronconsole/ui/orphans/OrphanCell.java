package org.cronconsole.ui.orphans;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Shown;
import org.jspecify.annotations.Nullable;

/** A line of the list: a head, or a finding below it. */
final class OrphanCell extends ListCell<OrphanLine> {
    private final OrphanWords words;
    private final Label title = new Label();
    private final Label aside = new Label();
    private final Label below = new Label();
    private final HBox row;

    OrphanCell(OrphanWords words) {
        this.words = words;
        aside.getStyleClass().addAll("muted", "small");
        below.getStyleClass().addAll("muted", "small");
        Shown.whenever(below, below.textProperty().isNotEmpty());
        VBox lines = new VBox(title, below);
        lines.getStyleClass().add("cell-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        // The end of a name tells the one of the morning from the one of the afternoon.
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        aside.setMinWidth(USE_PREF_SIZE);
        row = new HBox(8, lines, aside);
        row.setAlignment(Pos.CENTER_LEFT);
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
        // A name and an id are too much for one line.
        aside.setText(head ? words.aside(line) : "");
        below.setText(head ? "" : words.aside(line));
        setAccessibleText(words.spoken(line));
        setGraphic(row);
    }
}
