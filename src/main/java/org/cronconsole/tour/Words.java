package org.cronconsole.tour;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Window;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what the showing windows say. */
final class Words {
    private Words() {}

    /** All texts of all shown nodes, a line each. */
    static String shown() {
        List<String> words = new ArrayList<>();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.isShowing() && window.getScene() != null) {
                collect(window.getScene().getRoot(), words);
            }
        }
        return String.join("\n", words);
    }

    private static void collect(Node node, List<String> words) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            words.add(labeled.getText());
        } else if (node instanceof Text text) {
            words.add(text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    /** What a text of the window looks like with whatever values in it, on one line. */
    static Pattern pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        int depth = 0;
        for (char character : text.replace("''", "’").toCharArray()) {
            if (character == '{' && depth++ == 0) {
                pattern.append(Pattern.quote(literal.toString())).append(".*");
                literal.setLength(0);
            } else if (character == '}') {
                depth--;
            } else if (depth == 0) {
                literal.append(character == '’' ? '\'' : character);
            }
        }
        return Pattern.compile(pattern + Pattern.quote(literal.toString()));
    }

    /** True where the node and all that hold it are visible. */
    static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
