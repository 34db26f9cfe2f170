package org.cronconsole.tour;

import java.util.function.BiConsumer;

/** The main path: sign in, onboard a dealership, trigger its morning job, read its run and log. */
final class MainPath {
    private static final String DEALERSHIP = "Springfield Motors";
    private static final String CUSTOM_JOB = "Springfield nightly export";
    private static final int IN_AREA_CODE = 0;
    private static final int A_YEAR = 3;

    private final Hands hands;
    private final BiConsumer<String, Runnable> step;

    MainPath(Hands hands, BiConsumer<String, Runnable> step) {
        this.hands = hands;
        this.step = step;
    }

    void walk() {
        step.accept("sign-in", () -> hands.waitFor("trySandboxButton"));
        step.accept("jobs", this::signIn);
        step.accept("onboard-dealership", this::dealership);
        step.accept("onboard-credentials", this::credentials);
        step.accept("onboard-times", this::times);
        step.accept("onboard-user", this::user);
        step.accept("onboard-phone", this::phone);
        step.accept("onboard-plan", this::plan);
        step.accept("onboard-progress", this::start);
        step.accept("onboard-result", () -> hands.waitFor("resultViewJobs"));
        step.accept("fleet", this::fleet);
        step.accept("new-jobs", this::newJobs);
        step.accept("job", this::job);
        step.accept("trigger-question", this::askToTrigger);
        step.accept("run-started", this::trigger);
        step.accept("run-log", this::runAndLog);
        step.accept("custom-job", this::customJob);
        step.accept("custom-job-created", this::createCustomJob);
        step.accept("clock-changes", this::clockChanges);
        step.accept("calendar", this::calendar);
        step.accept("calendar-minutes", this::minutes);
        step.accept("dealership", this::wholeDealership);
        step.accept("fleet-later", this::fleetLater);
        step.accept("numbers", this::numbers);
        step.accept("tidy-up", this::tidyUp);
        step.accept("settings", this::settings);
        step.accept("profiles", this::profiles);
        step.accept("profile-form", this::profileForm);
        step.accept("signed-out", this::signOut);
    }

    private void signIn() {
        hands.press("trySandboxButton");
        hands.selectFirst("jobTable", rows -> rows >= 40);
    }

    private void dealership() {
        hands.press("navOnboard");
        hands.type("dealershipNameField", DEALERSHIP);
    }

    private void credentials() {
        hands.press("wizardNext");
        hands.type("vautoUsernameField", "springfield.sync");
        hands.type("vautoPasswordField", "a-sandbox-password");
    }

    private void times() {
        hands.press("wizardNext");
        hands.type("dealershipZoneChoice", "America/Chicago");
        hands.type("amTimeField", "05:58");
        hands.type("pmTimeField", "13:58");
    }

    private void user() {
        hands.press("wizardNext");
        hands.type("userNameField", "springfield.user");
        hands.type("userPasswordField", "another-sandbox-password");
        hands.type("userEmailField", "manager@springfield.example");
        hands.type("userFirstNameField", "Sam");
        hands.type("userLastNameField", "Field");
    }

    private void phone() {
        hands.press("wizardNext");
        hands.choose("phoneChoice", IN_AREA_CODE);
        hands.type("areaCodeField", "312");
    }

    private void plan() {
        hands.press("wizardNext");
        hands.waitFor("onboardStart");
    }

    private void start() {
        hands.press("onboardStart");
        hands.waitFor("onboardProgress");
    }

    private void fleet() {
        hands.press("navFleet");
        hands.selectFirst("fleetTable", rows -> rows >= 20);
        hands.waitForWords("fleet.asof");
        hands.waitForWords("fleet.usual");
    }

    private void newJobs() {
        hands.press("navOnboard");
        hands.press("resultViewJobs");
        hands.type("jobFilterField", DEALERSHIP);
        hands.selectFirst("jobTable", rows -> rows == 2);
    }

    private void job() {
        hands.press("detailsButton");
        hands.waitForText("Chicago · ");
        hands.waitForWords("jobdetail.fact.norun");
    }

    private void askToTrigger() {
        hands.press("detailBackButton");
        hands.press("triggerButton");
        hands.waitFor("confirmButton");
    }

    private void trigger() {
        hands.press("confirmButton");
        hands.waitFor("watchRunsButton");
        hands.waitForLines("runLogView");
    }

    private void runAndLog() {
        hands.press("watchRunsButton");
        hands.selectFirst("runTable", rows -> rows >= 1);
        hands.waitForWords("runs.status.successful");
        hands.waitForLines("runLogView");
        // A log that is followed shows its end; one of a run that had ended already, its beginning.
        hands.showItem("runLogView", "vehicles");
        hands.waitForText("vehicles");
    }

    private void customJob() {
        hands.press("navJobs");
        hands.press("newJobButton");
        hands.type("jobNameField", CUSTOM_JOB);
        hands.type("timeZoneChoice", "America/Chicago");
        hands.type("localTimeField", "22:15");
        hands.type("customerUsernameField", "springfield.export");
        hands.type("customerPasswordField", "a-third-sandbox-password");
        hands.waitForWords("schedule.sentence");
    }

    private void createCustomJob() {
        hands.press("createJobButton");
        hands.press("confirmButton");
        hands.waitForWords("customjob.created");
    }

    private void clockChanges() {
        hands.press("navRadar");
        hands.choose("horizonChoice", A_YEAR);
        hands.waitForWords("clock.group.from.text");
    }

    private void calendar() {
        hands.press("navCalendar");
        hands.waitFor("dayList");
    }

    private void minutes() {
        hands.press("minutesToggle");
        hands.waitFor("crowdList");
    }

    /** By now the past has been read behind everything else. */
    private void fleetLater() {
        hands.press("navFleet");
        hands.selectFirst("fleetTable", rows -> rows >= 20);
        hands.waitForWords("fleet.usual");
    }

    private void wholeDealership() {
        hands.press("navDealerships");
        hands.type("dealershipFilterField", DEALERSHIP);
        hands.selectFirst("dealershipTable", rows -> rows == 1);
        hands.waitFor("amRunsButton");
    }

    private void tidyUp() {
        hands.press("navOrphans");
        hands.waitFor("refreshOrphansButton");
        hands.waitForWords("orphans.read");
    }

    private void numbers() {
        hands.press("navNumbers");
        hands.selectFirst("numberTable", rows -> rows >= 1);
    }

    private void settings() {
        hands.press("navSettings");
        hands.waitFor("themeDark");
    }

    private void profiles() {
        hands.press("profilesButton");
        hands.waitFor("profileList");
    }

    private void profileForm() {
        hands.press("newProfileButton");
        hands.waitFor("profileNameField");
    }

    private void signOut() {
        hands.press("cancelProfileButton");
        hands.press("signOutButton");
        hands.waitFor("trySandboxButton");
    }
}
