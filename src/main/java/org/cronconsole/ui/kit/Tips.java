package org.cronconsole.ui.kit;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import java.util.function.Supplier;

/**
 * Tooltips of what there is much of, such as cells and the buttons of the navigation: each is a
 * window of its own, which is made when the pointer first comes and not before.
 */
public final class Tips {
    private Tips() {}

    /**
     * Says this while the pointer rests on a control, and to assistive tools whenever they ask, as
     * a tooltip that is there would do.
     */
    public static void always(Control control, String words) {
        control.setAccessibleHelp(words);
        over(control, () -> words);
    }

    /**
     * Says this while the pointer rests on a control.
     *
     * @param words asked when the pointer comes, and again when it rests; empty for no tooltip
     */
    public static void over(Control control, Supplier<String> words) {
        control.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                entered -> {
                    if (words.get().isEmpty()) {
                        control.setTooltip(null);
                    } else if (control.getTooltip() == null) {
                        Tooltip tooltip = new Tooltip(words.get());
                        tooltip.setOnShowing(showing -> tooltip.setText(words.get()));
                        // The cell may show another row by then, of which there is nothing to say.
                        tooltip.setOnShown(shown -> {
                            if (tooltip.getText().isEmpty()) {
                                tooltip.hide();
                            }
                        });
                        control.setTooltip(tooltip);
                    }
                });
    }
}
