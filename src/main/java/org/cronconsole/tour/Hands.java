package org.cronconsole.tour;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.cronconsole.ui.kit.FxTasks;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Works the controls of the showing windows as a person would: types into fields key by key,
 * presses buttons that are there and enabled, and waits until it sees what it waits for.
 */
final class Hands {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 40;

    private final FxTasks fx = new FxTasks();
    private final Texts texts = Texts.load();
    private final Duration patience;

    /** Hands that wait a minute for each thing. */
    Hands() {
        this(PATIENCE);
    }

    /** Hands that wait so long for each thing. */
    Hands(Duration patience) {
        this.patience = patience;
    }

    /** Something was waited for in vain. */
    static final class NotSeen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSeen(String what) {
            super("waited in vain for " + what);
        }
    }

    /** Runs on the FX thread and answers. */
    <T> T onScreen(Callable<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        fx.onScreen(() -> {
            try {
                result.complete(action.call());
            } catch (Exception | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(String.valueOf(failed.getCause()), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotSeen("the window's thread");
        }
    }

    /** Looks again and again, until it is so. */
    void waitFor(String what, Callable<Boolean> seen) {
        long end = System.nanoTime() + patience.toNanos();
        while (!onScreen(seen)) {
            if (System.nanoTime() > end) {
                throw new NotSeen(what);
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new NotSeen(what);
            }
        }
    }

    /** Waits until the control is shown and enabled. */
    void waitFor(String id) {
        waitFor("#" + id + " to be shown and enabled", () -> usable(id) != null);
    }

    /** Waits until some text that starts so, or holds it, is shown. */
    void waitForText(String text) {
        waitFor("the words \"" + text + "\"", () -> Words.shown().contains(text));
    }

    /** Waits until the text of a key is shown, in whichever language, with any values in it. */
    void waitForWords(String key) {
        Pattern words = Words.pattern(texts.get(key));
        waitFor("the words of " + key, () -> words.matcher(Words.shown()).find());
    }

    /** Waits until a list has lines. */
    void waitForLines(String id) {
        waitFor(
                "#" + id + " to have lines",
                () -> find(id) instanceof ListView<?> list && !list.getItems().isEmpty());
    }

    /** Presses a button. */
    void press(String id) {
        waitFor(id);
        onScreen(() -> {
            ButtonBase button = (ButtonBase) control(id);
            button.requestFocus();
            button.fire();
            return true;
        });
    }

    /** Types into a field, in place of what was there. */
    void type(String id, String text) {
        waitFor(id);
        onScreen(() -> {
            Node node = control(id);
            TextInputControl field =
                    node instanceof ComboBox<?> combo ? combo.getEditor() : (TextInputControl) node;
            field.requestFocus();
            field.selectAll();
            for (char character : text.toCharArray()) {
                Event.fireEvent(field, typed(character));
            }
            if (node instanceof ComboBox<?>) {
                Event.fireEvent(field, pressed(KeyCode.ENTER));
            }
            return true;
        });
    }

    /** Chooses the item of a choice whose text starts so. */
    void choose(String id, int index) {
        waitFor(id);
        onScreen(() -> {
            ComboBox<?> combo = (ComboBox<?>) control(id);
            combo.requestFocus();
            combo.getSelectionModel().select(index);
            return true;
        });
    }

    /** Waits until a table has rows as wished, then selects its first one. */
    void selectFirst(String id, Predicate<Integer> rows) {
        waitFor(
                "#" + id + " to have its rows",
                () -> find(id) instanceof TableView<?> table && rows.test(table.getItems().size()));
        onScreen(() -> {
            TableView<?> table = (TableView<?>) control(id);
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
            table.scrollTo(0);
            return true;
        });
    }

    /** Scrolls a list to the last of its items that has these words, once there is one. */
    void showItem(String id, String words) {
        waitFor(id);
        waitFor(
                id + " with " + words,
                () -> {
                    ListView<?> list = (ListView<?>) control(id);
                    for (int at = list.getItems().size() - 1; at >= 0; at--) {
                        if (list.getItems().get(at).toString().contains(words)) {
                            list.scrollTo(at);
                            return true;
                        }
                    }
                    return false;
                });
    }

    private static KeyEvent typed(char character) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED,
                String.valueOf(character),
                "",
                KeyCode.UNDEFINED,
                false,
                false,
                false,
                false);
    }

    private static KeyEvent pressed(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static Node control(String id) {
        return Objects.requireNonNull(usable(id), () -> "#" + id + " went away");
    }

    private static @Nullable Node usable(String id) {
        Node node = find(id);
        return node == null || node.isDisabled() ? null : node;
    }

    /** The shown node of this id, in the topmost window that has one. */
    private static @Nullable Node find(String id) {
        List<Window> windows = new ArrayList<>(Window.getWindows());
        for (Window window : windows.reversed()) {
            Parent root = window.getScene() == null ? null : window.getScene().getRoot();
            if (root != null && window.isShowing()) {
                for (Node node : root.lookupAll("#" + id)) {
                    if (Words.isShown(node)) {
                        return node;
                    }
                }
            }
        }
        return null;
    }
}
