package org.cronconsole.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * What is to take less room where a window has few lines for the size of its words. A window of the
 * least size is not low while words have their usual size. On the FX thread.
 */
public final class Low {
    /** With less height than this, as it was drawn, a window is low. */
    private static final double ROOM = 560;

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private Low() {}

    /**
     * True while the window that this node lies in is low; false while it lies in none. By the
     * window and not by what lies in it: that is known before it is laid out.
     */
    public static BooleanBinding around(Node node) {
        ObservableValue<Number> height =
                node.sceneProperty().flatMap(Scene::heightProperty).orElse(Double.MAX_VALUE);
        BooleanBinding low =
                Bindings.createBooleanBinding(
                        () -> height.getValue().doubleValue() < Scale.of(ROOM),
                        height,
                        Scale.factorProperty());
        Held.by(node, low);
        return low;
    }

    /** Gives these nodes the pseudo-class {@code low} while their window is low. */
    public static void mark(Node... nodes) {
        for (Node node : nodes) {
            around(node).subscribe(low -> node.pseudoClassStateChanged(LOW, low));
        }
    }
}
