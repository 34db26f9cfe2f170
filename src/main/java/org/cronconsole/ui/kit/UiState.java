package org.cronconsole.ui.kit;

import org.cronconsole.settings.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;

/**
 * What the window remembers: size, theme, filters, columns. A small properties file, replaced as a
 * whole; where it cannot be read or written the window works all the same, and the log says so.
 * Safe for use by several threads.
 */
public final class UiState {
    private static final Logger LOG = LoggerFactory.getLogger(UiState.class);

    /** Null where nothing is kept. */
    private final @Nullable Path file;

    private final Properties values = new Properties();

    private UiState(@Nullable Path file) {
        this.file = file;
    }

    /** Remembers nothing from before, and is not to be saved. */
    public static UiState ofNobody() {
        return new UiState(null);
    }

    /** Reads the file, if there is one. Waits. */
    public static UiState read(Path file) {
        UiState state = new UiState(file);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                state.values.load(in);
            } catch (IOException | IllegalArgumentException broken) {
                LOG.warn("What the window remembers cannot be read: {}", broken.toString());
            }
        }
        return state;
    }

    /** A remembered value. */
    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    /** A remembered number; empty where there is none or it is none. */
    public OptionalDouble number(String key) {
        try {
            return get(key).map(text -> OptionalDouble.of(Double.parseDouble(text)))
                    .orElseGet(OptionalDouble::empty);
        } catch (NumberFormatException broken) {
            return OptionalDouble.empty();
        }
    }

    /** Remembers a value until the next {@link #save}. */
    public synchronized void put(String key, String value) {
        values.setProperty(key, value);
    }

    /** Writes everything to the file. Waits. */
    public synchronized void save() {
        if (file == null) {
            return;
        }
        try {
            StringWriter text = new StringWriter();
            values.store(text, null);
            PrivateFiles.createFolderOf(file);
            PrivateFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            LOG.warn("What the window remembers cannot be written: {}", failed.toString());
        }
    }

    /** Writes everything soon, elsewhere. Nobody waits: what cannot be written is in the log. */
    public void saveSoon(Tasks tasks) {
        tasks.run(
                () -> {
                    save();
                    return true;
                },
                saved -> {},
                failed -> {});
    }
}
