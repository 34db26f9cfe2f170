package org.cronconsole.tour;

import javafx.stage.Stage;

import java.util.function.BiConsumer;

/** The wizard from its first page to its result. */
final class OnboardingPictures extends Walking {
    OnboardingPictures(Hands hands, Stage stage, BiConsumer<String, Runnable> step) {
        super(hands, stage, step);
    }

    private static final String DEALERSHIP = "Springfield Motors";
    private static final int IN_AREA_CODE = 0;

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
                    hands.press("onboardStart");
                    hands.waitFor("onboardProgress");
                });
        step("onboard-result", () -> hands.waitFor("resultViewJobs"));
    }
}
