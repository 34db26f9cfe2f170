package org.cronconsole.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
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
        Held.by(control, reason);
        reason.subscribe(why -> control.setAccessibleHelp(why));
        // A tooltip is a window of its own: it is made when the pointer first comes.
        around.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                new EventHandler<>() {
                    @Override
                    public void handle(MouseEvent came) {
                        around.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                        tell(around, reason);
                    }
                });
    }

    private static void tell(Node around, ObservableValue<String> reason) {
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(200));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        reason.subscribe(why -> {
            tooltip.setText(why);
            if (why.isEmpty()) {
                Tooltip.uninstall(around, tooltip);
            } else {
                Tooltip.install(around, tooltip);
            }
        });
    }
}
