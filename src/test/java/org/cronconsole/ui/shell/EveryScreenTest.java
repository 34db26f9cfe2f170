package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;

import org.cronconsole.TestWirings;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.Contrast;
import org.cronconsole.ui.kit.KeyboardWalk;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Each screen of a session as it comes, in both themes: controls have names, words stand out, Tab
 * reaches everything, and one sees where the focus is.
 */
class EveryScreenTest {
    private final TestWindow window = TestWindow.open();
    private final TestWirings.Wired wired = TestWirings.wired();
    private final List<String> faults = new ArrayList<>();

    @TempDir private Path folder;
    private int pairs;
    private int reached;

    @AfterEach
    void close() {
        window.close();
        wired.close();
    }

    @Test
    void everyScreenIsForEverybody(TestReporter told) {
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
        look("sign-in", Theme.LIGHT);
        window.fire("trySandboxButton");
        window.await("the job list", () -> window.sees("jobTable"));
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            window.theme(theme);
            for (Place place : Place.values()) {
                if (place.ownWay()) {
                    goTo(place);
                    look(place.name(), theme);
                }
            }
        }
        told.publishEntry("controls reached by Tab", String.valueOf(reached));
        told.publishEntry("pairs of colours", String.valueOf(pairs));
        assertThat(faults).isEmpty();
        assertThat(pairs).isGreaterThan(500);
        assertThat(reached).isGreaterThan(500);
    }

    private void goTo(Place place) {
        window.onFx(() -> {
            Going.to(window.stage().getScene(), place);
            return null;
        });
        window.await(place + " is read", () -> !Going.works(root()));
    }

    private Node root() {
        return window.stage().getScene().getRoot();
    }

    private void look(String name, Theme theme) {
        window.onFx(() -> {
            Accessibility.nameless(root())
                    .forEach(control -> faults.add(name + ": no name: " + control));
            Contrast.Found found = Contrast.under(root());
            pairs += found.pairs();
            found.poor().forEach(poor -> faults.add(name + " " + theme + ": " + poor));
            KeyboardWalk.Found keys = KeyboardWalk.through(root().getScene());
            reached += keys.reached();
            keys.faults().forEach(fault -> faults.add(name + ": " + fault));
            Node elsewhere = root().lookup("#signOutButton");
            if (elsewhere != null) {
                KeyboardWalk.unseen(root().getScene(), elsewhere)
                        .forEach(fault -> faults.add(name + " " + theme + ": " + fault));
            }
            return null;
        });
    }
}
