package org.cronconsole.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.cronconsole.ui.kit.Habits;
import org.cronconsole.ui.kit.TextSize;

/**
 * The keys that every window of the application hears, also one with a question: help, closing it,
 * the size of its words, and on macOS putting it away. On the FX thread.
 */
final class WindowKeys {
    private final Stage main;
    private final Helping help;
    private final Habits habits;
    private final ObjectProperty<TextSize> textSize;
    private final EventHandler<KeyEvent> keys = this::key;
    private final ListChangeListener<Window> windows =
            change -> Window.getWindows().forEach(this::listenTo);

    private WindowKeys(Stage main, Helping help, Habits habits, ObjectProperty<TextSize> textSize) {
        this.main = main;
        this.help = help;
        this.habits = habits;
        this.textSize = textSize;
    }

    /** Listens in this window and in those that come with it, until it is closed. */
    static void listen(Stage main, Helping help, Habits habits, ObjectProperty<TextSize> textSize) {
        WindowKeys listening = new WindowKeys(main, help, habits, textSize);
        main.addEventFilter(KeyEvent.KEY_PRESSED, listening.keys);
        Window.getWindows().addListener(listening.windows);
        main.addEventHandler(
                WindowEvent.WINDOW_HIDDEN,
                closed -> Window.getWindows().removeListener(listening.windows));
    }

    private void listenTo(Window window) {
        if (window instanceof Stage stage && (isFrontOf(stage) || help.is(stage))) {
            // Adding the same filter twice has no effect.
            stage.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        }
    }

    private boolean isFrontOf(Stage stage) {
        Window owner = stage.getOwner();
        while (owner != null && owner != main) {
            owner = owner instanceof Stage before ? before.getOwner() : null;
        }
        return owner == main;
    }

    private void key(KeyEvent pressed) {
        if (!(pressed.getSource() instanceof Stage stage)) {
            return;
        }
        if (isHelp(pressed)) {
            pressed.consume();
            if (!help.is(stage)) {
                help.open(stage);
            }
        } else if (Shortcuts.CLOSE.match(pressed)) {
            pressed.consume();
            close(stage);
        } else if (habits == Habits.MAC && Shortcuts.MINIMIZE.match(pressed)) {
            pressed.consume();
            minimize(stage);
        } else {
            TextSizeKeys.pressed(pressed)
                    .ifPresent(keys -> {
                        pressed.consume();
                        keys.on(textSize);
                    });
        }
    }

    /** As the system's own way of closing it would: it may ask first, or refuse. */
    static void close(Stage stage) {
        WindowEvent asked = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
        stage.fireEvent(asked);
        if (!asked.isConsumed()) {
            stage.hide();
        }
    }

    /** Not where a question waits in front of it, which would be left alone on the screen. */
    static void minimize(Stage stage) {
        if (stage.getOwner() == null && !Questions.over(stage)) {
            stage.setIconified(true);
        }
    }

    private static boolean isHelp(KeyEvent pressed) {
        return pressed.getCode() == KeyCode.F1 || Helping.MAC_KEYS.match(pressed);
    }
}
