package org.cronconsole.tour;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.shell.Place;
import org.cronconsole.workbench.SandboxFault;
import org.cronconsole.workbench.SandboxFault.Effect;
import org.cronconsole.workbench.SandboxFault.Often;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;

/** Jobs, runs and clock changes where something goes wrong, is slow, or was done by others. */
final class TroublePictures extends Walking {
    private static final Often ALWAYS = new SandboxFault.Always();
    private static final Effect NEVER_COMES = new SandboxFault.Delay(120_000);
    private static final String EACH_JOB = "/v1/services/*";
    private static final String LOGS = "/v1/logs";
    private static final int ERRORS = 3;
    private static final int LONG_SECONDS = 45;
    private static final int JOBS_LATE = 12;
    private static final long SLOW_MILLIS = 4_000;

    private final Workbenches workbenches;

    TroublePictures(
            Hands hands, Stage stage, Workbenches workbenches, BiConsumer<String, Runnable> step) {
        super(hands, stage, step);
        this.workbenches = workbenches;
    }

    private void befall(@Nullable String method, String path, Often often, Effect effect) {
        workbenches.sandboxFaults().add(new SandboxFault("render", method, path, often, effect));
    }

    private void end() {
        workbenches.sandboxFaults().clear();
    }

    /** A job that another has deleted, and one that was changed past what was meant. */
    void jobs() {
        step(
                "job-gone",
                () -> {
                    goTo(Place.JOBS);
                    clear("jobFilterField");
                    hands.selectFirst("jobTable", rows -> rows >= 40);
                    hands.press("detailsButton");
                    hands.waitFor("detailTriggerButton");
                    rest();
                    scroll((ScrollPane) stage.getScene().lookup(".detail-scroll"), 0);
                    befall("GET", EACH_JOB, ALWAYS, new SandboxFault.Status(404));
                    hands.press("detailRefreshButton");
                    rest();
                });
        end();
        step(
                "job-failing",
                () -> {
                    befall("GET", EACH_JOB, ALWAYS, new SandboxFault.Status(500));
                    hands.press("detailRefreshButton");
                    rest();
                });
        end();
    }

    /** The log of a run. */
    void logs() {
        step(
                "runs-log-none",
                () -> {
                    runsOfFord();
                    quietly(() -> hands.press("logSearchClose"));
                    hands.choose("logLevelChoice", ERRORS);
                    rest();
                });
        quietly(() -> hands.choose("logLevelChoice", 0));
        step(
                "runs-log-failing",
                () -> {
                    befall("GET", LOGS, ALWAYS, new SandboxFault.Status(403));
                    choose("runTable", 3);
                    logRead();
                });
        end();
        step(
                "runs-log-loading",
                () -> {
                    befall("GET", LOGS, ALWAYS, NEVER_COMES);
                    hands.press("navJobs");
                    hands.type("jobFilterField", "Honda");
                    hands.selectFirst("jobTable", rows -> rows >= 1);
                    hands.press("viewRunsButton");
                    hands.selectFirst("runTable", rows -> rows >= 3);
                });
        end();
        quietly(() -> new Colleague(workbenches).letRunsTake(LONG_SECONDS, "Naperville Ford AM"));
        step(
                "runs-log-live",
                () -> {
                    hands.press("navJobs");
                    hands.type("jobFilterField", "Naperville Ford");
                    hands.selectFirst("jobTable", rows -> rows >= 1);
                    hands.press("triggerButton");
                    hands.press("confirmButton");
                    hands.waitFor("watchRunsButton");
                    hands.waitForLines("runLogView");
                    hands.press("watchRunsButton");
                    hands.waitForLines("runLogView");
                });
        quietly(() -> hands.press("cancelRunButton"));
        quietly(() -> hands.press("confirmButton"));
        // Seen to its end, it needs not be told on every other screen.
        quietly(() -> {
            goTo(Place.WATCH);
            hands.waitFor("watchAgainButton");
        });
    }

    private void logRead() {
        String reading = Texts.load().get("runs.log.loading");
        hands.waitFor("the log to be read", () -> !Words.shown().contains(reading));
    }

    private void choose(String table, int row) {
        hands.selectFirst(table, rows -> rows > row);
        hands.onScreen(() -> {
            ((TableView<?>) node(table)).getSelectionModel().clearAndSelect(row);
            return true;
        });
    }

    /** A clock change that nobody followed, put right as far as Render lets it be. */
    void retiming() {
        quietly(() -> hands.press("navRadar"));
        quietly(() -> hands.press("retimeBack"));
        quietly(() -> new Colleague(workbenches).forgetAClockChange(JOBS_LATE));
        step(
                "clock-changes-wrong",
                () -> {
                    hands.press("navRadar");
                    hands.press("radarRefreshButton");
                    hands.waitForWords("clock.group.now.text");
                    rest();
                });
        step(
                "clock-changes-review",
                () -> {
                    hands.press("retimeButton");
                    hands.selectFirst("retimeTable", rows -> rows >= 1);
                    rest();
                });
        step(
                "clock-changes-question",
                () -> {
                    hands.press("retimeStart");
                    hands.waitFor("confirmButton");
                });
        step(
                "clock-changes-progress",
                () -> {
                    befall(
                            "PATCH",
                            EACH_JOB,
                            new SandboxFault.First(1),
                            new SandboxFault.Status(400));
                    befall("PATCH", EACH_JOB, ALWAYS, new SandboxFault.Delay(SLOW_MILLIS));
                    hands.press("confirmButton");
                    hands.waitFor("retimeStop");
                    hands.waitForWords("pace.left");
                });
        end();
        step(
                "clock-changes-result",
                () -> {
                    hands.waitFor("retimeBack");
                    hands.selectFirst("retimeTable", rows -> rows >= 1);
                    rest();
                });
        quietly(() -> hands.press("retimeBack"));
    }

    /** Where Render is not to be reached. */
    void offline() {
        befall(null, "/**", ALWAYS, new SandboxFault.CutBefore());
        for (Place place : new Place[] {Place.JOBS, Place.RUNS}) {
            String name = place == Place.JOBS ? "jobs" : "runs";
            step(
                    name + "-offline",
                    () -> {
                        goTo(place);
                        hands.press(place == Place.JOBS ? "refreshButton" : "refreshRunsButton");
                        rest();
                    });
        }
        end();
    }

    /** Where Render has not answered yet. */
    void loading() {
        befall(null, "/**", ALWAYS, NEVER_COMES);
        step(
                "jobs-loading",
                () -> {
                    hands.press("navJobs");
                    hands.press("refreshButton");
                });
        step(
                "runs-loading",
                () -> {
                    hands.press("navRuns");
                    hands.press("refreshRunsButton");
                });
        end();
    }
}
