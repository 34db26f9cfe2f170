package org.cronconsole.ui.orphans;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.cronconsole.ui.kit.Scale;
import org.jspecify.annotations.Nullable;

/** A line of the list: a head, or a finding below it. */
final class OrphanCell extends ListCell<OrphanLine> {
    /** What a name keeps beside an id that is too long, as drawn. */
    private static final double LEAST = 90;

    private final OrphanWords words;
    private final Label title = new Label();
    private final Label aside = new Label();
    private final HBox row;

    OrphanCell(OrphanWords words) {
        this.words = words;
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        aside.getStyleClass().addAll("muted", "small");
        Scale.follow(title, factor -> title.setMinWidth(LEAST * factor));
        row = new HBox(8, title, between, aside);
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
        aside.setText(words.aside(line));
        setAccessibleText(words.spoken(line));
        setGraphic(row);
    }
}
