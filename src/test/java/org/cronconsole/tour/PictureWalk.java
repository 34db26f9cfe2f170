package org.cronconsole.tour;

import javafx.stage.Stage;

import org.cronconsole.ui.shell.Place;
import org.cronconsole.workbench.SandboxFault;
import org.cronconsole.workbench.Workbenches;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Through all that the window shows of a sandbox. */
final class PictureWalk extends Walking {
    private static final int A_MINUTE = 60;

    private final BiConsumer<String, Runnable> step;
    private final Consumer<List<Path>> files;
    private final Workbenches workbenches;
    private final Path data;

    /**
     * A walk through a window that shows the sign-in.
     *
     * @param files opens files in the window
     * @param data where files for it may be put
     */
    PictureWalk(
            Hands hands,
            Stage stage,
            Consumer<List<Path>> files,
            Workbenches workbenches,
            Path data,
            BiConsumer<String, Runnable> step) {
        super(hands, stage, step);
        this.step = step;
        this.files = files;
        this.workbenches = workbenches;
        this.data = data;
    }

    void walk() {
        signIn();
        Troubles troubles = new Troubles(workbenches.sandboxFaults());
        ActPictures acts = new ActPictures(hands, stage, troubles, files, data, step);
        new OnboardingPictures(hands, stage, troubles, step).walk();
        new JobPictures(hands, stage, step).walk();
        acts.notifications();
        TroublePictures trouble = new TroublePictures(hands, stage, workbenches, step);
        trouble.jobs();
        RunPictures runs = new RunPictures(hands, stage, step);
        runs.runs();
        trouble.logs();
        runs.schedules();
        trouble.retiming();
        dealerships();
        acts.offboarding();
        acts.rotation();
        acts.many();
        acts.numbers();
        upkeep();
        acts.adoption();
        step("tidy-up-unused", () -> look("navOrphans", "refreshOrphansButton"));
        new UpkeepPictures(hands, stage, step).walk();
        failures();
        workbenches.sandboxFaults().clear();
        trouble.offline();
        trouble.loading();
        limit();
        step(
                "signed-out",
                () -> {
                    hands.press("signOutButton");
                    quietly(() -> hands.press("confirmButton"));
                    hands.waitFor("trySandboxButton");
                });
        new SignInPictures(hands, stage, step, workbenches.sandboxFaults()).walk();
    }

    private void signIn() {
        step("sign-in", () -> hands.waitFor("trySandboxButton"));
        step(
                "sign-in-doctor",
                () -> {
                    hands.press("doctorLink");
                    hands.waitFor("examineButton");
                });
        quietly(() -> hands.press("doctorBackButton"));
        quietly(() -> hands.press("trySandboxButton"));
        step("jobs", () -> hands.selectFirst("jobTable", rows -> rows >= 40));
    }

    private void dealerships() {
        step(
                "dealership",
                () -> {
                    hands.press("navDealerships");
                    hands.selectFirst("dealershipTable", rows -> rows >= 20);
                    hands.waitFor("amRunsButton");
                    rest();
                });
        step("dealership-end", () -> down("dealershipScroll"));
        for (String act : List.of("password", "number", "contact", "pause")) {
            step(
                    "dealership-" + act,
                    () -> {
                        hands.press(act + "ActButton");
                        hands.waitFor("actPlanButton");
                    });
            step("dealership-" + act + "-left", () -> hands.press("actCloseButton"));
        }
    }

    private void upkeep() {
        step("journals", () -> goTo(Place.JOURNALS));
        step(
                "tidy-up",
                () -> {
                    hands.press("navOrphans");
                    hands.waitForWords("orphans.read");
                });
        // The first finding is chosen already, below the head of its kind.
        step("tidy-up-one", () -> chooseRow("orphanList", 2));
    }

    private void failures() {
        befall(new SandboxFault.Status(401));
        fail("jobs-failing", "navJobs", "refreshButton");
        fail("dealerships-failing", "navDealerships", "refreshDealershipsButton");
        fail("fleet-failing", "navFleet", "refreshFleetButton");
        fail("runs-failing", "navRuns", "refreshRunsButton");
        fail("numbers-failing", "navNumbers", "refreshNumbersButton");
        fail("tidy-up-failing", "navOrphans", "refreshOrphansButton");
        quietly(() -> hands.press("navDoctor"));
        quietly(() -> tab("doctorTabs", 0));
        fail("doctor-failing", "navDoctor", "examineButton");
        befall(new SandboxFault.CutBefore());
        step(
                "dealerships-offline",
                () -> {
                    look("navDealerships", "refreshDealershipsButton");
                    hands.waitForWords("problem.unreachable.title");
                });
        fail("fleet-offline", "navFleet", "refreshFleetButton");
    }

    private void limit() {
        befall(new SandboxFault.TooMany(A_MINUTE));
        step(
                "fleet-limit",
                () -> {
                    hands.press("navFleet");
                    hands.press("refreshFleetButton");
                    hands.waitFor("Render's limit", () -> node("limitWaitLabel").isVisible());
                });
        workbenches.sandboxFaults().clear();
    }

    private void befall(SandboxFault.Effect effect) {
        workbenches.sandboxFaults().clear();
        workbenches
                .sandboxFaults()
                .add(new SandboxFault("render", null, "/**", new SandboxFault.Always(), effect));
    }

    private void fail(String name, String nav, String refresh) {
        step(name, () -> look(nav, refresh));
    }

    private void look(String nav, String refresh) {
        hands.press(nav);
        hands.press(refresh);
        rest();
    }
}
