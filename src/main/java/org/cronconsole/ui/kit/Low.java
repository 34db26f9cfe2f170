package org.cronconsole.ui.kit;

import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * What is to take less room where a window has few lines for the size of its words. A window of the
 * least size is not low while words have their usual size. On the FX thread.
 */
public final class Low {
    /** With less height than this, as it was drawn, a window is low. */
    private static final double ROOM = 560;

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private Low() {}

    /** True while the window that this node lies in is low; false while it lies in none. */
    public static BooleanBinding around(Node node) {
        return Room.lower(node, ROOM);
    }

    /** Gives these nodes the pseudo-class {@code low} while their window is low. */
    public static void mark(Node... nodes) {
        for (Node node : nodes) {
            around(node).subscribe(low -> node.pseudoClassStateChanged(LOW, low));
        }
    }
}
