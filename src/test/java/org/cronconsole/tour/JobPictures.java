package org.cronconsole.tour;

import javafx.stage.Stage;

import org.cronconsole.ui.shell.Place;

import java.util.function.BiConsumer;

/** The jobs and what is done with them. */
final class JobPictures extends Walking {
    JobPictures(Hands hands, Stage stage, BiConsumer<String, Runnable> step) {
        super(hands, stage, step);
    }

    void walk() {
        step(
                "job",
                () -> {
                    hands.press("navJobs");
                    clear("jobFilterField");
                    hands.selectFirst("jobTable", rows -> rows >= 40);
                    hands.press("detailsButton");
                    hands.waitFor("detailTriggerButton");
                    rest();
                });
        step("job-end", () -> downClass("detail-scroll"));
        step(
                "trigger-question",
                () -> {
                    hands.press("detailBackButton");
                    hands.press("triggerButton");
                    hands.waitFor("confirmButton");
                });
        step(
                "watch",
                () -> {
                    hands.press("confirmButton");
                    hands.waitFor("watchRunsButton");
                    hands.waitForLines("runLogView");
                });
        // What is seen to its end needs not be told on every other screen.
        quietly(() -> hands.waitFor("watchAgainButton"));
        step(
                "delete-question",
                () -> {
                    hands.press("navJobs");
                    hands.press("deleteButton");
                    hands.waitFor("confirmNameField");
                });
        quietly(() -> hands.press("cancelButton"));
        step(
                "jobs-none-match",
                () -> {
                    hands.type("jobFilterField", "there is no such job");
                    hands.waitFor("emptyTitle");
                });
        quietly(() -> hands.type("jobFilterField", "ford"));
        step(
                "new-job",
                () -> {
                    hands.press("newJobButton");
                    hands.type("jobNameField", "Springfield nightly export");
                    hands.type("timeZoneChoice", "America/Chicago");
                    hands.type("localTimeField", "22:15");
                    hands.waitForWords("schedule.sentence");
                });
        step(
                "create-question",
                () -> {
                    hands.press("createJobButton");
                    hands.waitFor("confirmButton");
                });
        quietly(() -> hands.press("cancelButton"));
        step(
                "new-job-wrong",
                () -> {
                    hands.type("localTimeField", "25:00");
                    hands.press("createJobButton");
                });
        step("new-job-end", () -> downClass("job-scroll"));
        step(
                "edit-job",
                () -> {
                    hands.press("navJobs");
                    hands.selectFirst("jobTable", rows -> rows >= 1);
                    hands.press("editButton");
                    hands.waitFor("jobNameField");
                    rest();
                });
        step(
                "edit-job-review",
                () -> {
                    hands.type("localTimeField", "06:58");
                    hands.press("createJobButton");
                    hands.waitFor("reviewTable");
                });
        step(
                "palette",
                () -> {
                    hands.press("paletteButton");
                    hands.waitFor("commandPalette");
                });
        step("palette-search", () -> typeInPalette("ford"));
        step("palette-none", () -> typeInPalette("no such thing"));
        close("commandPalette");
        step(
                "notify-many",
                () -> {
                    goTo(Place.JOBS);
                    hands.type("jobFilterField", "ford");
                    select("jobTable", 2);
                    hands.press("notificationsButton");
                    hands.waitFor("notifyTable");
                    rest();
                });
    }

    private void typeInPalette(String words) {
        hands.type("pickerFilter", words);
    }
}
