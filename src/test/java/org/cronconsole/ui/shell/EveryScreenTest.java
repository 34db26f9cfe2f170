package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;

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
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    private final Set<Node> focused = new HashSet<>();
    private int controls;
    private int cells;
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
        atOnce(() -> look("sign-in", Theme.LIGHT));
        window.fire("trySandboxButton");
        window.await("the job list", () -> window.sees("jobTable"));
        walk(Theme.LIGHT, TextSize.NORMAL);
        walk(Theme.DARK, TextSize.LARGEST);
        told.publishEntry("controls with names", String.valueOf(controls));
        told.publishEntry("cells that are read", String.valueOf(cells));
        told.publishEntry("words that grew", String.valueOf(large.compared()));
        told.publishEntry("controls reached by Tab", String.valueOf(reached));
        told.publishEntry("pairs of colours", String.valueOf(pairs));
        assertThat(faults).isEmpty();
        assertThat(pairs).isGreaterThan(1000);
        assertThat(large.compared()).isGreaterThan(500);
        assertThat(reached).isGreaterThan(400);
        assertThat(cells).isGreaterThan(200);
    }

    /** High contrast is put on and taken off by turns, for each costs a new look of everything. */
    private void walk(Theme theme, TextSize size) {
        window.theme(theme);
        focused.clear();
        choose(() -> window.looks().textSize().set(size));
        boolean high = false;
        for (Place place : Place.values()) {
            if (place.ownWay()) {
                goTo(place);
                if (theme == Theme.DARK) {
                    atOnce(() -> selectFirst(root()));
                    window.await("what was selected", () -> !Going.works(root()));
                }
                boolean before = high;
                atOnce(() -> lookByContrast(place.name(), theme, before));
                high = !high;
                boolean now = high;
                atOnce(() -> {
                    window.looks().contrast().set(now ? AsSystem.ON : AsSystem.OFF);
                    lookByContrast(place.name(), theme, now);
                });
            }
        }
        choose(() -> window.looks().contrast().set(AsSystem.OFF));
    }

    private void lookByContrast(String place, Theme theme, boolean high) {
        // What came since the last frame is not styled yet.
        root().applyCss();
        root().layout();
        String name = place + " " + theme;
        if (!high) {
            look(name, theme);
            return;
        }
        Contrast.Found found = Contrast.highUnder(root());
        pairs += found.pairs();
        found.poor().forEach(poor -> faults.add(name + " with high contrast: " + poor));
    }

    /** Rows are of another colour while they are selected, and show more of themselves. */
    private static void selectFirst(Node node) {
        if (node instanceof TableView<?> table) {
            table.getSelectionModel().selectFirst();
        } else if (node instanceof ListView<?> list) {
            list.getSelectionModel().selectFirst();
        } else if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(EveryScreenTest::selectFirst);
        }
    }

    /** On the FX thread, without waiting for what comes of it: what is there is looked at. */
    private static void atOnce(Runnable look) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, look);
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

    private Parent root() {
        return window.stage().getScene().getRoot();
    }

    private void look(String name, Theme theme) {
        Accessibility.Found names = Accessibility.under(root());
        controls += names.controls();
        cells += names.cells();
        names.faults().forEach(fault -> faults.add(name + ": " + fault));
        if (window.looks().textSize().get() == TextSize.NORMAL) {
            large.note(root());
        } else {
            large.notGrown(root(), window.looks().textSize().get().factor())
                    .forEach(fault -> faults.add(name + ": " + fault));
            LargeText.outOfReach(root().getScene())
                    .forEach(fault -> faults.add(name + ": " + fault));
            // Tab goes the same way whatever the colours are; here it has the farthest to go.
            KeyboardWalk.Found keys = KeyboardWalk.through(root().getScene());
            reached += keys.reached();
            keys.faults().forEach(fault -> faults.add(name + ": " + fault));
        }
        Contrast.Found found = Contrast.under(root());
        pairs += found.pairs();
        found.poor().forEach(poor -> faults.add(name + " " + theme + ": " + poor));
        Node elsewhere = root().lookup("#signOutButton");
        if (elsewhere != null) {
            KeyboardWalk.unseen(root().getScene(), elsewhere, focused)
                    .forEach(fault -> faults.add(name + " " + theme + ": " + fault));
        }
    }
}
