package org.cronconsole.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

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

    /**
     * Shows a node while this holds. Until it does for the first time something empty stands in its
     * place: what is not in the window has to be neither styled nor laid out.
     *
     * @param node lies in a pane already
     */
    public static void onceWanted(Node node, ObservableValue<Boolean> condition) {
        whenever(node, condition);
        if (node.isVisible() || !(node.getParent() instanceof Pane pane)) {
            return;
        }
        ObservableList<Node> siblings = pane.getChildren();
        Region standIn = new Region();
        now(standIn, false);
        siblings.set(siblings.indexOf(node), standIn);
        node.visibleProperty()
                .subscribe(shown -> {
                    int place = siblings.indexOf(standIn);
                    if (shown && place >= 0) {
                        siblings.set(place, node);
                    }
                });
    }
}
