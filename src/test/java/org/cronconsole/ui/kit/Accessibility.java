package org.cronconsole.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds controls that an assistive tool could not name. */
public final class Accessibility {
    private Accessibility() {}

    /** The visible controls under a node that have neither words nor an accessible name. */
    public static List<String> nameless(Node root) {
        Set<Node> labelled = new HashSet<>();
        collectLabelled(root, labelled);
        List<String> found = new ArrayList<>();
        collect(root, labelled, found);
        return found;
    }

    private static void collectLabelled(Node node, Set<Node> labelled) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectLabelled(child, labelled));
        }
    }

    private static void collect(Node node, Set<Node> labelled, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (used(node) && !named(node, labelled)) {
            found.add(node.toString());
        }
        boolean inner =
                node instanceof Control && !(node instanceof javafx.scene.control.ScrollPane);
        if (node instanceof Parent parent && !inner) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, labelled, found));
        }
        if (node instanceof javafx.scene.control.ScrollPane pane && pane.getContent() != null) {
            collect(pane.getContent(), labelled, found);
        }
    }

    private static boolean used(Node node) {
        return !(node instanceof ScrollBar)
                && (node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase
                        || node instanceof ListView
                        || node instanceof TableView);
    }

    private static boolean named(Node node, Set<Node> labelled) {
        String name = node.getAccessibleText();
        if (name != null && !name.isBlank()) {
            return true;
        }
        if (node instanceof Labeled words
                && words.getText() != null
                && !words.getText().isBlank()) {
            return true;
        }
        return labelled.contains(node);
    }
}
