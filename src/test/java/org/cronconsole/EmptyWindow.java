package org.cronconsole;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * The measure for the window's start: a window with nothing in it. Writes down when its second
 * frame came and the memory it has by then, as {@link StartupReport} does, and ends.
 */
final class EmptyWindow {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 780;

    private EmptyWindow() {}

    public static void main(String[] args) {
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
            stage.show();
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames == 2) {
                        stop();
                        report(Path.of(args[0]));
                        Platform.exit();
                    }
                }
            }.start();
        });
    }

    private static void report(Path file) {
        Duration processor = ThisProcess.processorTime();
        try {
            Files.writeString(
                    file,
                    String.format(
                            Locale.ROOT,
                            "{\"processToInteractiveMillis\": %d, \"residentBytes\": %d,"
                                    + " \"processorMillis\": %d}%n",
                            ThisProcess.age().toMillis(),
                            ThisProcess.residentBytes().orElse(0),
                            processor == null ? 0 : processor.toMillis()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
