package org.cronconsole.ui.alerts;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;

import org.cronconsole.ui.kit.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How many notifications a person has not seen; leads to them. */
public final class Bell extends Button {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    /** A bell that says nothing yet. */
    public Bell() {
        setGraphic(new FontIcon(Feather.BELL));
        getStyleClass().addAll("small", "flat", "bell");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Says how many of this feed are unread. */
    public void follow(AlertFeed feed, Runnable open) {
        textProperty()
                .bind(
                        feed.unreadProperty()
                                .map(many -> many.intValue() == 0 ? "" : many.toString()));
        accessibleTextProperty().bind(feed.spokenProperty());
        Tips.over(this, feed.spokenProperty()::get);
        feed.unreadProperty()
                .subscribe(many -> pseudoClassStateChanged(UNREAD, many.intValue() > 0));
        setOnAction(pressed -> open.run());
    }
}
