package org.cronconsole.ui.jobdetail;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;

import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderService;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.WriteAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One job on its screen, over Render in memory. */
class JobDetailTest {
    private static final JobId AM = new JobId("crn-1");
    private static final JobId PM = new JobId("crn-2");
    private static final JobId ALONE = new JobId("crn-3");

    private final TestWindow window = TestWindow.open();
    private final TestKit test = new TestKit();
    private final List<String> went = new ArrayList<>();
    private JobDetailViewModel model = model(false);

    @BeforeEach
    void jobs() {
        // In November the first is right, and the second as it was right in summer.
        test.render.add(AM.value(), "Naperville Ford AM", "58 11 * * 1-6");
        test.render.add(PM.value(), "Naperville Ford PM", "58 18 * * 1-6");
        test.render.add(ALONE.value(), "Nightly export", "30 3 * * *");
        test.render.envVars.put(AM, List.of(new EnvVar("VAUTO_PASSWORD", Secret.of("planted"))));
        test.registry()
                .put(
                        new DealershipEntry(
                                "Naperville Ford",
                                "napervilleford",
                                ZoneId.of("America/Chicago"),
                                LocalTime.of(5, 58),
                                LocalTime.of(13, 58),
                                Weekdays.parse("MON-SAT"),
                                AM,
                                PM,
                                null,
                                null,
                                null,
                                null,
                                null));
        test.render.writes.clear();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private JobDetailViewModel model(boolean readOnly) {
        ScreenKit kit = test.kit();
        JobActions actions = new JobActions(test.jobs(), kit, (job, run) -> {});
        return new JobDetailViewModel(
                test.jobs(),
                kit,
                actions,
                new WriteAccess(test.lock(readOnly, false), kit),
                new KnownJobs(() -> {}));
    }

    private void show(JobId id) {
        show(test.jobs().find(id));
    }

    private void show(CronJob job) {
        window.show(
                stage -> {
                    model.show(job);
                    JobDetailView view =
                            new JobDetailView(
                                    model,
                                    test.kit(),
                                    new JobDetailView.Ways(
                                            () -> went.add("back"),
                                            runs -> went.add("runs " + runs.id()),
                                            edit -> went.add("edit " + edit.id()),
                                            () -> went.add("changes")));
                    view.entered();
                    return view;
                },
                JobDetailView::root);
    }

    private String facts(String grid) {
        GridPane pane = window.find(grid);
        return pane.getChildren().stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining(" | "));
    }

    private String text(String id) {
        Node node = window.find(id);
        return node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText();
    }

    @Test
    void tellsBothTimesTheNextStartsAndWhatTheClockWillDo() {
        show(AM);
        assertThat(text("detailSentence"))
                .isEqualTo(
                        "At 5:58 AM, Monday to Saturday, Chicago · 11:58 UTC; from 14 Mar 2027 it"
                                + " needs 10:58");
        assertThat(facts("scheduleFacts"))
                .contains("5:58 AM Chicago", "America/Chicago", "58 11 * * 1-6");
        assertThat(window.sees("driftBanner")).isFalse();
        assertThat(window.sees("detailDrift")).isFalse();
        assertThat(model.scheduleProperty().get().next()).hasSize(5);
        assertThat(model.scheduleProperty().get().changes()).hasSize(2);
        assertThat(facts("nowFacts")).contains("none is active", "live");
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
        window.picture("job-detail");
    }

    @Test
    void aLineThatDriftedIsToldWithTheWayToMendIt() {
        show(PM);
        assertThat(window.sees("detailDrift")).isTrue();
        assertThat(text("driftBanner")).contains("1 h early", "needs 58 19 * * 1-6");
        window.onFx(() -> {
            Button action = (Button) window.find("driftBanner").lookup(".button");
            action.fire();
            return null;
        });
        assertThat(went).containsExactly("changes");
        window.picture("job-detail-drift");
    }

    @Test
    void aJobWithoutALocalTimeIsShownInUtcAndSaysSo() {
        show(ALONE);
        assertThat(text("detailSentence")).isEqualTo("03:30 UTC, every day");
        assertThat(window.sees("noIntentBox")).isTrue();
        assertThat(window.sees("changesBox")).isFalse();
        window.fire("setZoneButton");
        assertThat(went).containsExactly("edit crn-3");
        window.picture("job-detail-utc");
    }

    @Test
    void namesOfEnvVarsAreReadOnlyWhenAskedFor() {
        show(AM);
        assertThat(window.sees("envNames")).isFalse();
        window.fire("showEnvNamesButton");
        assertThat(text("envNames")).isEqualTo("VAUTO_PASSWORD");
        assertThat(window.sees("showEnvNamesButton")).isFalse();
    }

    @Test
    void aReadOnlySessionLooksAndChangesNothing() {
        model = model(true);
        show(AM);
        assertThat(window.sees("showEnvNamesButton")).isFalse();
        for (String id : List.of("detailTriggerButton", "detailEditButton", "detailDeleteButton")) {
            Button button = window.find(id);
            assertThat(button.isDisabled()).as(id).isTrue();
        }
        window.fire("detailRunsButton");
        window.press(KeyCode.ESCAPE);
        assertThat(went).containsExactly("runs crn-1", "back");
        assertThat(test.render.writes).isEmpty();
    }

    @Test
    void aJobThatWasDeletedElsewhereIsLookedAtAndNothingMore() {
        show(AM);
        RenderService job = Objects.requireNonNull(test.render.services.remove(AM));
        window.fire("detailRefreshButton");
        assertThat(text("detailStatus")).isEqualTo("gone");
        assertThat(text("detailFailure")).contains("no longer there", "what was last read");
        assertThat(text("detailTitle")).isEqualTo("Naperville Ford AM");
        for (String id :
                List.of(
                        "detailTriggerButton",
                        "detailEditButton",
                        "detailDeleteButton",
                        "showEnvNamesButton",
                        "notifyChoice")) {
            assertThat(window.find(id).isDisabled()).as(id).isTrue();
        }
        window.onFx(() -> {
            ((Button) window.find("detailFailure").lookup(".button")).fire();
            return null;
        });
        assertThat(went).containsExactly("back");
        test.render.services.put(AM, job);
        window.fire("detailRefreshButton");
        assertThat(text("detailStatus")).as("it is there again").isEqualTo("active");
        assertThat(window.find("detailDeleteButton").isDisabled()).isFalse();
    }

    @Test
    void aFailedReadingKeepsWhatTheListKnows() {
        CronJob job = test.jobs().find(AM);
        RenderService service = Objects.requireNonNull(test.render.services.remove(AM));
        show(job);
        assertThat(text("detailTitle")).isEqualTo("Naperville Ford AM");
        assertThat(Objects.requireNonNull(model.failureProperty().get()).title()).isNotBlank();
        test.render.services.put(AM, service);
        window.fire("detailRefreshButton");
        assertThat(model.failureProperty().get()).isNull();
        assertThat(facts("nowFacts")).contains("live");
    }

    @Test
    void copiesIdAndLink() {
        show(AM);
        window.fire("copyIdButton");
        assertThat(window.onFx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("crn-1");
        assertThat(text("copyIdButton")).isEqualTo("Copied");
    }

    @Test
    void goesBackWhenTheJobIsDeleted() {
        show(AM);
        window.fire("detailDeleteButton");
        window.onFx(() -> {
            test.dialogs.yes("Naperville Ford AM");
            return null;
        });
        assertThat(went).contains("back");
    }
}
