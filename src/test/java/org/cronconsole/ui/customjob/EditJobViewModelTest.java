package org.cronconsole.ui.customjob;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.cronconsole.job.JobField;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.ServicePatch;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.customjob.CustomJobViewModel.Phase;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
}
