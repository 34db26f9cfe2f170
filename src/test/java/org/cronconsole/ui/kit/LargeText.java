package org.cronconsole.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Whether words grow by the factor that was chosen, and what they are on can still be used. */
public final class LargeText {
    private static final double EXACT = 0.02;

    /** Icons are whole pixels. */
    private static final double ICON = 0.05;

    private final Map<Text, Double> usual = new IdentityHashMap<>();
    private int compared;

    /** Takes down how large all words are at their usual size. */
    public void note(Node root) {
        texts(root).forEach(text -> usual.put(text, text.getFont().getSize()));
    }

    /** How many words and signs were compared with what was noted. */
    public int compared() {
        return compared;
    }

    /** What has not grown by this factor since it was noted. */
    public List<String> notGrown(Node root, double factor) {
        List<String> faults = new ArrayList<>();
        for (Text text : texts(root)) {
            Double before = usual.get(text);
            if (before == null) {
                continue;
            }
            compared++;
            double by = text.getFont().getSize() / before;
            if (Math.abs(by / factor - 1) > (text instanceof FontIcon ? ICON : EXACT)) {
                faults.add("grew by " + by + " from " + before + ": " + describe(text));
            }
        }
        return faults;
    }

    /** Buttons whose words are cut, and those that lie where nobody can get them. */
    public static List<String> outOfReach(Scene scene) {
        List<String> faults = new ArrayList<>();
        collect(scene.getRoot(), faults);
        return faults;
    }

    private static void collect(Node node, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof ButtonBase button) {
            if (cut(button)) {
                faults.add("words are cut: “" + button.getText() + "” " + describe(button));
            }
            if (!scrolled(button) && !within(button)) {
                faults.add("outside of the window: “" + button.getText() + "” " + describe(button));
            }
            return;
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, faults));
        }
    }

    private static boolean cut(Labeled button) {
        String words = button.getText();
        if (words == null || words.isBlank()) {
            return false;
        }
        return button.lookup(".text") instanceof Text shown
                && !shown.getText().equals(words)
                && shown.getText().endsWith(button.getEllipsisString());
    }

    private static boolean within(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        Scene scene = node.getScene();
        return at.getMinX() >= -1
                && at.getMinY() >= -1
                && at.getMaxX() <= scene.getWidth() + 1
                && at.getMaxY() <= scene.getHeight() + 1;
    }

    private static boolean scrolled(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at instanceof VirtualFlow) {
                return true;
            }
        }
        return false;
    }

    private static List<Text> texts(Node root) {
        List<Text> found = new ArrayList<>();
        collectTexts(root, found);
        return found;
    }

    private static void collectTexts(Node node, List<Text> into) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text) {
            into.add(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectTexts(child, into));
        }
    }

    private static String describe(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node at = node; at != null && path.length() < 200; at = at.getParent()) {
            path.append(" < ").append(at.getClass().getSimpleName());
            if (at.getId() != null) {
                path.append('#').append(at.getId());
            }
            path.append(at.getStyleClass());
        }
        return path.toString();
    }
}
