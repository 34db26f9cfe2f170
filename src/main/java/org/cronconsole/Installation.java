package org.cronconsole;

import org.cronconsole.doctor.Versions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * This installation.
 *
 * @param home the data folder
 */
record Installation(Path home, Versions versions) {
    /** The one that runs, with its data in this folder. */
    static Installation in(Path home) {
        Properties properties = new Properties();
        try (InputStream in = Installation.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is missing from the jar");
            }
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Installation(
                home,
                new Versions(
                        properties.getProperty("version", "unknown"),
                        properties.getProperty("javafx", "unknown")));
    }

    /** Where the log is kept. */
    Path logFile() {
        return home.resolve("logs").resolve("cron-console.log");
    }
}
