package org.cronconsole.ui.customjob;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobField;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RenderService;
import org.cronconsole.render.RunEvent;
import org.cronconsole.render.ServicePatch;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.customjob.CustomJobViewModel.Phase;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class EditJobViewModelTest {
    private static final JobId ID = new JobId("crn-1");

    private final TestKit test = new TestKit();
    private EditJobViewModel model;

    @BeforeEach
    void open() {
        test.render.add("crn-1", "Nightly export", "0 9 * * *");
        test.render.envVars.put(
                ID, new ArrayList<>(List.of(new EnvVar("TOKEN", Secret.of("planted-token")))));
        ScreenKit kit = test.kit();
        Workbench workbench = test.workbench("acme", false, false);
        model =
                new EditJobViewModel(
                        workbench,
                        kit,
                        new WriteAccess(workbench.writes(), kit),
                        new Exits(() -> {}, job -> {}, () -> {}, List::of),
                        test.jobs().find(ID));
        model.entered();
    }

    private void type(JobField field, String text) {
        model.form().text(field).set(text);
    }

    private Notice notice() {
        return Objects.requireNonNull(model.noticeProperty().get());
    }

    /** As somebody else does. */
    private void change(ServicePatch patch) {
        test.now = test.now.plusSeconds(60);
        test.render.update(ID, patch);
        test.render.writes.clear();
    }

    private static ServicePatch schedule(String line) {
        return ServicePatch.NOTHING.withSchedule(line);
    }

    @Test
    void beginsWithTheJobAndReviewsOnlyWhatChanges() {
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FORM);
        assertThat(model.form().get(JobField.NAME)).isEqualTo("Nightly export");
        assertThat(model.form().modeProperty().get()).isEqualTo(ScheduleMode.UTC);
        assertThat(model.dirty()).isFalse();
        model.submit();
        assertThat(notice().title()).isEqualTo("Nothing has changed");
        type(JobField.SCHEDULE, "0 10 * * *");
        model.submit();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.REVIEW);
        assertThat(model.reviewed().lines())
                .containsExactly(new Review.Line("Schedule (UTC)", "0 9 * * *", "0 10 * * *"));
        assertThat(model.reviewed().deployWords()).isNotEmpty();
        assertThat(model.reviewed().deployProperty().get()).isFalse();
        assertThat(test.render.writes).isEmpty();
        model.leave();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FORM);
        assertThat(model.form().get(JobField.SCHEDULE)).isEqualTo("0 10 * * *");
        model.submit();
        model.save();
        assertThat(Objects.requireNonNull(test.render.services.get(ID)).schedule())
                .isEqualTo("0 10 * * *");
        assertThat(notice().title()).isEqualTo("Nightly export is saved");
        assertThat(notice().text()).contains("No deploy was started");
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FORM);
        assertThat(model.dirty()).isFalse();
    }

    @Test
    void aChangeBySomebodyElseIsMergedUnderOnesOwn() {
        type(JobField.BRANCH, "release");
        model.submit();
        change(schedule("30 7 * * *"));
        model.save();
        assertThat(test.render.writes).isEmpty();
        assertThat(notice().title()).isEqualTo("Somebody else changed the job");
        assertThat(model.form().get(JobField.BRANCH)).isEqualTo("release");
        Objects.requireNonNull(notice().action()).run();
        assertThat(notice().text()).contains("0 9 * * *", "30 7 * * *");
        assertThat(model.form().get(JobField.SCHEDULE)).isEqualTo("30 7 * * *");
        assertThat(model.form().get(JobField.BRANCH)).isEqualTo("release");
        model.submit();
        assertThat(model.reviewed().lines()).hasSize(1);
        model.save();
        assertThat(notice().title()).isEqualTo("Nightly export is saved");
        assertThat(Objects.requireNonNull(test.render.services.get(ID)).branch())
                .isEqualTo("release");
    }

    @Test
    void envVarsAreReadOnlyAfterAYesAndChangedByName() {
        EnvVars env = model.form().env();
        assertThat(env.knownProperty().get()).isFalse();
        env.set("ADDED", Secret.of("planted-added"));
        assertThat(env.rows().getFirst().state()).isEqualTo(EnvRow.State.SET);
        model.showEnv();
        assertThat(test.dialogs.last().message()).contains("may record");
        assertThat(env.rows()).hasSize(1);
        test.dialogs.yes("");
        assertThat(env.rows())
                .extracting(EnvRow::name, EnvRow::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("TOKEN", EnvRow.State.KEPT),
                        org.assertj.core.groups.Tuple.tuple("ADDED", EnvRow.State.ADDED));
        EnvRow token = env.row("TOKEN").orElseThrow();
        model.envActions().delete(token);
        assertThat(test.dialogs.last().nameToType()).isEqualTo("TOKEN");
        assertThat(env.row("TOKEN").orElseThrow().state()).isEqualTo(EnvRow.State.KEPT);
        test.dialogs.yes("TOKEN");
        assertThat(env.row("TOKEN").orElseThrow().state()).isEqualTo(EnvRow.State.DELETED);
        model.submit();
        assertThat(model.reviewed().lines().toString()).doesNotContain("planted");
        assertThat(model.reviewed().deployProperty().get()).isTrue();
        model.reviewed().deployProperty().set(false);
        model.save();
        assertThat(Objects.requireNonNull(test.render.envVars.get(ID)))
                .containsExactly(new EnvVar("ADDED", Secret.of("planted-added")));
        assertThat(env.rows()).isEmpty();
        assertThat(env.knownProperty().get()).isFalse();
    }

    @Test
    void aJobThatCannotBeReadCanBeReadAgain() {
        test.render.services.clear();
        model.load();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.UNREAD);
        test.render.add("crn-1", "Nightly export", "0 8 * * *", FakeRender.WORKSPACE, false);
        Objects.requireNonNull(notice().action()).run();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FORM);
        assertThat(model.form().get(JobField.SCHEDULE)).isEqualTo("0 8 * * *");
    }

    /** As a job with a local time, among these known ones. */
    private EditJobViewModel openWithIntent(String line, CronJob... others) {
        WallClock intent =
                new WallClock(
                        LocalTime.of(5, 58),
                        ZoneId.of("America/Chicago"),
                        Weekdays.parse("MON-SAT"));
        RenderService service = test.render.add("crn-7", "Naperville Ford AM", line);
        test.registry().setIntent(service.id(), intent);
        List<CronJob> known = new ArrayList<>(List.of(others));
        known.add(CronJob.of(service, intent));
        ScreenKit kit = test.kit();
        Workbench workbench = test.workbench("acme", false, false);
        EditJobViewModel opened =
                new EditJobViewModel(
                        workbench,
                        kit,
                        new WriteAccess(workbench.writes(), kit),
                        new Exits(() -> {}, job -> {}, () -> {}, () -> known),
                        CronJob.of(service, intent));
        opened.entered();
        return opened;
    }

    private String said() {
        return model.looking().switching().noteProperty().get();
    }

    private Starts starts() {
        return model.looking().startsProperty().get();
    }

    @Test
    void aCronLineOnAJobWithALocalTimeSaysWhatBecomesOfThat() {
        model = openWithIntent("58 10 * * 1-6");
        assertThat(model.form().modeProperty().get()).isEqualTo(ScheduleMode.LOCAL);
        assertThat(model.form().zoneIsSuggestion()).isFalse();
        assertThat(said()).isEmpty();
        assertThat(starts().words()).contains("· 11:58 UTC;");
        assertThat(starts().warnings())
                .containsExactly(
                        "The job’s line as it stands, 58 10 * * 1-6, does otherwise. Starts 1 h"
                                + " early: at 4:58 AM instead of 5:58 AM · needs 58 11 * * 1-6");
        type(JobField.LOCAL_TIME, "04:58");
        assertThat(starts().warnings()).isEmpty();
        type(JobField.LOCAL_TIME, "05:58");
        model.form().modeProperty().set(ScheduleMode.UTC);
        // The line of what is meant, and not the wrong one that the job has.
        assertThat(model.form().get(JobField.SCHEDULE)).isEqualTo("58 11 * * 1-6");
        assertThat(said()).contains("05:58 America/Chicago, MON-SAT, is forgotten once");
        type(JobField.SCHEDULE, "0 9 * * *");
        model.form().modeProperty().set(ScheduleMode.LOCAL);
        assertThat(model.form().get(JobField.LOCAL_TIME)).isEqualTo("03:00");
        model.form().modeProperty().set(ScheduleMode.UTC);
        assertThat(model.form().get(JobField.SCHEDULE)).isEqualTo("0 9 * * *");
        assertThat(said()).contains("is forgotten once");
        model.discard();
        assertThat(model.form().get(JobField.LOCAL_TIME)).isEqualTo("05:58");
        assertThat(said()).isEmpty();
        assertThat(model.dirty()).isFalse();
    }

    @Test
    void aJobInUtcGetsItsLocalTimeOnTheClockThatIsProposed() {
        model.form().modeProperty().set(ScheduleMode.LOCAL);
        assertThat(model.form().zoneIsSuggestion()).isTrue();
        assertThat(model.form().get(JobField.LOCAL_TIME)).isEqualTo("03:00");
        assertThat(model.form().get(JobField.DAYS)).isEqualTo("MON-SUN");
        assertThat(starts().words()).startsWith("At 3:00 AM, every day, Chicago · 09:00 UTC");
        model.form().modeProperty().set(ScheduleMode.UTC);
        assertThat(model.form().get(JobField.SCHEDULE)).isEqualTo("0 9 * * *");
        assertThat(model.dirty()).isFalse();
    }

    private void ran(CronJob job, int minutes) {
        for (int day = 1; day <= 10; day++) {
            RunId id = new RunId(job.id() + "-" + day);
            Instant start = test.now.minus(Duration.ofDays(day));
            test.render.addEvents(
                    job.id(),
                    new RunEvent.Started(id, start),
                    new RunEvent.Ended(
                            id, start.plus(Duration.ofMinutes(minutes)), "successful", null, null));
        }
    }

    @Test
    void aRunThatReachesTheNextStartIsWarnedOf() {
        CronJob afternoon =
                CronJob.of(test.render.add("crn-8", "Naperville Ford PM", "58 19 * * 1-6"), null);
        CronJob stranger =
                CronJob.of(test.render.add("crn-9", "Joliet Kia PM", "0 12 * * *"), null);
        ran(CronJob.of(test.render.add("crn-7", "Naperville Ford AM", "58 11 * * 1-6"), null), 42);
        ran(afternoon, 50);
        ran(stranger, 900);
        model = openWithIntent("58 11 * * 1-6", afternoon, stranger);
        assertThat(starts().warnings()).isEmpty();
        type(JobField.LOCAL_TIME, "13:28");
        assertThat(starts().warnings())
                .containsExactly(
                        "A run takes up to 42 min as a rule (nine in ten of 10 runs), and"
                                + " Naperville Ford PM starts 30 min after it: both would run"
                                + " at once.");
        type(JobField.LOCAL_TIME, "14:48");
        assertThat(starts().warnings())
                .containsExactly(
                        "A run of Naperville Ford PM takes up to 50 min as a rule (nine in ten"
                                + " of 10 runs), and this job starts 50 min after it: both"
                                + " would run at once.");
        model.form().modeProperty().set(ScheduleMode.UTC);
        type(JobField.SCHEDULE, "*/40 8 * * *");
        assertThat(starts().warnings().getFirst())
                .contains("up to 42 min", "the next start comes after 40 min", "delay it until");
    }

    @Test
    void whereNothingIsKnownOfItsRunsNothingIsSaid() {
        model = openWithIntent("58 11 * * 1-6");
        model.form().modeProperty().set(ScheduleMode.UTC);
        type(JobField.SCHEDULE, "* * * * *");
        assertThat(starts().told()).isTrue();
        assertThat(starts().warnings()).isEmpty();
    }
}
