package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;

import org.cronconsole.TestWirings;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.AsSystem;
import org.cronconsole.ui.kit.Contrast;
import org.cronconsole.ui.kit.KeyboardWalk;
import org.cronconsole.ui.kit.LargeText;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.TextSize;
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
 * Each screen of a session as it comes, in both themes, the dark one with the largest words, with
 * and without high contrast: controls have names, words stand out and grow, no button is cut off,
 * Tab reaches everything, and one sees where the focus is.
 */
class EveryScreenTest {
    private final TestWindow window = TestWindow.open();
    private final TestWirings.Wired wired = TestWirings.wired();
    private final LargeText large = new LargeText();
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
        walk(Theme.LIGHT, TextSize.NORMAL);
        walk(Theme.DARK, TextSize.LARGEST);
        told.publishEntry("words that grew", String.valueOf(large.compared()));
        told.publishEntry("controls reached by Tab", String.valueOf(reached));
        told.publishEntry("pairs of colours", String.valueOf(pairs));
        assertThat(faults).isEmpty();
        assertThat(pairs).isGreaterThan(1000);
        assertThat(large.compared()).isGreaterThan(500);
        assertThat(reached).isGreaterThan(500);
    }

    /** High contrast is put on and taken off by turns, for each costs a new look of everything. */
    private void walk(Theme theme, TextSize size) {
        window.theme(theme);
        choose(() -> window.looks().textSize().set(size));
        boolean high = false;
        for (Place place : Place.values()) {
            if (place.ownWay()) {
                goTo(place);
                String name = place.name() + " " + theme;
                lookByContrast(name, theme, high);
                high = !high;
                boolean now = high;
                choose(() -> window.looks().contrast().set(now ? AsSystem.ON : AsSystem.OFF));
                lookByContrast(name, theme, high);
            }
        }
        choose(() -> window.looks().contrast().set(AsSystem.OFF));
    }

    private void lookByContrast(String name, Theme theme, boolean high) {
        if (!high) {
            look(name, theme);
            return;
        }
        window.onFx(() -> {
            Contrast.Found found = Contrast.highUnder(root());
            pairs += found.pairs();
            found.poor().forEach(poor -> faults.add(name + " with high contrast: " + poor));
            return null;
        });
    }

    private void choose(Runnable choice) {
        window.onFx(() -> {
            choice.run();
            return null;
        });
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
            if (window.looks().textSize().get() == TextSize.NORMAL) {
                large.note(root());
            } else {
                large.notGrown(root(), window.looks().textSize().get().factor())
                        .forEach(fault -> faults.add(name + ": " + fault));
                LargeText.outOfReach(root().getScene())
                        .forEach(fault -> faults.add(name + ": " + fault));
            }
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
