package org.cronconsole.tour;

import javafx.stage.Stage;

import org.cronconsole.ui.shell.Place;

import java.util.function.BiConsumer;

/** The wizard from its first page to its result, and one that fails and is taken up again. */
final class OnboardingPictures extends Walking {
    private static final String DEALERSHIP = "Springfield Motors";
    private static final int IN_AREA_CODE = 0;

    private final Troubles troubles;

    /**
     * A walk.
     *
     * @param troubles let calls fail and hold up, to show what comes of it
     */
    OnboardingPictures(
            Hands hands, Stage stage, Troubles troubles, BiConsumer<String, Runnable> step) {
        super(hands, stage, step);
        this.troubles = troubles;
    }

    void walk() {
        step(
                "onboard-dealership",
                () -> {
                    hands.press("navOnboard");
                    hands.type("dealershipNameField", DEALERSHIP);
                });
        step(
                "onboard-dealership-more",
                () -> {
                    hands.press("moreToggle");
                    hands.waitFor("branchField");
                });
        step(
                "onboard-credentials",
                () -> {
                    hands.press("wizardNext");
                    hands.type("vautoUsernameField", "springfield.sync");
                    hands.type("vautoPasswordField", "a-sandbox-password");
                });
        step(
                "onboard-times",
                () -> {
                    hands.press("wizardNext");
                    hands.type("dealershipZoneChoice", "America/Chicago");
                    hands.type("amTimeField", "05:58");
                    hands.type("pmTimeField", "13:58");
                });
        step(
                "onboard-user",
                () -> {
                    hands.press("wizardNext");
                    hands.type("userNameField", "springfield.user");
                    hands.type("userPasswordField", "another-sandbox-password");
                    hands.type("userFirstNameField", "Sam");
                    hands.type("userLastNameField", "Field");
                });
        step("onboard-user-wrong", () -> hands.press("wizardNext"));
        quietly(() -> hands.type("userEmailField", "manager@springfield.example"));
        step(
                "onboard-phone",
                () -> {
                    hands.press("wizardNext");
                    hands.choose("phoneChoice", IN_AREA_CODE);
                    hands.type("areaCodeField", "312");
                });
        step(
                "onboard-plan",
                () -> {
                    hands.press("wizardNext");
                    hands.waitFor("onboardStart");
                });
        step("onboard-plan-end", () -> down("planScroll"));
        step(
                "onboard-progress",
                () -> {
                    troubles.holdUp("render", "GET", "/services/*/deploys**");
                    troubles.holdUp("render", "PUT", "/env-groups/**");
                    hands.press("onboardStart");
                    hands.waitFor("onboardProgress");
                });
        step(
                "onboard-result",
                () -> {
                    troubles.end();
                    hands.waitFor("resultViewJobs");
                });
        troubles.end();
        takenUp();
    }

    private void takenUp() {
        step(
                "onboard-failed",
                () -> {
                    hands.press("resultAnother");
                    fill("Riverside Motors", "riverside");
                    troubles.refuse("render", "POST", "/services");
                    hands.press("onboardStart");
                    hands.waitFor("resumeButton");
                });
        step(
                "journals-open",
                () -> {
                    goTo(Place.JOURNALS);
                    hands.waitFor("journalResume");
                });
        step(
                "onboard-taken-up",
                () -> {
                    troubles.end();
                    hands.press("navOnboard");
                    hands.press("resumeButton");
                    hands.waitFor("resultViewJobs");
                });
        troubles.end();
    }

    private void fill(String dealership, String user) {
        hands.type("dealershipNameField", dealership);
        hands.press("wizardNext");
        hands.type("vautoUsernameField", user + ".sync");
        hands.type("vautoPasswordField", "a-sandbox-password");
        hands.press("wizardNext");
        hands.type("dealershipZoneChoice", "America/Chicago");
        hands.type("amTimeField", "05:41");
        hands.type("pmTimeField", "13:41");
        hands.press("wizardNext");
        hands.type("userNameField", user + ".user");
        hands.type("userPasswordField", "another-sandbox-password");
        hands.type("userFirstNameField", "Ann");
        hands.type("userLastNameField", "River");
        hands.type("userEmailField", "manager@" + user + ".example");
        hands.press("wizardNext");
        hands.choose("phoneChoice", IN_AREA_CODE);
        hands.type("areaCodeField", "312");
        hands.press("wizardNext");
        hands.waitFor("onboardStart");
    }
}
