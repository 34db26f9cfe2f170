package org.cronconsole.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip in the profile's colour at the top of every window; no room where nothing is said. */
public final class ProfileStrip extends HBox {
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
        boolean said = mark != null && mark.kind() != ProfileMark.Kind.PLAIN;
        setVisible(said);
        setManaged(said);
        if (mark == null || !said) {
            return;
        }
        boolean sandbox = mark.kind() == ProfileMark.Kind.SANDBOX;
        getStyleClass().removeAll("sandbox", "production");
        getStyleClass().add(sandbox ? "sandbox" : "production");
        icon.setIconCode(sandbox ? Feather.BOX : Feather.ALERT_TRIANGLE);
        words.setText(
                sandbox
                        ? texts.get("strip.sandbox")
                        : texts.format("strip.production", mark.profile()));
    }

    /** Adds a control at the right end. */
    public void addAction(Node control) {
        getChildren().add(control);
    }
}
