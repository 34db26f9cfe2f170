package org.cronconsole.tour;

import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.cronconsole.ui.shell.Place;

import java.util.function.BiConsumer;

/** The settings and what they lead to. */
final class UpkeepPictures extends Walking {
    private final BiConsumer<String, Runnable> step;

    UpkeepPictures(Hands hands, Stage stage, BiConsumer<String, Runnable> step) {
        super(hands, stage, step);
        this.step = step;
    }

    void walk() {
        step(
                "settings",
                () -> {
                    hands.press("navSettings");
                    hands.waitFor("themeDark");
                });
        step("settings-middle", () -> scroll(scrolling("themeDark"), 0.5));
        step("settings-end", () -> scroll(scrolling("themeDark"), 1));
        new ProfilePictures(hands, stage, step).walk();
        step(
                "doctor",
                () -> {
                    hands.press("navDoctor");
                    hands.press("examineButton");
                    rest();
                });
        step("doctor-calls", () -> tab("doctorTabs", 1));
        step(
                "faults",
                () -> {
                    goTo(Place.FAULTS);
                    hands.type("faultPathField", "/services");
                    hands.press("addFaultButton");
                });
        quietly(() -> hands.press("clearFaultsButton"));
        step(
                "help",
                () -> {
                    hands.press("helpButton");
                    hands.waitForLines("helpList");
                    hands.waitFor("the page of the guide", UpkeepPictures::pageIsShown);
                });
        step("help-search", () -> hands.type("helpSearchField", "Render"));
        step("help-none", () -> hands.type("helpSearchField", "zeppelin"));
        quietly(() -> hands.press("helpCloseButton"));
    }

    private static boolean pageIsShown() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().lookup("#helpPage"))
                .anyMatch(node -> node instanceof ScrollPane pane && pane.getContent() != null);
    }
}
