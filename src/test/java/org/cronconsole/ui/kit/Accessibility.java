package org.cronconsole.ui.kit;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an assistive tool would be told of the controls in a window: whether each has a name and a
 * role, and whether rows and signs are said in words. Used on the FX thread.
 */
public final class Accessibility {
    private final Set<Node> labelled = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private int controls;
    private int cells;

    private Accessibility() {}

    /**
     * What was looked at.
     *
     * @param controls how many controls there were
     * @param cells how many cells of tables and lines of lists
     * @param faults in words
     */
    public record Found(int controls, int cells, List<String> faults) {}

    /** All that is shown under a node. */
    public static Found under(Node root) {
        Accessibility look = new Accessibility();
        look.collectLabelled(root);
        look.collect(root);
        return new Found(look.controls, look.cells, look.faults);
    }

    /** The visible controls under a node that have neither words nor an accessible name. */
    public static List<String> nameless(Node root) {
        return under(root).faults();
    }

    private void collectLabelled(Node node) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collectLabelled);
        }
    }

    private void collect(Node node) {
        if (!node.isVisible() || node.getStyleClass().contains("column-header-background")) {
            return;
        }
        if (used(node)) {
            controls++;
            if (!named(node)) {
                faults.add("no name: " + describe(node));
            }
            if (node.getAccessibleRole() == AccessibleRole.NODE
                    || node.getAccessibleRole() == AccessibleRole.PARENT) {
                faults.add("no role: " + describe(node));
            }
        }
        if (node instanceof IndexedCell<?> cell && !(cell instanceof TableRow) && drawn(cell)) {
            cells++;
            if (!says(cell) && !holdsControl(cell)) {
                faults.add("a cell that says nothing: " + describe(cell));
            }
        } else if (node instanceof FontIcon icon && !beside(icon)) {
            faults.add("a sign without words: " + icon.getIconLiteral() + " " + describe(icon));
        }
        if (node instanceof Parent parent && !whole(node)) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    private static boolean used(Node node) {
        if (node instanceof ScrollBar || node instanceof ScrollPane || node instanceof SplitPane) {
            return false;
        }
        return node.isFocusTraversable()
                || node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase
                || node instanceof ListView
                || node instanceof TableView
                || node instanceof ProgressIndicator;
    }

    /** Controls that are one thing for whoever uses them, whatever they are made of. */
    private static boolean whole(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase
                || node instanceof ChoiceBox
                || node instanceof Spinner
                || node instanceof ProgressIndicator
                || node instanceof ScrollBar;
    }

    private boolean named(Node node) {
        // Before its first style a button tells nobody of its text.
        return says(node)
                || node instanceof Labeled labeled && words(labeled)
                || node instanceof TabPane
                || labelled.contains(node);
    }

    private static boolean says(Node node) {
        return node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String said
                && !said.isBlank();
    }

    private static boolean drawn(IndexedCell<?> cell) {
        return !cell.isEmpty() && (words(cell) || cell.getGraphic() != null && wordsIn(cell));
    }

    private static boolean words(Labeled node) {
        return node.getText() != null && !node.getText().isBlank();
    }

    private static boolean wordsIn(Node node) {
        return node.isVisible()
                && (node instanceof Labeled labeled && words(labeled)
                        || node instanceof FontIcon
                        || node instanceof Parent parent
                                && parent.getChildrenUnmodifiable().stream()
                                        .anyMatch(Accessibility::wordsIn));
    }

    /** What is worked in a cell has the focus itself, and a name. */
    private static boolean holdsControl(Node node) {
        return node instanceof Control control
                        && !(control instanceof IndexedCell)
                        && control.isFocusTraversable()
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream()
                                .anyMatch(Accessibility::holdsControl);
    }

    /** Whether the words that a sign stands beside are said with it. */
    private static boolean beside(FontIcon icon) {
        for (Parent at = icon.getParent(); at != null; at = at.getParent()) {
            if (says(at)) {
                return true;
            }
            if (at instanceof IndexedCell || at instanceof TableCell) {
                return false;
            }
            if (at.getChildrenUnmodifiable().stream()
                    .anyMatch(other -> other != icon && other instanceof Label l && words(l))) {
                return true;
            }
        }
        return false;
    }

    private static String describe(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node at = node; at != null && path.length() < 160; at = at.getParent()) {
            path.append(" < ").append(at.getClass().getSimpleName());
            if (at.getId() != null) {
                path.append('#').append(at.getId());
            }
            path.append(at.getStyleClass());
        }
        return path.toString();
    }
}
