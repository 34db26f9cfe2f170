package org.cronconsole.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;

import org.cronconsole.ui.kit.Picker;
import org.cronconsole.ui.kit.SortMenu;
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
     * @param whenTyped true where it is not offered before something was typed
     */
    record Press(String id, String words, boolean whenTyped, Runnable action) {
        /** One that is always offered. */
        Press(String id, String words, Runnable action) {
            this(id, words, false, action);
        }
    }

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
            case CheckBox box -> {}
            case RadioButton one -> {}
            case ButtonBase button when !(button instanceof MenuButton) ->
                    add(button.getId(), words(button), button::fire, found);
            case MenuButton menu -> menu.getItems().forEach(item -> collect(item, found));
            case ScrollPane pane -> {
                if (pane.getContent() != null) {
                    collect(pane.getContent(), found);
                }
            }
            case TableView<?> table ->
                    SortMenu.items(table).forEach(item -> collectLater(item, found));
            case SplitPane pane -> pane.getItems().forEach(item -> collect(item, found));
            case Parent parent ->
                    parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
            default -> {}
        }
    }

    /** What tells most of it: beside others of its kind a button may say less than it is called. */
    private static @Nullable String words(ButtonBase button) {
        String called = button.getAccessibleText();
        return called == null || called.isBlank() ? button.getText() : called;
    }

    private static void collect(MenuItem item, List<Press> found) {
        if (item.isVisible() && !item.isDisable()) {
            add(item.getId(), item.getText(), item::fire, found);
        }
    }

    private static void collectLater(MenuItem item, List<Press> found) {
        found.add(new Press(item.getId(), item.getText(), true, item::fire));
    }

    private static void add(
            @Nullable String id, @Nullable String words, Runnable action, List<Press> found) {
        if (words != null && words.chars().anyMatch(Character::isLetter)) {
            found.add(new Press(id == null ? "" : id, words, action));
        }
    }
}
