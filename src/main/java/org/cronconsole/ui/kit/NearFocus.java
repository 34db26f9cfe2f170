package org.cronconsole.ui.kit;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the focus near by where what had it is disabled, hidden or taken out: JavaFX gives it to
 * whatever comes next, which may be at the other end of the window. It comes back as soon as it
 * can, as long as nobody took it elsewhere or pressed a key there meanwhile: whoever presses a
 * button that is disabled while it works finds the focus there afterwards. On the FX thread.
 */
public final class NearFocus {
    private final Scene scene;
    private final InvalidationListener look = changed -> look();

    /** What had the focus by somebody's wish, and all that it lies in, from the inside. */
    private List<Node> wanted = List.of();

    /** Where it is meanwhile, and all that that lies in; empty where it is where it was wanted. */
    private List<Node> refuge = List.of();

    private Subscription gone = Subscription.EMPTY;
    private boolean moving;

    private NearFocus(Scene scene) {
        this.scene = scene;
    }

    /** Keeps it so in this window, for good. */
    public static void keep(Scene scene) {
        NearFocus keeper = new NearFocus(scene);
        scene.focusOwnerProperty().subscribe(keeper::follow);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keeper::key);
    }

    /** Whoever works with what has the focus meanwhile wants it there: it is not taken away. */
    private void key(KeyEvent pressed) {
        Node owner = scene.getFocusOwner();
        if (!pressed.getCode().isModifierKey() && isFirst(owner, refuge)) {
            refuge = watch(refuge, List.of());
            follow(owner);
        }
    }

    private void follow(@Nullable Node owner) {
        if (!moving && owner != null && !isFirst(owner, refuge)) {
            refuge = watch(refuge, List.of());
            wanted = watch(wanted, path(owner));
            gone.unsubscribe();
            gone = owner.sceneProperty().subscribe((was, now) -> Platform.runLater(this::replace));
        }
    }

    /** What had the focus was taken out; whoever did it may have given the focus to something. */
    private void replace() {
        Node owner = scene.getFocusOwner();
        boolean byNobody =
                owner == null
                        || owner.getScene() != scene
                        || isFirst(owner, takers(scene.getRoot()));
        if (byNobody && wanted.getFirst().getScene() != scene) {
            Node best = nearest();
            if (best != null) {
                best.requestFocus();
            }
        }
    }

    private static List<Node> path(Node from) {
        List<Node> path = new ArrayList<>();
        for (Node at = from; at != null; at = at.getParent()) {
            path.add(at);
        }
        return path;
    }

    private List<Node> watch(List<Node> before, List<Node> now) {
        before.forEach(node -> {
            node.visibleProperty().removeListener(look);
            node.disabledProperty().removeListener(look);
        });
        now.forEach(node -> {
            node.visibleProperty().addListener(look);
            node.disabledProperty().addListener(look);
        });
        return now;
    }

    private static boolean isFirst(@Nullable Node node, List<Node> path) {
        return !path.isEmpty() && path.getFirst() == node;
    }

    private void look() {
        Node owner = scene.getFocusOwner();
        if (moving || !isFirst(owner, wanted) && !isFirst(owner, refuge)) {
            return;
        }
        Node best = nearest();
        if (best != null && best != owner) {
            moving = true;
            best.requestFocus();
            moving = false;
            refuge = watch(refuge, isFirst(best, wanted) ? List.of() : path(best));
        }
    }

    /**
     * What was wanted, else what can have the focus and lies in as little around it as possible.
     */
    private @Nullable Node nearest() {
        for (int i = 0; i < wanted.size(); i++) {
            Node around = wanted.get(i);
            if (!usable(around)) {
                continue;
            }
            if (around.isFocusTraversable()) {
                return around;
            }
            if (i > 0 && around instanceof Parent parent) {
                Node found = beside(parent, wanted.get(i - 1));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The first that comes after this child, else the last before it; null for none. */
    private @Nullable Node beside(Parent parent, Node child) {
        List<Node> children = parent.getChildrenUnmodifiable();
        int at = children.indexOf(child);
        for (Node after : children.subList(at + 1, children.size())) {
            List<Node> takers = takers(after);
            if (!takers.isEmpty()) {
                return takers.getFirst();
            }
        }
        for (Node before : children.subList(0, Math.max(0, at)).reversed()) {
            List<Node> takers = takers(before);
            if (!takers.isEmpty()) {
                return takers.getLast();
            }
        }
        return null;
    }

    private static List<Node> takers(Node under) {
        List<Node> found = new ArrayList<>();
        collect(under, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled() || node instanceof ScrollBar) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private boolean usable(Node node) {
        // What lies in something disabled hears of it later.
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.isDisabled()) {
                return false;
            }
        }
        return node.getScene() == scene;
    }
}
