package org.cronconsole;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * The application as the package starts it, with somebody who signs in at once: writes down when
 * the fleet was there, and the memory once all jobs are listed. Who signs in and to what comes from
 * the environment; the arguments name the file and how many jobs there are.
 */
final class FleetStart {
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final long PAUSE_MILLIS = 20;

    private FleetStart() {}

    public static void main(String[] args) {
        Path file = Path.of(System.getenv("FLEET_START_REPORT"));
        int jobs = Integer.parseInt(System.getenv("FLEET_START_JOBS"));
        Thread.ofPlatform()
                .daemon()
                .name("fleet-start")
                .start(() -> {
                    int code = 1;
                    try {
                        work(file, jobs);
                        code = 0;
                    } catch (Exception failed) {
                        failed.printStackTrace();
                    }
                    Runtime.getRuntime().halt(code);
                });
        CronConsole.main(args);
    }

    private static void work(Path file, int jobs) throws Exception {
        until(
                "sign-in",
                () ->
                        find("profileChoice") instanceof ComboBox<?> choice
                                && choice.getValue() != null);
        onScreen(() -> {
            ((TextInputControl) there("usernameField")).setText(System.getenv("FLEET_START_USER"));
            ((TextInputControl) there("passwordField"))
                    .setText(System.getenv("FLEET_START_PASSWORD"));
            ((ButtonBase) there("signInButton")).fire();
            return true;
        });
        until("shell", () -> find("navFleet") != null);
        onScreen(() -> {
            ((ButtonBase) there("navFleet")).fire();
            return true;
        });
        until(
                "fleet",
                () ->
                        find("fleetTable") instanceof TableView<?> table
                                && !table.getItems().isEmpty());
        long fleet = ThisProcess.age().toMillis();
        Duration processor = ThisProcess.processorTime();
        onScreen(() -> {
            ((ButtonBase) there("navJobs")).fire();
            return true;
        });
        until(
                "jobs",
                () ->
                        find("jobTable") instanceof TableView<?> table
                                && table.getItems().size() >= jobs);
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        "{\"processToFleetMillis\": %d, \"residentBytes\": %d,"
                                + " \"processorMillis\": %d}%n",
                        fleet,
                        ThisProcess.residentBytes().orElse(0),
                        processor == null ? 0 : processor.toMillis()));
    }

    private static void until(String what, BooleanSupplier seen) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!onScreen(seen)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean onScreen(BooleanSupplier action) throws Exception {
        CompletableFuture<Boolean> result = new CompletableFuture<>();
        try {
            Platform.runLater(() -> {
                try {
                    result.complete(action.getAsBoolean());
                } catch (RuntimeException failed) {
                    result.completeExceptionally(failed);
                }
            });
        } catch (IllegalStateException notStarted) {
            return false;
        }
        return result.get();
    }

    private static Node there(String id) {
        return Objects.requireNonNull(find(id), id);
    }

    private static @Nullable Node find(String id) {
        for (Window window : Window.getWindows()) {
            Node node = window.getScene() == null ? null : window.getScene().lookup("#" + id);
            if (node != null && node.isVisible() && !node.isDisabled()) {
                return node;
            }
        }
        return null;
    }
}
