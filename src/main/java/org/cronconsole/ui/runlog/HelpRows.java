package org.cronconsole.ui.runlog;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.cronconsole.run.NextStep;
import org.cronconsole.ui.kit.Held;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.WrapRow;
import org.cronconsole.ui.kit.WriteAccess;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/** What to try next, a row each: why, and the button that leads there. */
final class HelpRows {
    private final Pane place;
    private final RunHelp help;
    private final WriteAccess writes;

    private HelpRows(Pane place, RunHelp help, WriteAccess writes) {
        this.place = place;
        this.help = help;
        this.writes = writes;
    }

    /** Fills this place, which takes no room while there is nothing to try. */
    static void fill(Pane place, RunHelp help, WriteAccess writes) {
        HelpRows rows = new HelpRows(place, help, writes);
        help.steps().addListener((ListChangeListener<NextStep>) change -> rows.show());
        rows.show();
    }

    private void show() {
        place.getChildren().clear();
        HBox last = null;
        for (NextStep step : help.steps()) {
            if (last == null || !step.words().isEmpty()) {
                last = row(step);
                place.getChildren().add(last);
            }
            last.getChildren().add(button(step));
        }
        boolean any = !help.steps().isEmpty();
        place.setVisible(any);
        place.setManaged(any);
    }

    private HBox row(NextStep step) {
        FontIcon icon = new FontIcon(step.guess() ? Feather.HELP_CIRCLE : Feather.ARROW_RIGHT);
        icon.getStyleClass().add("run-step-icon");
        Label words = new Label(help.words(step));
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.getStyleClass().add("small");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        WrapRow row = new WrapRow();
        row.getChildren().addAll(icon, words);
        row.getStyleClass().add("run-step");
        return row;
    }

    private Node button(NextStep step) {
        Button button = new Button(help.verb(step));
        button.setId("step-" + step.way().name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("small");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(pressed -> help.take(step));
        var cannot = help.cannotTake(step);
        Held.by(button, cannot);
        button.disableProperty().bind(cannot);
        StackPane around = new StackPane(button);
        if (RunHelp.writes(step)) {
            Reasons.show(button, writes.refusalProperty());
        }
        return around;
    }
}
