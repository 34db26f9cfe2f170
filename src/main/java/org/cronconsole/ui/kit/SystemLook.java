package org.cronconsole.ui.kit;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

import java.util.Locale;

/**
 * How the computer is set up, as far as JavaFX says it, also when that changes.
 *
 * @param dark whether windows are dark
 * @param highContrast whether there is to be more contrast than usual
 * @param still whether windows are to be without animations
 */
public record SystemLook(
        ObservableValue<Boolean> dark,
        ObservableValue<Boolean> highContrast,
        ObservableValue<Boolean> still) {
    /** What Windows calls its contrast themes. */
    private static final String WINDOWS_CONTRAST = "Windows.SPI.HighContrast";

    /** GNOME and its kin name their theme; the ones of high contrast say so in it. */
    private static final String GTK_THEME = "GTK.theme_name";

    /** Of this computer. On the FX thread. macOS tells JavaFX nothing of its contrast. */
    static SystemLook ofThisComputer() {
        Platform.Preferences system = Platform.getPreferences();
        return new SystemLook(
                system.colorSchemeProperty().map(scheme -> scheme == ColorScheme.DARK),
                Bindings.createObjectBinding(() -> highContrast(system), system),
                system.reducedMotionProperty());
    }

    private static boolean highContrast(Platform.Preferences system) {
        return system.getBoolean(WINDOWS_CONTRAST).orElse(false)
                || system.getString(GTK_THEME).map(SystemLook::isOfHighContrast).orElse(false);
    }

    /** Whether a theme of GTK is one of high contrast, like HighContrastInverse or Adwaita-hc. */
    static boolean isOfHighContrast(String gtkTheme) {
        String name = gtkTheme.toLowerCase(Locale.ROOT);
        return name.contains("highcontrast") || name.endsWith("-hc") || name.contains("-hc-");
    }
}
