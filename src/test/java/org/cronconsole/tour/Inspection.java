package org.cronconsole.tour;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.Contrast;
import org.cronconsole.ui.kit.KeyboardWalk;
import org.cronconsole.ui.kit.LargeText;
import org.cronconsole.ui.kit.Looks;
import org.cronconsole.ui.kit.Picker;
import org.cronconsole.ui.kit.TextSize;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.Themes;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at what the window in front shows, dialogs among them, as people need it who see little,
 * nothing, or use no mouse: names and roles, where the focus is and whether one sees it, what Tab
 * reaches, and in both themes whether words stand out, and with the largest words whether they are
 * whole.
 */
final class Inspection {
    /** All that was bound has been laid out a few frames later. */
    private static final int FRAMES = 3;

    private final Hands hands;
    private final Themes themes;
    private final Set<Node> seen = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private int controls;
    private int cells;
    private int pairs;
    private int reached;

    /** An inspection, once JavaFX runs. */
    Inspection(Hands hands) {
        this.hands = hands;
        this.themes = hands.onScreen(() -> new Themes(Looks.of(Theme.LIGHT)));
    }

    /** What is not as it should be, with the state where it was found. */
    List<String> faults() {
        return faults;
    }

    /** How much was looked at, in words. */
    String counts() {
        return controls
                + " controls, "
                + cells
                + " cells, "
                + reached
                + " reached by Tab, "
                + seen.size()
                + " seen with the focus, "
                + pairs
                + " pairs of colours";
    }

    /** Looks at what is shown, and leaves it light, with words of the usual size. */
    void look(Stage main, String state) {
        List<String> found = new ArrayList<>();
        hands.onScreen(() -> {
            Node root = within(front(main).getScene());
            Accessibility.Found names = Accessibility.under(root);
            controls += names.controls();
            cells += names.cells();
            found.addAll(names.faults());
            focus(front(main).getScene(), found);
            return colours(root, found);
        });
        dress(main, Theme.DARK, TextSize.LARGEST);
        hands.onScreen(() -> {
            Scene scene = front(main).getScene();
            found.addAll(LargeText.outOfReach(scene));
            if (within(scene) == scene.getRoot()) {
                walk(scene, found);
            }
            return colours(within(scene), found);
        });
        dress(main, Theme.LIGHT, TextSize.NORMAL);
        found.stream().map(fault -> state + ": " + fault).forEach(faults::add);
    }

    private boolean colours(Node root, List<String> found) {
        Contrast.Found colours = Contrast.under(root);
        pairs += colours.pairs();
        return found.addAll(colours.poor());
    }

    private static void focus(Scene scene, List<String> found) {
        Node at = scene.getFocusOwner();
        if (at == null) {
            found.add("nothing has the focus");
        } else if (at == scene.getRoot()
                || at.isDisabled()
                || at instanceof ScrollPane && at.getAccessibleText() == null) {
            found.add("the focus is on " + at);
        } else if (!shown(at)) {
            found.add("the focus is on what is not to be seen: " + at);
        }
    }

    /** Leaves the focus where it was. */
    private void walk(Scene scene, List<String> found) {
        Node before = scene.getFocusOwner();
        KeyboardWalk.Found keys = KeyboardWalk.through(scene);
        reached += keys.reached();
        found.addAll(keys.faults());
        Node elsewhere = KeyboardWalk.first(scene);
        if (elsewhere != null) {
            found.addAll(KeyboardWalk.unseen(scene, elsewhere, seen));
        }
        if (before != null) {
            before.requestFocus();
        }
    }

    /** All that is shown, or the picker that veils the rest. */
    private static Node within(Scene scene) {
        Node picker = picker(scene.getRoot());
        return picker == null ? scene.getRoot() : picker;
    }

    private static @Nullable Node picker(Node node) {
        if (!node.isVisible() || node instanceof Picker) {
            return node.isVisible() ? node : null;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = picker(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static Stage front(Stage main) {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .map(Stage.class::cast)
                .reduce(main, (before, after) -> after);
    }

    private void dress(Stage main, Theme theme, TextSize words) {
        hands.onScreen(() -> {
            themes.looks().theme().set(theme);
            themes.looks().textSize().set(words);
            return true;
        });
        for (int frame = 0; frame < FRAMES; frame++) {
            hands.onScreen(() -> {
                Stage front = front(main);
                if (front != main) {
                    front.sizeToScene();
                }
                front.getScene().getRoot().applyCss();
                front.getScene().getRoot().layout();
                return true;
            });
        }
    }
}
