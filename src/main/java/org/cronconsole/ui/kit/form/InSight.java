package org.cronconsole.ui.kit.form;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Scrolls so that whatever takes the focus can be seen. */
public final class InSight {
    private static final double MARGIN = 40;

    private final ScrollPane pane;

    private InSight(ScrollPane pane) {
        this.pane = pane;
    }

    /** Keeps the focus in sight, where a page can be scrolled. */
    public static void keep(Parent page) {
        if (page instanceof ScrollPane pane) {
            InSight keeper = new InSight(pane);
            ChangeListener<Node> listener = (o, was, now) -> keeper.show(now);
            pane.sceneProperty()
                    .addListener((o, was, now) -> {
                        if (was != null) {
                            was.focusOwnerProperty().removeListener(listener);
                        }
                        if (now != null) {
                            now.focusOwnerProperty().addListener(listener);
                        }
                    });
        }
    }

    /** Scrolls the pane around this so that it is seen, where there is one in a window. */
    public static void bring(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getScene() != null) {
                new InSight(pane).show(node);
                return;
            }
        }
    }

    private void show(Node focused) {
        Node content = pane.getContent();
        if (!isIn(focused, content)) {
            return;
        }
        // Before all of it is laid out, the pane does not know how high it is.
        Parent all = pane.getScene().getRoot();
        all.applyCss();
        all.layout();
        Bounds at = content.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        double height = pane.getViewportBounds().getHeight();
        double hidden = content.getBoundsInLocal().getHeight() - height;
        if (height <= 0 || hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        double upper = Math.max(0, at.getMinY() - MARGIN);
        double lower = Math.min(hidden, at.getMaxY() + MARGIN - height);
        if (upper < top) {
            pane.setVvalue(upper / hidden);
        } else if (lower > top) {
            pane.setVvalue(lower / hidden);
        }
    }

    private static boolean isIn(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
