package org.cronconsole.ui;

import org.cronconsole.ui.kit.Theme;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * How the window is started.
 *
 * @param dataFolder where the window keeps what it remembers
 * @param theme whatever is remembered; null: the remembered one, else the system's
 * @param ready is called on the FX thread once the first screen is shown and takes input
 */
public record WindowOptions(Path dataFolder, @Nullable Theme theme, Runnable ready) {
    /** As a person starts it. */
    public static WindowOptions in(Path dataFolder) {
        return new WindowOptions(dataFolder, null, () -> {});
    }
}
