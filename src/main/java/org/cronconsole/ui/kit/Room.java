package org.cronconsole.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

import java.util.function.Function;

/**
 * Whether a window has little room for the size of its words. By the window and not by what lies in
 * it: that is known before it is styled and laid out, and what changes while it is laid out may be
 * laid out by its old size. On the FX thread.
 */
public final class Room {
    private Room() {}

    /**
     * True while the window that this node lies in is narrower than this; false while it lies in
     * none.
     *
     * @param drawn as it was drawn, in pixels
     */
    public static BooleanBinding narrower(Node node, double drawn) {
        return less(node, Scene::widthProperty, drawn);
    }

    /**
     * True while the window that this node lies in is lower than this; false while it lies in none.
     *
     * @param drawn as it was drawn, in pixels
     */
    public static BooleanBinding lower(Node node, double drawn) {
        return less(node, Scene::heightProperty, drawn);
    }

    private static BooleanBinding less(
            Node node, Function<Scene, ObservableValue<Number>> size, double drawn) {
        ObservableValue<Number> room = node.sceneProperty().flatMap(size).orElse(Double.MAX_VALUE);
        BooleanBinding less =
                Bindings.createBooleanBinding(
                        () -> room.getValue().doubleValue() < Scale.of(drawn),
                        room,
                        Scale.factorProperty());
        Held.by(node, less);
        return less;
    }
}
