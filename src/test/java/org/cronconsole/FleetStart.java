package org.cronconsole;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * The application as the package starts it, with somebody who signs in: a person who looks, types
 * and presses, or a machine that does so at once. Writes down when the first rows of the fleet were
 * on the screen, and the memory once all jobs are listed. Who signs in, to what and how comes from
 * the environment.
 */
final class FleetStart {
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final long PAUSE_MILLIS = 20;

    /** Until the first key after the window is there: nobody is faster. */
    private static final long LOOK_MILLIS = 800;

    /** Between two keys: 80 words a minute, of somebody who knows the password by heart. */
    private static final long KEY_MILLIS = 150;

    private static final List<EventType<KeyEvent>> KEY =
            List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED);

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
        boolean person = "person".equals(System.getenv("FLEET_START_BY"));
        if (person) {
            Thread.sleep(LOOK_MILLIS);
        }
        type("usernameField", System.getenv("FLEET_START_USER"), person);
        type("passwordField", System.getenv("FLEET_START_PASSWORD"), person);
        long pressed = ThisProcess.age().toMillis();
        onScreen(() -> {
            ((ButtonBase) there("signInButton")).fire();
            return true;
        });
        until("rows of the fleet", FleetStart::rowsAreThere);
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
                        "{\"processToFleetMillis\": %d, \"pressedToFleetMillis\": %d,"
                                + " \"residentBytes\": %d, \"processorMillis\": %d}%n",
                        fleet,
                        fleet - pressed,
                        ThisProcess.residentBytes().orElse(0),
                        processor == null ? 0 : processor.toMillis()));
    }

    private static void type(String field, String words, boolean person) throws Exception {
        onScreen(() -> {
            there(field).requestFocus();
            return true;
        });
        if (!person) {
            onScreen(() -> {
                ((TextInputControl) there(field)).setText(words);
                return true;
            });
            return;
        }
        for (char letter : words.toCharArray()) {
            onScreen(() -> {
                Node typed = there(field);
                for (EventType<KeyEvent> event : KEY) {
                    boolean letters = event == KeyEvent.KEY_TYPED;
                    Event.fireEvent(
                            typed,
                            new KeyEvent(
                                    event,
                                    letters ? String.valueOf(letter) : "",
                                    "",
                                    letters ? KeyCode.UNDEFINED : KeyCode.A,
                                    false,
                                    false,
                                    false,
                                    false));
                }
                return true;
            });
            Thread.sleep(KEY_MILLIS);
        }
    }

    /** On the screen, and not only known. */
    private static boolean rowsAreThere() {
        return find("fleetTable") instanceof TableView<?> table
                && table.lookupAll(".table-row-cell").stream()
                        .anyMatch(row ->
                                row instanceof TableRow<?> shown
                                        && !shown.isEmpty()
                                        && shown.getHeight() > 0);
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
