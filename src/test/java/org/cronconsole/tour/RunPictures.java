package org.cronconsole.tour;

import javafx.stage.Stage;

import org.cronconsole.ui.shell.Place;

import java.util.function.BiConsumer;

/** What ran and what will run. */
final class RunPictures extends Walking {
    RunPictures(Hands hands, Stage stage, BiConsumer<String, Runnable> step) {
        super(hands, stage, step);
    }

    private static final int A_YEAR = 3;

    void runs() {
        step(
                "fleet",
                () -> {
                    hands.press("navFleet");
                    hands.selectFirst("fleetTable", rows -> rows >= 20);
                    hands.waitForWords("fleet.asof");
                    hands.waitForWords("fleet.usual");
                });
        step(
                "fleet-on-it",
                () -> {
                    hands.press("onItButton");
                    hands.waitFor("onItNoteField");
                });
        quietly(() -> hands.press("cancelOnItButton"));
        step("fleet-none", () -> hands.type("fleetFilterField", "no such dealership"));
        clear("fleetFilterField");
        step(
                "alerts",
                () -> {
                    goTo(Place.ALERTS);
                    first("alertList");
                });
        step("runs-all", () -> hands.press("navRuns"));
        step("runs", this::runsOfFord);
        step(
                "runs-choose-job",
                () -> {
                    hands.press("jobChoiceButton");
                    hands.waitFor("jobPicker");
                });
        close("jobPicker");
        step(
                "runs-export",
                () -> {
                    hands.press("exportRunsButton");
                    hands.waitFor("exportFileField");
                });
        quietly(() -> hands.press("exportCancelButton"));
        step(
                "runs-log-search",
                () -> {
                    hands.press("logSearchToggle");
                    hands.type("logSearchField", "run");
                });
        step("runs-log-wide", () -> hands.press("logExpandToggle"));
        quietly(() -> hands.press("logExpandToggle"));
    }

    void schedules() {
        step(
                "clock-changes",
                () -> {
                    hands.press("navRadar");
                    hands.choose("horizonChoice", A_YEAR);
                    hands.waitForWords("clock.group.from.text");
                });
        step(
                "clock-changes-plan",
                () -> {
                    hands.press("retimeButton");
                    hands.waitFor("retimeTable");
                    rest();
                });
        step(
                "calendar",
                () -> {
                    hands.press("navCalendar");
                    hands.waitFor("dayList");
                    rest();
                });
        step(
                "calendar-minutes",
                () -> {
                    hands.press("minutesToggle");
                    // Reckoned away from the screen.
                    hands.waitForLines("crowdList");
                });
        quietly(() -> hands.press("weeksToggle"));
    }
}
