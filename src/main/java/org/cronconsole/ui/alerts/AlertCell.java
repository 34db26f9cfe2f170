package org.cronconsole.ui.alerts;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.StatusPill;
import org.jspecify.annotations.Nullable;

/** A line of the list: the head of a day, or something that happened on it. */
final class AlertCell extends ListCell<AlertLine> {
    private final Region dot = new Region();
    private final StatusPill pill = new StatusPill();
    private final Label headline = new Label();
    private final Label detail = new Label();
    private final Label when = new Label();
    private final Label notes = new Label();
    private final Tooltip full = new Tooltip();
    private final VBox row;

    AlertCell() {
        dot.getStyleClass().add("alert-dot");
        StackPane dotPlace = new StackPane(dot);
        dotPlace.getStyleClass().add("alert-dot-place");
        headline.getStyleClass().add("alert-headline");
        detail.getStyleClass().add("cell-second");
        notes.getStyleClass().add("cell-second");
        when.getStyleClass().addAll("muted", "small");
        full.setWrapText(true);
        full.setMaxWidth(480);
        when.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(headline, detail, notes);
        words.getStyleClass().add("alert-words");
        words.setMinWidth(0);
        StackPane pillPlace = new StackPane(pill);
        pillPlace.getStyleClass().add("alert-pill-place");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(dotPlace, pillPlace, between, when);
        head.getStyleClass().add("alert-row");
        row = new VBox(head, words);
        row.getStyleClass().add("alert-lines");
        // A long name is cut short; it never widens the list.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable AlertLine line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeAll("alert-day", "alert-line", "unread", "muted");
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
        setTooltip(null);
        if (empty || line == null) {
            return;
        }
        switch (line) {
            case AlertLine.Day day -> {
                getStyleClass().add("alert-day");
                setText(day.words());
            }
            case AlertLine.Entry entry -> show(entry);
        }
    }

    private void show(AlertLine.Entry entry) {
        getStyleClass().add("alert-line");
        if (!entry.alert().read()) {
            getStyleClass().add("unread");
        }
        if (entry.alert().muted()) {
            getStyleClass().add("muted");
        }
        dot.setVisible(!entry.alert().read());
        pill.say(entry.status().look(), entry.status().word());
        headline.setText(entry.headline());
        say(detail, entry.detail());
        say(notes, entry.notes());
        when.setText(entry.when());
        setAccessibleText(entry.spoken());
        full.setText(entry.spoken());
        setTooltip(full);
        setGraphic(row);
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }
}
