package org.cronconsole.ui.shell;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.cronconsole.ui.kit.Habits;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What can be done with the words of whatever has the focus. A field does it itself; a table or a
 * log is told by the keys, which it hears as if they had been pressed. On the FX thread.
 */
enum Editing {
    /** Takes the last change of a field back. */
    UNDO(
            "menu.undo",
            KeyCode.Z,
            TextInputControl::undo,
            field -> field.isEditable() && field.isUndoable()),
    /** Does again what was taken back. */
    REDO(
            "menu.redo",
            KeyCode.Z,
            TextInputControl::redo,
            field -> field.isEditable() && field.isRedoable(),
            KeyCombination.SHIFT_DOWN),
    /** Out of the field and into the clipboard. */
    CUT(
            "menu.cut",
            KeyCode.X,
            TextInputControl::cut,
            field -> field.isEditable() && isCopyable(field)),
    /** Into the clipboard. */
    COPY("menu.copy", KeyCode.C, TextInputControl::copy, Editing::isCopyable),
    /** Out of the clipboard. */
    PASTE(
            "menu.paste",
            KeyCode.V,
            TextInputControl::paste,
            field -> field.isEditable() && Clipboard.getSystemClipboard().hasString()),
    /** All that is in it. */
    SELECT_ALL(
            "menu.selectall",
            KeyCode.A,
            TextInputControl::selectAll,
            field -> field.getLength() > 0);

    private final String words;
    private final KeyCode key;
    private final KeyCombination keys;
    private final Consumer<TextInputControl> act;
    private final Predicate<TextInputControl> possible;
    private boolean pressing;

    Editing(
            String words,
            KeyCode key,
            Consumer<TextInputControl> act,
            Predicate<TextInputControl> possible,
            KeyCombination.Modifier... more) {
        this.words = words;
        this.key = key;
        this.act = act;
        this.possible = possible;
        KeyCombination.Modifier[] all = new KeyCombination.Modifier[more.length + 1];
        all[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(more, 0, all, 1, more.length);
        this.keys = new KeyCodeCombination(key, all);
    }

    /** Its words in the menu, by their key. */
    String words() {
        return words;
    }

    /** The keys that every field hears for it. */
    KeyCombination keys() {
        return keys;
    }

    /** What has the focus in the window in front; null where nothing has it. */
    static @Nullable Node focused() {
        return Window.getWindows().stream()
                .filter(window -> window.isFocused() && window.getScene() != null)
                .map(window -> window.getScene().getFocusOwner())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether there is something to do: a field is asked, and whatever else may hear the keys. */
    boolean isPossible(@Nullable Node focused) {
        if (focused instanceof TextInputControl field) {
            return !field.isDisabled() && possible.test(field);
        }
        return focused != null && (this == COPY || this == SELECT_ALL);
    }

    /** Does it to what has the focus; nothing where it cannot be done there. */
    void on(@Nullable Node focused) {
        if (focused == null || !isPossible(focused)) {
            return;
        }
        if (focused instanceof TextInputControl field) {
            act.accept(field);
        } else if (!pressing) {
            // A window hands keys that nobody takes to its menu, which is where this comes from.
            pressing = true;
            try {
                Event.fireEvent(focused, pressed());
            } finally {
                pressing = false;
            }
        }
    }

    private KeyEvent pressed() {
        boolean mac = Habits.here() == Habits.MAC;
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                KeyEvent.CHAR_UNDEFINED,
                key.getName(),
                key,
                false,
                !mac,
                false,
                mac);
    }

    private static boolean isCopyable(TextInputControl field) {
        return field.getSelection().getLength() > 0 && !(field instanceof PasswordField);
    }
}
