package org.cronconsole.ui.kit;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Goes through a window by Tab alone: whether every control is reached, and whether one sees where
 * one is. Used on the FX thread.
 */
public final class KeyboardWalk {
    private static final int MANY = 300;

    /** How many pixels must change where the focus is, so that it is seen. */
    private static final int SEEN = 12;

    private static final PseudoClass BY_KEY = PseudoClass.getPseudoClass("focus-visible");

    private KeyboardWalk() {}

    /**
     * What was found.
     *
     * @param reached how many controls Tab reaches
     * @param faults in words
     */
    public record Found(int reached, List<String> faults) {}

    /** Walks through a window from where the focus is until it comes back there. */
    public static Found through(Scene scene) {
        List<String> faults = new ArrayList<>();
        Set<Node> reached = new LinkedHashSet<>();
        Node at = scene.getFocusOwner();
        if (at == null) {
            faults.add("nothing has the focus");
            at = scene.getRoot();
        }
        for (int steps = 0; steps < MANY; steps++) {
            if (!at.requestFocusTraversal(TraversalDirection.NEXT)) {
                break;
            }
            at = scene.getFocusOwner();
            if (at == null || !reached.add(at)) {
                break;
            }
            if (!within(at, scene)) {
                faults.add("the focus is out of sight: " + describe(at));
            }
        }
        for (Node wanted : takers(scene.getRoot())) {
            if (!reached.contains(wanted)) {
                faults.add("Tab does not reach " + describe(wanted));
            }
        }
        return new Found(reached.size(), faults);
    }

    /**
     * The controls that look the same with the focus and without.
     *
     * @param seen those that were looked at before, with the same look: they are left out, and the
     *     others are added
     */
    public static List<String> unseen(Scene scene, Node elsewhere, Set<Node> seen) {
        List<String> faults = new ArrayList<>();
        for (Node node : takers(scene.getRoot())) {
            if (node == elsewhere || seen.contains(node)) {
                continue;
            }
            elsewhere.requestFocus();
            node.applyCss();
            WritableImage without = picture(node);
            node.requestFocus();
            if (scene.getFocusOwner() != node) {
                continue;
            }
            seen.add(node);
            // As if it had been reached by a key.
            node.pseudoClassStateChanged(BY_KEY, true);
            node.applyCss();
            WritableImage with = picture(node);
            node.pseudoClassStateChanged(BY_KEY, false);
            if (different(without, with) < SEEN) {
                faults.add("the focus is not to be seen on " + describe(node));
            }
        }
        return faults;
    }

    /** The first control that Tab reaches; null where there is none. */
    public static @Nullable Node first(Scene scene) {
        List<Node> all = takers(scene.getRoot());
        return all.isEmpty() ? null : all.getFirst();
    }

    private static WritableImage picture(Node node) {
        return node.snapshot(new SnapshotParameters(), null);
    }

    private static int different(WritableImage one, WritableImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return Integer.MAX_VALUE;
        }
        PixelReader a = one.getPixelReader();
        PixelReader b = other.getPixelReader();
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (a.getArgb(x, y) != b.getArgb(x, y)) {
                    count++;
                }
            }
        }
        return count;
    }

    /** What takes the focus by Tab, apart from what controls are made of inside. */
    private static List<Node> takers(Parent root) {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled() || node instanceof Cell) {
            return;
        }
        // Of buttons that belong together Tab reaches the chosen one; the arrows go on from there.
        boolean byArrows =
                node instanceof ToggleButton one
                        && one.getToggleGroup() != null
                        && !one.isSelected()
                        && (one instanceof RadioButton
                                || one.getToggleGroup().getSelectedToggle() != null);
        if (node.isFocusTraversable() && node instanceof Control && !byArrows) {
            found.add(node);
            if (!(node instanceof ScrollPane)) {
                return;
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean within(Node node, Scene scene) {
        Bounds seen = node.localToScene(node.getLayoutBounds());
        return seen.getMaxX() > 0
                && seen.getMaxY() > 0
                && seen.getMinX() < scene.getWidth()
                && seen.getMinY() < scene.getHeight();
    }

    private static String describe(Node node) {
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "" : "#" + node.getId())
                + node.getStyleClass();
    }
}
