package org.cronconsole.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Says why a control is disabled, which JavaFX's own tooltips do not do. */
public final class Reasons {
    private Reasons() {}

    /**
     * Shows the reason while the pointer rests on the control, enabled or not, and tells it to
     * assistive tools. The control must be the only child of its parent.
     *
     * @param reason empty: no tooltip
     */
    public static void show(Node control, ObservableValue<String> reason) {
        Node around = control.getParent();
        around.setPickOnBounds(true);
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(200));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        Held.by(control, reason);
        reason.subscribe(why -> {
            tooltip.setText(why);
            control.setAccessibleHelp(why);
            if (why.isEmpty()) {
                Tooltip.uninstall(around, tooltip);
            } else {
                Tooltip.install(around, tooltip);
            }
        });
    }
}
