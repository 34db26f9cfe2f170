package org.cronconsole.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip in the profile's colour at the top of every window; no room where nothing is said. */
public final class ProfileStrip extends HBox {
    /** From here on dark words are easier to read than white ones. */
    private static final double LIGHT = 0.6;

    private final Label words = new Label();
    private final FontIcon icon = new FontIcon(Feather.BOX);
    private final Region filler = new Region();
    private final Texts texts = Texts.load();

    /** A strip that says nothing yet. */
    public ProfileStrip() {
        getStyleClass().add("profile-strip");
        icon.getStyleClass().add("profile-strip-icon");
        words.getStyleClass().add("profile-strip-words");
        HBox.setHgrow(filler, Priority.ALWAYS);
        getChildren().addAll(icon, words, filler);
        show(null);
    }

    /** Says which profile this is; null or a plain one: nothing. */
    public void show(@Nullable ProfileMark mark) {
        boolean said =
                mark != null && (mark.kind() != ProfileMark.Kind.PLAIN || mark.colour() != null);
        setVisible(said);
        setManaged(said);
        if (mark == null || !said) {
            return;
        }
        getStyleClass().removeAll("sandbox", "production", "plain");
        switch (mark.kind()) {
            case SANDBOX -> say(Feather.BOX, "sandbox", texts.get("strip.sandbox"));
            case PRODUCTION ->
                    say(
                            Feather.ALERT_TRIANGLE,
                            "production",
                            texts.format("strip.production", mark.profile()));
            case PLAIN -> say(Feather.BRIEFCASE, "plain", mark.profile());
        }
        paint(mark.colour());
    }

    private void say(Feather symbol, String look, String text) {
        icon.setIconCode(symbol);
        if (!getStyleClass().contains(look)) {
            getStyleClass().add(look);
        }
        words.setText(text);
    }

    private void paint(@Nullable String colour) {
        getStyleClass().removeAll("on-light", "coloured");
        setStyle("");
        if (colour == null) {
            return;
        }
        try {
            Color paint = Color.web(colour);
            setStyle("-strip-colour: #" + paint.toString().substring(2, 8) + ";");
            getStyleClass().add("coloured");
            if (paint.grayscale().getRed() > LIGHT) {
                getStyleClass().add("on-light");
            }
        } catch (IllegalArgumentException noColour) {
            // The colour of the kind stands, so a slip in a profile costs nothing.
        }
    }

    /** Adds a control at the right end. */
    public void addAction(Node control) {
        getChildren().add(control);
    }
}
