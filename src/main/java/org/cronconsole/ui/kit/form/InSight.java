package org.cronconsole.ui.kit.form;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;

import org.cronconsole.ui.kit.Scale;
import org.jspecify.annotations.Nullable;

/** Scrolls so that whatever takes the focus can be seen, with what is said above and below it. */
public final class InSight {
    private static final double MARGIN = 40;
    private static final double ROW_MARGIN = 12;

    private final ScrollPane pane;
    private @Nullable Subscription waiting;

    private InSight(ScrollPane pane) {
        this.pane = pane;
    }

    /** Keeps the focus in sight, where a page can be scrolled. */
    public static void keep(Parent page) {
        if (page instanceof ScrollPane pane) {
            InSight keeper = new InSight(pane);
            ChangeListener<Node> listener = (o, was, now) -> keeper.show(now);
            // By then the words have their new size.
            Scale.follow(pane, factor -> Platform.runLater(keeper::showAgain));
            // A smaller window, or a message above the page, may push it out of sight.
            pane.viewportBoundsProperty()
                    .addListener((o, was, now) -> {
                        if (now.getHeight() < was.getHeight()) {
                            Platform.runLater(keeper::showAgain);
                        }
                    });
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

    private void showAgain() {
        if (pane.getScene() != null) {
            show(pane.getScene().getFocusOwner());
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

    private void show(@Nullable Node focused) {
        Node content = pane.getContent();
        if (focused == null || !isIn(focused, content)) {
            return;
        }
        if (pane.getViewportBounds().getHeight() <= 0) {
            // It is about to be laid out, and need not be twice.
            onceLaidOut();
            return;
        }
        // Before all of it is laid out, the pane does not know how high it is.
        Parent all = pane.getScene().getRoot();
        pane.applyCss();
        all.layout();
        Bounds at = in(content, focused);
        Node field = rowOf(focused, content);
        Bounds row = in(content, field);
        double height = pane.getViewportBounds().getHeight();
        double hidden = content.getBoundsInLocal().getHeight() - height;
        if (height <= 0 || hidden <= 0) {
            return;
        }
        double margin = MARGIN;
        if (!field.equals(focused) && row.getHeight() + 2 * ROW_MARGIN <= height) {
            at = row;
            margin = ROW_MARGIN;
        }
        double top = pane.getVvalue() * hidden;
        double upper = Math.max(0, at.getMinY() - margin);
        double lower = Math.min(hidden, at.getMaxY() + margin - height);
        if (upper < top) {
            pane.setVvalue(upper / hidden);
        } else if (lower > top) {
            pane.setVvalue(lower / hidden);
        }
    }

    private void onceLaidOut() {
        if (waiting == null) {
            waiting =
                    pane.viewportBoundsProperty()
                            .subscribe(now -> {
                                if (now.getHeight() > 0 && waiting != null) {
                                    waiting.unsubscribe();
                                    waiting = null;
                                    Platform.runLater(this::showAgain);
                                }
                            });
        }
    }

    private static Bounds in(Node content, Node node) {
        return content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    }

    /** The field with its words; the node itself where it is not part of one. */
    private static Node rowOf(Node node, Node content) {
        for (Node at = node; at != null && !at.equals(content); at = at.getParent()) {
            if (at instanceof FormRow) {
                return at;
            }
        }
        return node;
    }

    private static boolean isIn(@Nullable Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
