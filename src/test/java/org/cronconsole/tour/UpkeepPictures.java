package org.cronconsole.tour;

import javafx.scene.control.TabPane;
import javafx.stage.Stage;

import org.cronconsole.ui.shell.Place;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** The settings and what they lead to. */
final class UpkeepPictures extends Walking {
    UpkeepPictures(Hands hands, Stage stage, BiConsumer<String, Runnable> step) {
        super(hands, stage, step);
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
        step(
                "profiles-none",
                () -> {
                    hands.press("profilesButton");
                    hands.waitFor("profileList");
                });
        for (String section :
                List.of(
                        "GENERAL",
                        "RENDER",
                        "DASHBOARD",
                        "TWILIO",
                        "VERIFICATION",
                        "JOBS",
                        "ONBOARDING",
                        "PRICES",
                        "ADVANCED")) {
            step(
                    "profile-" + section.toLowerCase(Locale.ROOT),
                    () -> {
                        if (section.equals("GENERAL")) {
                            hands.press("newProfileButton");
                            hands.type("profileNameField", "Acme Automation");
                        }
                        hands.press("section" + section);
                    });
        }
        step("profile-wrong", () -> hands.press("saveProfileButton"));
        quietly(() -> hands.press("cancelProfileButton"));
        quietly(() -> hands.press("confirmButton"));
        step(
                "secret-place",
                () -> {
                    hands.press("changePlaceButton");
                    hands.waitFor("placeButton");
                });
        step("secret-place-file", () -> hands.press("fileChoice"));
        quietly(() -> hands.press("placeCancelButton"));
        step(
                "doctor",
                () -> {
                    hands.press("navDoctor");
                    hands.press("examineButton");
                    rest();
                });
        step(
                "doctor-calls",
                () ->
                        hands.onScreen(() -> {
                            ((TabPane) node("doctorTabs")).getSelectionModel().selectLast();
                            return true;
                        }));
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
                    hands.waitFor("helpSearchField");
                });
        step("help-search", () -> hands.type("helpSearchField", "clock"));
        quietly(() -> hands.press("helpCloseButton"));
    }
}
