package org.cronconsole.ui.customjob;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobField;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RateAllowance;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class NewJobViewModelTest {
    private final TestKit test = new TestKit();
    private final List<String> viewed = new ArrayList<>();
    private final List<JobField> focused = new ArrayList<>();
    private int left;
    private List<CronJob> known = List.of();
    private final NewJobViewModel model = model(false);

    private NewJobViewModel model(boolean readOnly) {
        ScreenKit kit = test.kit();
        Workbench workbench = test.workbench("acme", readOnly, false);
        NewJobViewModel made =
                new NewJobViewModel(
                        workbench,
                        kit,
                        new WriteAccess(workbench.writes(), kit),
                        new Exits(
                                () -> left++,
                                job -> viewed.add(job.name()),
                                () -> known = test.jobs().list(),
                                () -> known));
        made.onFocusWanted(focused::add);
        made.entered();
        return made;
    }

    private void type(JobField field, String text) {
        model.form().text(field).set(text);
    }

    private void fillIn() {
        type(JobField.NAME, "Nightly export");
        type(JobField.LOCAL_TIME, "05:30");
        type(JobField.REPO, "https://github.com/acme/export");
        type(JobField.CUSTOMER_USERNAME, "kim");
        type(JobField.CUSTOMER_PASSWORD, "planted-password");
        model.form().env().nameProperty().set("DEBUG_MODE");
        model.form().env().valueProperty().set("planted-value");
    }

    private Notice notice() {
        return Objects.requireNonNull(model.noticeProperty().get());
    }

    @Test
    void aFieldComplainsOnlyAfterItWasLeftOrTheFormWasToBeSent() {
        type(JobField.LOCAL_TIME, "6 o'clock");
        assertThat(model.problems().shown(JobField.LOCAL_TIME).get()).isEmpty();
        model.problems().leave(JobField.LOCAL_TIME);
        assertThat(model.problems().shown(JobField.LOCAL_TIME).get()).contains("HH:MM");
        assertThat(model.problems().shown(JobField.NAME).get()).isEmpty();
        model.submit();
        assertThat(model.problems().shown(JobField.NAME).get()).isNotEmpty();
        assertThat(focused).containsExactly(JobField.NAME);
        assertThat(test.render.writes).isEmpty();
    }

    @Test
    void saysWordsAndStartsWhileTyping() {
        type(JobField.LOCAL_TIME, "05:30");
        Starts local = model.looking().startsProperty().get();
        assertThat(local.words()).isEqualTo("05:30 America/Chicago, Monday to Saturday");
        assertThat(local.cron()).contains("30 11 * * 1-6");
        assertThat(local.next()).hasSize(5);
        assertThat(local.next().getFirst()).contains("5:30 AM CST", "Tue 11:30 UTC");
        model.form().modeProperty().set(ScheduleMode.UTC);
        assertThat(model.looking().startsProperty().get()).isEqualTo(Starts.NONE);
        type(JobField.SCHEDULE, "0 9 * * *");
        assertThat(model.looking().startsProperty().get().words())
                .isEqualTo("09:00 UTC, every day");
        model.form().modeProperty().set(ScheduleMode.LOCAL);
        assertThat(model.form().get(JobField.SCHEDULE)).isEqualTo("0 9 * * *");
    }

    @Test
    void createsAfterAnHonestQuestionAndForgetsWhatWasTyped() {
        fillIn();
        model.submit();
        assertThat(notice().title()).contains("not taken over");
        assertThat(model.form().env().takeTyped()).isTrue();
        model.submit();
        assertThat(test.dialogs.last().message())
                .contains("Nightly export", "05:30 America/Chicago", "1 USD", "first deploy")
                .doesNotContain("planted");
        assertThat(test.render.writes).isEmpty();
        test.dialogs.yes("");
        assertThat(test.render.services).hasSize(1);
        assertThat(notice().title()).isEqualTo("Nightly export is created");
        Objects.requireNonNull(notice().action()).run();
        assertThat(viewed).containsExactly("Nightly export");
        assertThat(model.form().get(JobField.CUSTOMER_PASSWORD)).isEmpty();
        assertThat(model.form().env().rows()).isEmpty();
        assertThat(model.dirty()).isFalse();
    }

    @Test
    void aTakenNameIsSaidWhereTheListKnowsItAndAfterTheSendWhereNot() {
        test.render.add("crn-1", "Nightly export", "0 9 * * *");
        fillIn();
        model.form().env().takeTyped();
        model.submit();
        test.dialogs.yes("");
        assertThat(model.problems().shown(JobField.NAME).get()).contains("Nightly export");
        assertThat(model.form().get(JobField.CUSTOMER_PASSWORD)).isEqualTo("planted-password");
        assertThat(focused).containsExactly(JobField.NAME);
        int asked = test.dialogs.count();
        model.submit();
        assertThat(model.problems().shown(JobField.NAME).get()).contains("Choose another name");
        assertThat(test.dialogs.count()).isEqualTo(asked);
        type(JobField.NAME, "Another export");
        assertThat(model.problems().shown(JobField.NAME).get()).isEmpty();
    }

    @Test
    void aFailureKeepsWhatWasTyped() {
        fillIn();
        model.form().env().takeTyped();
        test.render.fault = FakeRender.cut();
        model.submit();
        test.dialogs.yes("");
        assertThat(notice().kind()).isIn(Notice.Kind.WARNING, Notice.Kind.ERROR);
        assertThat(model.form().get(JobField.NAME)).isEqualTo("Nightly export");
        assertThat(model.form().env().rows()).hasSize(1);
    }

    @Test
    void leavingAsksWhereSomethingWasTyped() {
        model.leave();
        assertThat(left).isEqualTo(1);
        type(JobField.NAME, "N");
        model.leave();
        assertThat(left).isEqualTo(1);
        test.dialogs.yes("");
        assertThat(left).isEqualTo(2);
        assertThat(model.form().get(JobField.NAME)).isEmpty();
    }

    @Test
    void saysHowManyCreatesAreLeftAndSendsNoneThatWouldSurelyBeRefused() {
        assertThat(model.createsProperty().get()).contains("20 new jobs an hour");
        test.render.createsLeft = new RateAllowance(20, 14, test.now.plusSeconds(1800));
        model.entered();
        assertThat(model.createsProperty().get()).startsWith("14 more new jobs of Render’s 20");
        test.render.createsLeft = new RateAllowance(20, 0, test.now.plusSeconds(1800));
        model.entered();
        assertThat(model.createsProperty().get()).startsWith("Render would refuse it until");
        fillIn();
        assertThat(model.form().env().takeTyped()).isTrue();
        model.submit();
        assertThat(test.dialogs.count()).isZero();
        assertThat(notice().text()).contains("All 20", "in 30 min", "what you typed stays");
        assertThat(model.form().get(JobField.NAME)).isEqualTo("Nightly export");
        test.now = test.now.plusSeconds(1801);
        model.submit();
        assertThat(test.dialogs.last().title()).isEqualTo("Create Nightly export?");
    }

    @Test
    void aReadOnlySessionSendsNothing() {
        NewJobViewModel readOnly = model(true);
        assertThat(readOnly.cannotSubmit().get()).isTrue();
        assertThat(readOnly.refusalProperty().get()).contains("read-only");
        readOnly.submit();
        assertThat(test.dialogs.count()).isZero();
    }

    @Test
    void linesAreTakenWholeOrNotAtAll() {
        EnvVars env = model.form().env();
        env.linesOpenProperty().set(true);
        env.linesProperty().set("A=1\nnonsense");
        assertThat(env.takeLines().faults()).hasSize(1);
        assertThat(env.rows()).isEmpty();
        assertThat(env.linesProperty().get()).startsWith("A=1");
        env.linesProperty().set("A=1\n# no\nB=2=3");
        env.takeLines();
        assertThat(env.rows())
                .extracting(EnvRow::name, EnvRow::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", Secret.of("1")),
                        org.assertj.core.groups.Tuple.tuple("B", Secret.of("2=3")));
        assertThat(env.rows().toString()).doesNotContain("2=3");
        env.set("9LIVES", Secret.of("x"));
        assertThat(model.problems().env().get()).startsWith("9LIVES: ");
    }

    @Test
    void importsAnEnvFile(@TempDir Path folder) throws IOException {
        test.dialogs.envFile = Files.writeString(folder.resolve(".env"), "A=\"one two\"\nB=2\n");
        model.form().env().set("A", Secret.of("old"));
        model.envActions().choose();
        assertThat(model.form().env().row("A").orElseThrow().value())
                .isEqualTo(Secret.of("one two"));
        assertThat(notice().text()).contains("2 env vars", "1 of them");
        test.dialogs.envFile = folder.resolve("missing.env");
        model.envActions().choose();
        assertThat(notice().kind()).isEqualTo(Notice.Kind.ERROR);
    }
}
