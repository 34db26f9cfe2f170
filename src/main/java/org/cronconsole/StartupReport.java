package org.cronconsole;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Tells how long the window's start took, where the environment asks for it: {@code
 * CRON_CONSOLE_STARTUP_REPORT} names a file for one JSON object, {@code
 * CRON_CONSOLE_EXIT_WHEN_READY=1} ends the application then, and {@code rehearsed} in place of
 * {@code 1} once nothing is prepared any more for whoever signs in. Without them it does nothing.
 */
final class StartupReport {
    private final @Nullable Path file;
    private final Exit exit;
    private long shownNanos;
    private Runnable closesWindow = () -> {};

    /** When the application is ended. */
    private enum Exit {
        NEVER,
        READY,
        REHEARSED;

        static Exit of(String said) {
            return switch (said) {
                case "1" -> READY;
                case "rehearsed" -> REHEARSED;
                default -> NEVER;
            };
        }
    }

    private StartupReport(@Nullable Path file, Exit exit) {
        this.file = file;
        this.exit = exit;
    }

    /** As this environment asks for. A name that no file can have is passed over. */
    static StartupReport of(Map<String, String> environment) {
        Path file = null;
        String name = environment.getOrDefault("CRON_CONSOLE_STARTUP_REPORT", "");
        try {
            file = name.isBlank() ? null : Path.of(name);
        } catch (InvalidPathException unusable) {
            LoggerFactory.getLogger(StartupReport.class)
                    .warn("CRON_CONSOLE_STARTUP_REPORT is no file's name: {}", name);
        }
        return new StartupReport(
                file, Exit.of(environment.getOrDefault("CRON_CONSOLE_EXIT_WHEN_READY", "")));
    }

    /** The window is on the screen. */
    void shown() {
        shownNanos = System.nanoTime();
    }

    /**
     * The first screen is drawn and takes input.
     *
     * @param close closes the window; may be called from any thread
     */
    void ready(Runnable close) {
        closesWindow = close;
        if (file == null && exit != Exit.READY) {
            return;
        }
        long readyNanos = System.nanoTime();
        Duration processor = ThisProcess.processorTime();
        // The window's own thread does not wait for the disk.
        Thread.ofVirtual()
                .name("startup-report")
                .start(() -> {
                    if (file != null) {
                        write(file, readyNanos, processor);
                    }
                    if (exit == Exit.READY) {
                        close.run();
                    }
                });
    }

    /** Nothing is prepared any more. On the thread of {@link #ready}, and after it. */
    void rehearsed() {
        if (exit == Exit.REHEARSED) {
            closesWindow.run();
        }
    }

    private void write(Path to, long readyNanos, @Nullable Duration processor) {
        try {
            long begunNanos = System.nanoTime() - ThisProcess.age().toNanos();
            OptionalLong resident = ThisProcess.residentBytes();
            Files.writeString(
                    to,
                    String.format(
                            Locale.ROOT,
                            "{\"processToWindowMillis\": %d, \"processToInteractiveMillis\": %d,"
                                    + " \"residentBytes\": %s, \"processorMillis\": %s}%n",
                            Duration.ofNanos(shownNanos - begunNanos).toMillis(),
                            Duration.ofNanos(readyNanos - begunNanos).toMillis(),
                            resident.isPresent() ? resident.getAsLong() : "null",
                            processor == null ? "null" : processor.toMillis()),
                    StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            LoggerFactory.getLogger(StartupReport.class)
                    .warn("The report of the start cannot be written to {}", to, unwritable);
        }
    }
}
