package org.cronconsole.tour;

import javafx.stage.Stage;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** The profiles, from none to two, and where their secrets are kept. */
final class ProfilePictures extends Walking {
    private static final int NOT_HERE = 0;
    private static final int BY_SECRET = 3;

    ProfilePictures(Hands hands, Stage stage, BiConsumer<String, Runnable> step) {
        super(hands, stage, step);
    }

    void walk() {
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
        step(
                "profile-test-failed",
                () -> {
                    hands.type("dashboardUrlField", "http://127.0.0.1:9");
                    hands.press("testDashboardButton");
                    hands.waitFor("the answer", () -> shown(".test-bad"));
                });
        step(
                "profile-twilio-used",
                () -> {
                    hands.press("sectionTWILIO");
                    hands.press("twilioCheck");
                });
        quietly(() -> hands.press("twilioCheck"));
        step(
                "profile-verification-key",
                () -> {
                    hands.press("sectionVERIFICATION");
                    hands.choose("verificationChoice", BY_SECRET);
                });
        step("profile-discard-question", () -> hands.press("cancelProfileButton"));
        quietly(() -> hands.press("cancelButton"));
        quietly(() -> hands.choose("verificationChoice", NOT_HERE));
        step(
                "profiles",
                () -> {
                    hands.press("saveProfileButton");
                    hands.waitForLines("profileList");
                    first("profileList");
                    hands.press("duplicateProfileButton");
                    hands.press("saveProfileButton");
                    hands.waitFor("profileList");
                    first("profileList");
                });
        step("profile-delete-question", () -> hands.press("deleteProfileButton"));
        quietly(() -> hands.press("cancelButton"));
        step(
                "secret-place",
                () -> {
                    hands.press("changePlaceButton");
                    hands.waitFor("placeButton");
                });
        step("secret-place-file", () -> hands.press("fileChoice"));
        quietly(() -> hands.press("placeCancelButton"));
    }

    private boolean shown(String style) {
        return stage.getScene().getRoot().lookup(style) != null;
    }
}
