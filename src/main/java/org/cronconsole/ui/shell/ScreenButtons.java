package org.cronconsole.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Cell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;

import org.cronconsole.ui.kit.Picker;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What can be pressed on a screen now, apart from its rows. */
final class ScreenButtons {
    private ScreenButtons() {}

    /**
     * Something that can be pressed.
     *
     * @param id its fx:id; empty where it has none
     */
    record Press(String id, String words, Runnable action) {}

    /** In the order in which they lie on the screen. */
    static List<Press> of(Parent screen) {
        List<Press> found = new ArrayList<>();
        collect(screen, found);
        return found;
    }

    private static void collect(Node node, List<Press> found) {
        if (!node.isVisible()
                || node.isDisabled()
                || node instanceof Cell
                || node instanceof Picker) {
            return;
        }
        switch (node) {
            case Button button -> add(button.getId(), button.getText(), button::fire, found);
            case MenuButton menu -> menu.getItems().forEach(item -> collect(item, found));
            case ScrollPane pane -> {
                if (pane.getContent() != null) {
                    collect(pane.getContent(), found);
                }
            }
            case SplitPane pane -> pane.getItems().forEach(item -> collect(item, found));
            case Parent parent ->
                    parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
            default -> {}
        }
    }

    private static void collect(MenuItem item, List<Press> found) {
        if (item.isVisible() && !item.isDisable()) {
            add(item.getId(), item.getText(), item::fire, found);
        }
    }

    private static void add(
            @Nullable String id, @Nullable String words, Runnable action, List<Press> found) {
        if (words != null && words.chars().anyMatch(Character::isLetter)) {
            found.add(new Press(id == null ? "" : id, words, action));
        }
    }
}
