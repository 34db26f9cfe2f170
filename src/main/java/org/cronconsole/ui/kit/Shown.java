package org.cronconsole.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows nodes while something is so; hidden ones take no room. */
public final class Shown {
    private Shown() {}

    /** Shows a node or hides it. */
    public static void now(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows a node while this holds. */
    public static void whenever(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
