package org.cronconsole;

import org.cronconsole.doctor.Versions;
import org.cronconsole.update.ReleaseSource;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;

/**
 * This installation.
 *
 * @param home the data folder
 * @param releases where newer versions are told, as the build says; null for nowhere
 */
record Installation(Path home, Versions versions, @Nullable ReleaseSource releases) {
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
                        properties.getProperty("javafx", "unknown")),
                releases(properties));
    }

    private static @Nullable ReleaseSource releases(Properties properties) {
        String feed = properties.getProperty("releases", "");
        String key = properties.getProperty("releases.key", "");
        return feed.isBlank()
                ? null
                : new ReleaseSource(URI.create(feed.strip()), key.isBlank() ? null : key.strip());
    }

    /** Where the log is kept. */
    Path logFile() {
        return home.resolve("logs").resolve("cron-console.log");
    }
}
