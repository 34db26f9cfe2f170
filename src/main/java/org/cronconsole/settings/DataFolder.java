package org.cronconsole.settings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the application keeps its data. */
public final class DataFolder {
    private static final String NAME = "Cron Console";

    private DataFolder() {}

    /**
     * {@code CRON_CONSOLE_HOME}, else the system's own place for application data.
     *
     * @param environment of the process
     * @param userHome the person's home folder
     * @param osName as {@code os.name} says it
     */
    public static Path of(Map<String, String> environment, Path userHome, String osName) {
        String chosen = environment.get("CRON_CONSOLE_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return orElse(environment.get("APPDATA"), userHome.resolve("AppData/Roaming"))
                    .resolve(NAME);
        }
        if (os.contains("mac")) {
            return userHome.resolve("Library/Application Support").resolve(NAME);
        }
        return orElse(environment.get("XDG_DATA_HOME"), userHome.resolve(".local/share"))
                .resolve("cron-console");
    }

    private static Path orElse(@Nullable String chosen, Path otherwise) {
        return chosen == null || chosen.isBlank() ? otherwise : Path.of(chosen);
    }
}
