package org.cronconsole.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.cronconsole.ui.kit.Texts;

/** What can be done with the sandbox, in its strip. */
final class SandboxMenu {
    private SandboxMenu() {}

    /**
     * Makes the menu.
     *
     * @param busy while it goes back to its first state
     */
    static MenuButton of(
            Texts texts, ObservableValue<Boolean> busy, Runnable goToFaults, Runnable goBack) {
        MenuItem faults = new MenuItem(texts.get("shell.faults"));
        faults.setId("faultsItem");
        faults.setOnAction(chosen -> goToFaults.run());
        MenuItem startOver = new MenuItem(texts.get("shell.startover"));
        startOver.setId("startOverItem");
        startOver.disableProperty().bind(busy);
        startOver.setOnAction(chosen -> goBack.run());
        MenuButton menu = new MenuButton(texts.get("shell.sandbox"), null, faults, startOver);
        menu.setId("sandboxMenu");
        menu.setAccessibleHelp(texts.get("shell.sandbox.help"));
        menu.getStyleClass().addAll("small", "strip-button");
        return menu;
    }
}
