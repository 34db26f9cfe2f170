package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.cronconsole.TestWirings;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.SecretField;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.retime.AdoptionReview;
import org.cronconsole.retime.AdoptionWish;
import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxAccess;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.sandbox.TestSandboxes;
import org.cronconsole.sandbox.render.Outcome;
import org.cronconsole.sandbox.render.PlantedJob;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.workbench.Credentials;
import org.cronconsole.workbench.Profile;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Support staff look into what went wrong, in a profile that is read-only for everybody, by the
 * keyboard alone: the real window, against the sandbox over HTTP.
 */
@SuppressWarnings("NullAway.Init") // made before each test
class SupportJourneyTest {
    /** A Wednesday afternoon in Chicago. */
    private static final Instant NOW = Instant.parse("2026-11-25T21:30:00Z");

    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** What writes to Render on the screens that are visited. */
    private static final List<String> WRITING =
            List.of(
                    "newJobButton",
                    "triggerButton",
                    "editButton",
                    "suspendButton",
                    "deleteButton",
                    "triggerRunButton",
                    "cancelRunButton",
                    "writeLockToggle");

    private final InstantSource clock =
            Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), NOW));
    private final TestWindow window = TestWindow.open();
    private Sandbox sandbox;
    private TestWirings.Wired wired;

    @TempDir Path folder;

    @BeforeEach
    void show() throws IOException {
        sandbox =
                TestSandboxes.start(
                        SandboxOptions.defaults().withDealerships(3).withDays(4), clock);
        sandbox.plant(List.of(planted("AM", 11), planted("PM", 19)));
        giveLocalTimes();
        wired = TestWirings.wired(Map.of(), clock);
        keepReadOnlyProfile(wired.workbenches().profiles());
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT, clock).show(stage));
        window.await("the profile", () -> !window.find("usernameField").isDisabled());
        sandbox.clearRequests();
    }

    @AfterEach
    void close() {
        window.close();
        wired.close();
        sandbox.close();
    }

    /** Two months of it: on Tuesday the morning failed, on Friday it did not start. */
    private static PlantedJob planted(String half, int hour) {
        List<PlantedJob.PlantedRun> runs = new ArrayList<>();
        for (LocalDate day = TUESDAY.minusDays(60); !day.isAfter(TUESDAY); day = day.plusDays(1)) {
            boolean missed = half.equals("AM") && day.equals(FRIDAY);
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY || missed) {
                continue;
            }
            Instant due = day.atTime(hour, 58).toInstant(ZoneOffset.UTC);
            boolean failed = half.equals("AM") && day.equals(TUESDAY);
            runs.add(
                    new PlantedJob.PlantedRun(
                            due,
                            due.plusSeconds(7),
                            due.plusSeconds(failed ? 127 : 307 + day.getDayOfMonth() * 11L),
                            failed ? Outcome.EXIT_2 : Outcome.SUCCESSFUL));
        }
        Instant made = TUESDAY.minusDays(70).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new PlantedJob(
                "Kenosha Audi " + half,
                "58 " + hour + " * * 1-6",
                made,
                made,
                false,
                runs,
                List.of(),
                List.of());
    }

    /** An admin has said before what the lines mean. */
    private void giveLocalTimes() {
        SandboxAccess access = sandbox.access();
        try (TestWirings.Wired admin =
                TestWirings.wired(
                        Map.of(
                                "RENDER_API_BASE_URL", access.renderApiBaseUrl(),
                                "RENDER_API_KEY", access.renderApiKey(),
                                "RENDER_OWNER_ID", access.ownerId(),
                                "DASHBOARD_BASE_URL", access.dashboardBaseUrl()),
                        clock)) {
            Profile profile = admin.workbenches().fromEnvironment().orElseThrow();
            try (Workbench bench =
                    admin.workbenches()
                            .open(
                                    profile,
                                    new Credentials.Password(
                                            "root.sa", Secret.of("Root-Sandbox-1")),
                                    false)) {
                for (AdoptionReview review :
                        bench.adoption()
                                .review(
                                        List.of(
                                                new AdoptionWish(
                                                        1,
                                                        "Kenosha Audi",
                                                        CHICAGO,
                                                        null,
                                                        null,
                                                        null)))) {
                    assertThat(review.problem()).isNull();
                    bench.adoption().apply(review);
                }
            }
        }
    }

    private void keepReadOnlyProfile(Profiles profiles) {
        SandboxAccess access = sandbox.access();
        StoredProfile plain = StoredProfile.named("Acme support");
        StoredProfile support =
                new StoredProfile(
                        plain.id(),
                        plain.name(),
                        plain.colour(),
                        false,
                        true,
                        plain.idleLock(),
                        null,
                        new StoredProfile.Render(access.renderApiBaseUrl(), access.ownerId()),
                        new StoredProfile.Dashboard(access.dashboardBaseUrl(), ""),
                        null,
                        plain.verification(),
                        plain.jobs(),
                        plain.deployAfter(),
                        plain.onboarding());
        profiles.save(
                support, Map.of(SecretField.RENDER_API_KEY, Secret.of(access.renderApiKey())));
        profiles.makeDefault(support.id());
    }

    private String text(String id) {
        return window.<Label>find(id).getText();
    }

    private Node focused() {
        return window.onFx(() -> window.stage().getScene().getFocusOwner());
    }

    /** Goes on by the tabulator until this has the focus, as a person would. */
    private void tabTo(String id) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String at = focused().getId();
            if (id.equals(at)) {
                return;
            }
            passed.add(at);
            window.press(KeyCode.TAB);
        }
        throw new AssertionError(id + " cannot be reached, only " + passed);
    }

    private void typeOver(String id, String words) {
        tabTo(id);
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type(words);
    }

    private List<?> rows() {
        return window.<TableView<?>>find("runTable").getItems();
    }

    private void nothingWrites() {
        for (String id : WRITING) {
            if (window.sees(id)) {
                assertThat(window.find(id).isDisabled()).as(id).isTrue();
            }
        }
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
    }

    @Test
    void lastTuesdaysFailureIsFoundReadAndExportedByKeyboardWithoutAWrite() throws IOException {
        tabTo("usernameField");
        window.type("root.sa");
        tabTo("passwordField");
        window.type("Root-Sandbox-1");
        window.press(KeyCode.ENTER);
        window.await("the job list", () -> window.sees("jobTable"));
        window.await("it is read", () -> text("jobListStatus").contains("loaded"));
        assertThat(window.find("writeLockToggle").isDisabled()).isTrue();
        nothingWrites();

        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.await("the runs", () -> window.sees("runTable"));
        window.await("what is kept of all", () -> window.sees("runsGaps"));
        window.picture("history-1-all-unread");
        tabTo("jobChoiceButton");
        window.press(KeyCode.SPACE);
        window.type("kenosha");
        window.picture("history-2-choose");
        window.press(KeyCode.ENTER);
        window.await("its week is read", () -> text("runsStatus").contains("as of"));
        assertThat(text("runsStatus")).startsWith("12 runs");
        window.picture("history-3-dealership");

        typeOver("historyFromField", "last tuesday");
        typeOver("historyToField", "tuesday");
        window.press(KeyCode.ENTER);
        window.await("the day", () -> text("runsStatus").startsWith("2 runs"));
        tabTo("runFilterChoice");
        window.press(KeyCode.DOWN);
        window.await("what went wrong", () -> rows().size() == 1);
        tabTo("runTable");
        window.press(KeyCode.HOME);
        assertThat(Objects.toString(rows().getFirst())).contains("UNSUCCESSFUL");
        ListView<?> log = window.find("runLogView");
        window.await("its log", () -> log.getItems().size() > 3);
        assertThat(log.getItems().toString()).contains("Running the command");
        window.picture("history-4-failure");
        nothingWrites();

        tabTo("durationChart");
        assertThat(window.find("durationChart").getAccessibleText())
                .contains("Kenosha Audi AM", "unsuccessful", "exit code 2");
        window.press(KeyCode.ENTER);
        assertThat(focused().getId()).as("from the picture to the row").isEqualTo("runTable");

        tabTo("runFilterChoice");
        window.press(KeyCode.UP);
        typeOver("historyFromField", "11/20");
        window.press(KeyCode.ENTER);
        window.await("the period", () -> rows().size() == 8);
        tabTo("exportRunsButton");
        window.press(KeyCode.SPACE);
        window.await("where to", () -> window.sees("exportFileField"));
        window.picture("history-5-export");
        Path file = folder.resolve("kenosha.csv");
        typeOver("exportFileField", file.toString());
        window.press(KeyCode.ENTER);
        window.await("it is written", () -> window.sees("runsNotice"));
        assertThat(window.find("runsNotice").getAccessibleText())
                .contains("8 rows are in the file", file.toString());
        window.picture("history-6-exported");
        nothingWrites();

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(9);
        assertThat(lines.getFirst()).startsWith("\uFEFFdealership,half,job,jobId,status,");
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line)
                                .startsWith("Kenosha Audi,AM,Kenosha Audi AM,crn-")
                                .contains(
                                        ",missed,2026-11-20T11:58:00Z,2026-11-20T05:58:00-06:00,,,",
                                        "no start within 15 min"))
                .anySatisfy(line ->
                        assertThat(line)
                                .contains(
                                        ",unsuccessful,2026-11-24T11:58:00Z,",
                                        ",2026-11-24T05:58:07-06:00,2026-11-24T12:00:07Z,",
                                        ",America/Chicago,120,scheduled,exit code 2,"));

        assertThat(sandbox.requests())
                .filteredOn(request -> request.service() == SandboxRequest.Service.RENDER)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"))
                .noneSatisfy(request -> assertThat(request.path()).contains("/env-vars"));

        offlineItIsStillThere();
    }

    /** What was read is shown where Render cannot be reached, and that is said. */
    private void offlineItIsStillThere() {
        sandbox.faults().add(FaultRule.builder().path("/v1/services/*/events").status(400).build());
        tabTo("rangeChoice");
        window.press(KeyCode.UP);
        window.await("the failure", () -> window.sees("runsFailure"));
        assertThat(rows()).hasSizeGreaterThan(8);
        window.picture("history-7-offline");
        typeOver("historyFromField", "nonsense");
        window.press(KeyCode.ENTER);
        assertThat(text("historyPeriodProblem")).startsWith("First day: write a day");
        window.picture("history-8-wrong-day");
    }
}
