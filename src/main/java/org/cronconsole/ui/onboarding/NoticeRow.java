package org.cronconsole.ui.onboarding;

import atlantafx.base.theme.Styles;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

import org.cronconsole.ui.kit.Notice;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/** Something to know about the plan, which stays in sight as long as the plan does. */
final class NoticeRow extends HBox {
    NoticeRow(Notice.Kind kind, String text, Button... actions) {
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
        setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
        for (Button action : actions) {
            action.setMinWidth(USE_PREF_SIZE);
            action.getStyleClass().add(Styles.SMALL);
            getChildren().add(action);
        }
    }

    /** Lets a box take no room while nothing is in it. */
    static void hideWhileEmpty(Pane box) {
        box.managedProperty().bind(Bindings.isNotEmpty(box.getChildren()));
    }
}
