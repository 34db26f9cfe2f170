package org.cronconsole.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what a node listens to. A binding is known only weakly to what it depends on: where nobody
 * else holds it, it is collected one day, and whoever subscribed to it hears nothing any more.
 */
public final class Held {
    private Held() {}

    /** Keeps this as long as the node is there. */
    public static void by(Node node, ObservableValue<?> heard) {
        @SuppressWarnings("unchecked") // put there by nobody else
        List<ObservableValue<?>> held =
                (List<ObservableValue<?>>)
                        node.getProperties().computeIfAbsent(Held.class, any -> new ArrayList<>());
        held.add(heard);
    }
}
