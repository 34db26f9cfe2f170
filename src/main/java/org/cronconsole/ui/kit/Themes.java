package org.cronconsole.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

import java.util.Objects;

/** Puts the chosen theme on every window and follows the system where that is chosen. */
public final class Themes {
    private static final String APP_CSS = "/org/cronconsole/ui/app.css";

    private final ObjectProperty<Theme> theme;

    /** Starts with this theme. On the FX thread. */
    public Themes(Theme first) {
        theme = new SimpleObjectProperty<>(first);
        theme.addListener(change -> apply());
        Platform.getPreferences().colorSchemeProperty().addListener(change -> apply());
        apply();
    }

    /** The chosen theme, which takes effect at once. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Gives a scene the application's own stylesheet. */
    public static void style(Scene scene) {
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(Themes.class.getResource(APP_CSS), APP_CSS)
                                .toExternalForm());
    }

    private void apply() {
        boolean dark =
                switch (theme.get()) {
                    case DARK -> true;
                    case LIGHT -> false;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                };
        Application.setUserAgentStylesheet(
                (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }
}
