package org.cronconsole.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.Optional;

/** Shows nodes while something is so; hidden ones take no room. */
public final class Shown {
    private static final String STANDS_FOR = "cronconsole.standsfor";
    private static final String BESIDE = "cronconsole.beside";

    /** Of a split pane that shows no more than its first side. */
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

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
        standIn.getProperties().put(STANDS_FOR, node);
        siblings.set(siblings.indexOf(node), standIn);
        node.visibleProperty()
                .subscribe(shown -> {
                    int place = siblings.indexOf(standIn);
                    if (shown && place >= 0) {
                        siblings.set(place, node);
                    }
                });
    }

    /**
     * Keeps the side of a split pane that comes last there while this holds; where it does not, the
     * rest has all the room.
     */
    public static void beside(SplitPane split, Node side, ObservableValue<Boolean> condition) {
        // Whoever listens to a binding has to keep it.
        side.getProperties().put(BESIDE, condition);
        double[] drawn = split.getDividerPositions();
        condition.subscribe(wanted -> {
            split.pseudoClassStateChanged(ALONE, !wanted);
            boolean there = split.getItems().contains(side);
            if (wanted && !there) {
                split.getItems().add(side);
                split.setDividerPositions(drawn);
            } else if (!wanted && there) {
                System.arraycopy(split.getDividerPositions(), 0, drawn, 0, drawn.length);
                split.getItems().remove(side);
            }
        });
    }

    /** The node that is not in the window yet, and in whose place this one stands. */
    static Optional<Node> standsFor(Node standIn) {
        return standIn.hasProperties()
                ? Optional.ofNullable((Node) standIn.getProperties().get(STANDS_FOR))
                : Optional.empty();
    }
}
