package org.cronconsole.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;

import org.cronconsole.ui.kit.Picker;
import org.cronconsole.ui.kit.Texts;

import java.util.Locale;

/** Goes to any screen of a session as a person would who knows its name. On the FX thread. */
public final class Going {
    private Going() {}

    /** Chooses the screen in the command palette; stays where it is if it is not offered. */
    public static void to(Scene scene, Place place) {
        choose(scene, Texts.load().get("nav." + place.name().toLowerCase(Locale.ROOT)));
    }

    /** Chooses what has these words in the command palette. */
    public static void choose(Scene scene, String words) {
        ((Button) scene.lookup("#paletteButton")).fire();
        Picker palette = (Picker) scene.lookup("#commandPalette");
        ListView<?> list = (ListView<?>) palette.lookup(".picker-list");
        palette.close();
        list.getItems().stream()
                .map(Picker.Choice.class::cast)
                .filter(choice -> choice.words().equals(words))
                .findFirst()
                .ifPresent(choice -> choice.action().run());
    }

    /** Whether something still turns within this node. */
    public static boolean works(Node node) {
        if (!node.isVisible()) {
            return false;
        }
        return node instanceof ProgressIndicator
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(Going::works);
    }
}
