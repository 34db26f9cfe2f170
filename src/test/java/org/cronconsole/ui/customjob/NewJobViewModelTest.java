package org.cronconsole.ui.customjob;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobField;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RateAllowance;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.SlotAdvice;
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
    void whatIsSentAtOnceIsStillLookedAt() {
        type(JobField.LOCAL_TIME, "05:30");
        test.tasks.hold();
        type(JobField.LOCAL_TIME, "25:00");
        model.submit();
        test.tasks.release();
        assertThat(model.problems().shown(JobField.LOCAL_TIME).get()).contains("HH:MM");
        assertThat(starts().words())
                .isEqualTo("Fill in the schedule to see when the job will start.");
    }

    private Starts starts() {
        return model.looking().startsProperty().get();
    }

    private String said() {
        return model.looking().switching().noteProperty().get();
    }

    @Test
    void saysWordsAndStartsAndClockChangesWhileTyping() {
        assertThat(starts().words())
                .isEqualTo("Fill in the schedule to see when the job will start.");
        type(JobField.LOCAL_TIME, "05:30");
        assertThat(starts().words())
                .isEqualTo(
                        "At 5:30 AM, Monday to Saturday, Chicago · 11:30 UTC; from 14 Mar 2027 it"
                                + " needs 10:30");
        assertThat(starts().cron()).contains("30 11 * * 1-6");
        assertThat(starts().next()).hasSize(5);
        assertThat(starts().next().getFirst()).isEqualTo("Tue 24 Nov, 5:30 AM CST\n11:30 UTC");
        assertThat(starts().changes()).hasSize(2);
        assertThat(starts().changes().getFirst()).contains("14 Mar 2027", "at 6:30 AM instead of");
        type(JobField.TIME_ZONE, "America/New_York");
        assertThat(starts().next().getFirst())
                .isEqualTo("Tue 24 Nov, 5:30 AM EST\n4:30 AM CST here  ·  10:30 UTC");
        type(JobField.TIME_ZONE, "America/Phoenix");
        assertThat(starts().changes())
                .containsExactly("The clock in Phoenix does not change within a year.");
        type(JobField.LOCAL_TIME, "05:3");
        assertThat(starts().told()).isFalse();
        assertThat(starts().changes()).isEmpty();
        type(JobField.TIME_ZONE, "");
        assertThat(starts().words()).startsWith("Choose a time zone");
    }

    @Test
    void theOtherWayToSayItIsTranslatedAndNothingTypedIsLost() {
        type(JobField.LOCAL_TIME, "05:30");
        model.form().modeProperty().set(ScheduleMode.UTC);
        assertThat(model.form().get(JobField.SCHEDULE)).isEqualTo("30 11 * * 1-6");
        assertThat(said()).startsWith("The cron line of 05:30 America/Chicago");
        assertThat(starts().words()).isEqualTo("11:30 UTC, Monday to Saturday");
        assertThat(starts().changes()).isEmpty();

        // What the form has put there follows what is typed in the other way.
        model.form().modeProperty().set(ScheduleMode.LOCAL);
        type(JobField.LOCAL_TIME, "06:15");
        model.form().modeProperty().set(ScheduleMode.UTC);
        assertThat(model.form().get(JobField.SCHEDULE)).isEqualTo("15 12 * * 1-6");

        // What a person has typed stays, in both.
        assertThat(said()).startsWith("The cron line of 06:15 America/Chicago");
        type(JobField.SCHEDULE, "0 9 * * *");
        assertThat(said()).isEmpty();
        model.form().modeProperty().set(ScheduleMode.LOCAL);
        assertThat(model.form().get(JobField.LOCAL_TIME)).isEqualTo("06:15");
        assertThat(said()).isEmpty();
        model.form().modeProperty().set(ScheduleMode.UTC);
        assertThat(model.form().get(JobField.SCHEDULE)).isEqualTo("0 9 * * *");
    }

    @Test
    void aCronLineBecomesALocalTimeOnlyInAZoneThatSomebodyChose() {
        type(JobField.TIME_ZONE, "");
        model.form().modeProperty().set(ScheduleMode.UTC);
        type(JobField.SCHEDULE, "58 2 * * 2-6");
        model.form().modeProperty().set(ScheduleMode.LOCAL);
        assertThat(model.form().get(JobField.LOCAL_TIME)).isEmpty();
        assertThat(said()).startsWith("Choose a time zone");
        type(JobField.TIME_ZONE, "America/Denver");
        assertThat(model.form().get(JobField.LOCAL_TIME)).isEqualTo("19:58");
        assertThat(model.form().get(JobField.DAYS)).isEqualTo("MON-FRI");
        assertThat(said()).contains("58 2 * * 2-6");
        // Nobody has typed the time yet, so it is that of the line in any zone.
        type(JobField.TIME_ZONE, "America/Chicago");
        assertThat(model.form().get(JobField.LOCAL_TIME)).isEqualTo("20:58");
        type(JobField.LOCAL_TIME, "21:00");
        type(JobField.TIME_ZONE, "America/New_York");
        assertThat(model.form().get(JobField.LOCAL_TIME)).isEqualTo("21:00");
    }

    @Test
    void aLineThatIsNotOneTimeADayIsSaidToBeSo() {
        model.form().modeProperty().set(ScheduleMode.UTC);
        type(JobField.SCHEDULE, "*/15 * * * *");
        model.form().modeProperty().set(ScheduleMode.LOCAL);
        assertThat(model.form().get(JobField.LOCAL_TIME)).isEmpty();
        assertThat(said()).contains("*/15 * * * * is not one time a day");
    }

    @Test
    void theZoneIsASuggestionUntilAnotherIsChosen() {
        assertThat(model.form().zoneIsSuggestion()).isTrue();
        type(JobField.TIME_ZONE, "America/Denver");
        assertThat(model.form().zoneIsSuggestion()).isFalse();
    }

    @Test
    void aMinuteInWhichOthersStartIsWarnedOfWithFreeOnes() {
        test.render.add("crn-1", "Aurora Honda AM", "58 11 * * 1-6");
        test.render.add("crn-2", "Joliet Kia AM", "59 11 * * *");
        // On Sundays alone: no other start of this one is met.
        test.render.add("crn-3", "Sundays", "58 11 * * 0");
        known = test.jobs().list();
        type(JobField.LOCAL_TIME, "05:58");
        assertThat(starts().slots().warning())
                .isEqualTo("Another job is set to start in the same minute: Aurora Honda AM.");
        assertThat(starts().slots().free())
                .extracting(SlotAdvice.Free::words)
                .startsWith("6:00 AM", "6:01 AM", "6:02 AM");
        model.form().take(starts().slots().free().getFirst().time());
        assertThat(model.form().get(JobField.LOCAL_TIME)).isEqualTo("06:00");
        assertThat(starts().slots()).isEqualTo(SlotAdvice.Advice.NONE);

        model.form().modeProperty().set(ScheduleMode.UTC);
        type(JobField.SCHEDULE, "58  11 * * FRI");
        assertThat(starts().slots().free().getFirst().words()).isEqualTo("12:00 UTC");
        model.form().take(starts().slots().free().getFirst().time());
        assertThat(model.form().get(JobField.SCHEDULE)).isEqualTo("0 12 * * FRI");
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
