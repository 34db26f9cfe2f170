package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RunEvent;
import org.cronconsole.retime.RetimePlans;
import org.cronconsole.retime.RetimeRun;
import org.cronconsole.retime.Retiming;
import org.cronconsole.retime.TestRetiming;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** The clock changes in the real window, over a workspace in memory, on the eve of one. */
class ClockChangesWindowTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final List<String> NAMES =
            List.of("Aurora Honda", "Joliet Kia", "Naperville Ford", "Peoria Mazda");

    /** Saturday; clocks go back on Sunday 1 November 2026. */
    private final TestKit business = new TestKit(Instant.parse("2026-10-31T17:00:00Z"));

    private final TestWindow window = TestWindow.open();

    @TempDir Path folder;

    @AfterEach
    void close() {
        window.close();
    }

    private void intent(String id, String name, String line, LocalTime time, ZoneId zone) {
        intent(id, name, line, new WallClock(time, zone, Weekdays.parse("MON-SAT")));
    }

    private void intent(String id, String name, String line, WallClock meant) {
        business.render.add(id, name, line);
        business.registry().setIntent(new JobId(id), meant);
    }

    private void someJobs() {
        for (int i = 0; i < NAMES.size(); i++) {
            intent(
                    "crn-am" + i,
                    NAMES.get(i) + " AM",
                    "58 10 * * 1-6",
                    LocalTime.of(5, 58),
                    CHICAGO);
            intent(
                    "crn-pm" + i,
                    NAMES.get(i) + " PM",
                    "58 18 * * 1-6",
                    LocalTime.of(13, 58),
                    CHICAGO);
        }
        intent(
                "crn-la",
                "Fresno Audi AM",
                "58 12 * * 1-6",
                LocalTime.of(5, 58),
                ZoneId.of("America/Los_Angeles"));
        intent(
                "crn-ny",
                "Albany Jeep AM",
                "30 5 * * *",
                new WallClock(
                        LocalTime.of(1, 30),
                        ZoneId.of("America/New_York"),
                        Weekdays.parse("MON-SUN")));
        intent("crn-wrong", "Elgin Volvo AM", "58 9 * * 1-6", LocalTime.of(5, 58), CHICAGO);
        business.render.add("crn-none", "Nightly report", "0 7 * * *");
        business.render.writes.clear();
    }

    private void signIn(boolean readOnly, boolean production) {
        TestWorkbenches workbenches =
                new TestWorkbenches(business.workbench("acme", readOnly, production));
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(workbenches, state, folder, Theme.LIGHT, () -> business.now)
                        .show(stage));
        window.await("the profile", () -> !window.find("signInButton").isDisabled());
        type("usernameField", "root.sa");
        type("passwordField", "secret");
        window.press(KeyCode.ENTER);
        window.await("the shell", () -> window.sees("jobTable"));
    }

    private void type(String id, String text) {
        window.onFx(() -> {
            window.find(id).requestFocus();
            return null;
        });
        window.type(text);
    }

    private TableView<?> table(String id) {
        return window.find(id);
    }

    private ListView<?> groups() {
        return window.find("groupList");
    }

    private String button(String id) {
        return window.<Labeled>find(id).getText();
    }

    private String banner(String id) {
        window.await(id, () -> window.sees(id));
        return Objects.requireNonNull(window.find(id).getAccessibleText());
    }

    @Test
    void fromTheRadarToANewLineAndItsFirstStart() {
        someJobs();
        signIn(false, true);
        window.fire("navRadar");
        window.await(
                "what lies ahead",
                () -> window.sees("groupList") && groups().getItems().size() > 3);
        assertThat(groups().getItems().getFirst().toString())
                .contains("Wrong now", "1 job in Chicago", "2 hours early (5:58 AM → 3:58 AM)");
        assertThat(groups().getItems().toString())
                .contains("From Sun 1 Nov: 8 jobs in Chicago start one hour early")
                .contains(
                        "From Sun 1 Nov: 1 job in Los Angeles starts one hour early (5:58 AM → 4:58"
                                + " AM)")
                .contains("On Sun 1 Nov 1:30 AM comes twice in New York");
        assertThat(window.<Label>find("withoutLabel").getText()).startsWith("1 job has no local");
        assertThat(window.sees("setLocalTimesButton")).isTrue();
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
        window.onFx(() -> {
            groups().getSelectionModel().select(1);
            return null;
        });
        window.picture("radar-findings");

        window.fire("retimeButton");
        window.await("the plan", () -> table("retimeTable").getItems().size() >= 6);
        assertThat(window.find("retimeStart").isDisabled()).as("writes are locked").isTrue();
        assertThat(window.find("retimeStart").getAccessibleHelp()).contains("locked");
        window.fire("writeLockToggle");
        window.fire("confirmButton");
        window.await("unlocked", () -> !window.find("retimeStart").isDisabled());
        window.onFx(() -> {
            table("retimeTable").getSelectionModel().select(0);
            return null;
        });
        window.picture("retime-review");
        assertThat(window.<Label>find("retimeCost").getText()).contains("without a build");
        int jobs = Integer.parseInt(button("retimeStart").replaceAll("\\D", ""));
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();

        window.fire("retimeStart");
        window.picture("retime-confirm");
        window.fire("confirmButton");
        assertThat(banner("retimeNotice")).contains(jobs + " of " + jobs);
        assertThat(business.render.service(new JobId("crn-am0")).schedule())
                .isEqualTo("58 11 * * 1-6");
        window.onFx(() -> {
            table("retimeTable").getSelectionModel().select(0);
            return null;
        });
        window.picture("retime-results");
        window.fire("retimeBack");
        window.await("the kept plan", () -> window.sees("keptReview"));
        window.picture("radar-kept");
    }

    @Test
    void aPlanOfAnEarlierStartIsOfferedWithItsFirstStarts() {
        someJobs();
        RetimePlans plans = new RetimePlans(folder, FakeRender.WORKSPACE, () -> business.now);
        Retiming retiming = TestRetiming.of(business.render, () -> business.now);
        new RetimeRun(retiming, plans, () -> business.now)
                .apply(plans.keep(retiming.plan(business.now)), any -> {}, () -> true);
        business.render.addEvents(
                new JobId("crn-am0"),
                new RunEvent.Started(new RunId("run-1"), Instant.parse("2026-11-02T11:58:04Z")));
        business.now = Instant.parse("2026-11-03T17:00:00Z");
        business.render.writes.clear();
        signIn(true, false);
        window.fire("navRadar");
        window.await(
                "the first starts", () -> window.robot().lookup("Done").tryQuery().isPresent());
        assertThat(window.robot().lookup(".kept-row .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anySatisfy(text ->
                        assertThat(text).contains("1 confirmed, 5 did not start", "Joliet Kia AM"));
        assertThat(business.render.writes).as("looking writes nothing").isEmpty();
        window.picture("radar-first-starts");
        window.fire("keptDiscard");
        window.await("it is gone", () -> !window.sees("keptDiscard"));
        assertThat(plans.list().plans()).isEmpty();
    }

    @Test
    void aReadOnlySessionLooksAndChangesNothing() {
        someJobs();
        signIn(true, false);
        window.fire("navRadar");
        window.await("what lies ahead", () -> window.sees("groupList"));
        window.fire("retimeButton");
        window.await("the plan", () -> table("retimeTable").getItems().size() >= 6);
        Button start = window.find("retimeStart");
        assertThat(start.isDisabled()).isTrue();
        assertThat(start.getAccessibleHelp()).contains("read-only");
        window.press(KeyCode.ESCAPE);
        window.await("the radar again", () -> window.sees("groupList"));
        assertThat(business.render.writes).isEmpty();
    }

    @Test
    void whereNothingIsMovedTheNextChangeIsTold() {
        business.now = FakeRender.NOW;
        intent("crn-1", "Aurora Honda AM", "58 11 * * 1-6", LocalTime.of(5, 58), CHICAGO);
        signIn(false, false);
        window.fire("navRadar");
        window.await(
                "nothing",
                () -> window.<Label>find("radarEmptyTitle").getText().startsWith("No clock"));
        assertThat(window.<Label>find("radarEmptyTitle").getText())
                .isEqualTo("No clock change in the next 60 days moves a job");
        assertThat(window.<Label>find("radarEmptyText").getText())
                .contains("Sun 14 Mar", "forward");
        window.picture("radar-empty");
        window.onFx(() -> {
            window.<ComboBox<Integer>>find("horizonChoice").setValue(180);
            return null;
        });
        window.await("March", () -> window.sees("groupList"));
        assertThat(groups().getItems().toString())
                .contains("From Sun 14 Mar 2027: 1 job in Chicago");
    }
}
