package org.cronconsole.ui.onboarding;

import atlantafx.base.theme.Styles;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Notice;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Locale;

/** Something to know about the plan, which stays in sight as long as the plan does. */
final class NoticeRow extends HBox {
    /**
     * With buttons under the words, in as many lines as they need.
     *
     * @param actions what can be done about it; empty for nothing
     */
    NoticeRow(Notice.Kind kind, String text, List<Button> actions) {
        getStyleClass().addAll("banner", "banner-" + kind.name().toLowerCase(Locale.ROOT));
        getStyleClass().add("notice-row");
        FontIcon icon =
                new FontIcon(
                        kind == Notice.Kind.ERROR ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add("banner-icon");
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        VBox column = new VBox(words);
        column.getStyleClass().add("notice-column");
        setHgrow(column, Priority.ALWAYS);
        getChildren().addAll(icon, column);
        if (!actions.isEmpty()) {
            FlowPane buttons = new FlowPane();
            buttons.getStyleClass().add("notice-actions");
            buttons.prefWrapLengthProperty().bind(column.widthProperty());
            for (Button action : actions) {
                action.getStyleClass().add(Styles.SMALL);
                buttons.getChildren().add(action);
            }
            column.getChildren().add(buttons);
        }
    }

    /** Lets a box take no room while nothing is in it. */
    static void hideWhileEmpty(Pane box) {
        box.managedProperty().bind(Bindings.isNotEmpty(box.getChildren()));
    }
}
