package org.cronconsole.ui.kit;

import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/** A state as shape, word and colour: colour is never the only sign. */
public final class StatusPill extends Label {
    private final FontIcon icon = new FontIcon(Feather.CIRCLE);
    private @Nullable Look said;

    /** The look of a state. */
    public enum Look {
        /** As it should be. */
        OK(Feather.CHECK_CIRCLE),
        /** Failed. */
        FAIL(Feather.X_CIRCLE),
        /** Under way. */
        RUNNING(Feather.PLAY_CIRCLE),
        /** To be looked at. */
        WARN(Feather.ALERT_TRIANGLE),
        /** Resting, or to come. */
        QUIET(Feather.PAUSE_CIRCLE),
        /** Ended on purpose. */
        STOPPED(Feather.SLASH),
        /** Not known. */
        UNKNOWN(Feather.HELP_CIRCLE),
        /** To come. */
        WAITING(Feather.CIRCLE);

        private final Feather shape;

        Look(Feather shape) {
            this.shape = shape;
        }
    }

    /** A pill that says nothing yet. */
    public StatusPill() {
        // In place of the theme's classes, whose rules for labels and icons are many and hardly one
        // of which is for this: there are dozens of pills on a screen.
        getStyleClass().setAll("status-pill");
        icon.getStyleClass().setAll("status-pill-icon");
        setGraphic(icon);
        setMinWidth(USE_PREF_SIZE);
    }

    /** A pill that says this. */
    public StatusPill(Look look, String word) {
        this();
        say(look, word);
    }

    /** Says something else. */
    public void say(Look look, String word) {
        // Another style is looked up anew, which is dear while a table is scrolled.
        if (look != said) {
            getStyleClass().removeIf(style -> style.startsWith("look-"));
            getStyleClass().add("look-" + look.name().toLowerCase(Locale.ROOT));
            icon.setIconCode(look.shape);
            said = look;
        }
        setText(word);
    }
}
