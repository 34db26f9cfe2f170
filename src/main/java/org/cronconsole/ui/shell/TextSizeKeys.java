package org.cronconsole.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.cronconsole.ui.kit.TextSize;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The keys that make words larger and smaller, as in a browser: with Cmd on macOS and Ctrl
 * elsewhere.
 */
enum TextSizeKeys {
    /** A step up. The key of the plus needs Shift on many keyboards, and none wants to press it. */
    LARGER(KeyCode.PLUS, EnumSet.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD), TextSize::larger),
    /** A step down. */
    SMALLER(KeyCode.MINUS, EnumSet.of(KeyCode.MINUS, KeyCode.SUBTRACT), TextSize::smaller),
    /** As it was drawn. */
    USUAL(KeyCode.DIGIT0, EnumSet.of(KeyCode.DIGIT0, KeyCode.NUMPAD0), before -> TextSize.NORMAL);

    private final KeyCombination shown;
    private final Set<KeyCode> keys;
    private final UnaryOperator<TextSize> step;

    TextSizeKeys(KeyCode shown, Set<KeyCode> keys, UnaryOperator<TextSize> step) {
        this.shown = new KeyCodeCombination(shown, KeyCombination.SHORTCUT_DOWN);
        this.keys = keys;
        this.step = step;
    }

    /** As this system writes them. */
    String words() {
        return shown.getDisplayText();
    }

    /** What they make of a size. */
    void on(ObjectProperty<TextSize> size) {
        size.set(step.apply(size.get()));
    }

    /** What was pressed; empty where it is none of them. */
    static Optional<TextSizeKeys> pressed(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(each -> each.keys.contains(event.getCode()))
                .findFirst();
    }
}
