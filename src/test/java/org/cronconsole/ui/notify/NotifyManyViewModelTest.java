package org.cronconsole.ui.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.NotifySetting;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.NotificationOverride;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.notify.NotifyManyViewModel.Stage;
import org.cronconsole.ui.notify.NotifyRow.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class NotifyManyViewModelTest {
    private final TestKit test = new TestKit();
    private NotifyManyViewModel model = model(false);

    @BeforeEach
    void jobs() {
        test.render.add("crn-1", "Naperville Ford AM", "58 11 * * 1-6");
        test.render.add("crn-2", "Naperville Ford PM", "58 19 * * 1-6");
        test.render.add("crn-3", "Joliet Kia AM", "0 12 * * *");
        test.render.overrides.put(new JobId("crn-2"), new NotificationOverride("all", "default"));
    }

    private NotifyManyViewModel model(boolean readOnly) {
        return new NotifyManyViewModel(
                test.jobs().notifications(),
                test.kit(),
                new WriteAccess(test.lock(readOnly, false), test.kit()));
    }

    private List<CronJob> all() {
        return test.jobs().list();
    }

    private List<State> states() {
        return model.rows().stream().map(row -> row.resultProperty().get().state()).toList();
    }

    private Notice notice() {
        return Objects.requireNonNull(model.noticeProperty().get());
    }

    @Test
    void thePlanFollowsTheChoiceWithoutReadingAgain() {
        model.show(all());
        assertThat(model.rows())
                .extracting(row -> row.beforeProperty().get())
                .containsExactly("default", "all", "default");
        assertThat(model.sentence())
                .isEqualTo("3 jobs change. The workspace itself says: Failed runs.");
        model.choiceProperty().set(NotifySetting.ALL);
        assertThat(model.sentence()).startsWith("2 jobs change, 1 has it already.");
        model.choiceProperty().set(NotifySetting.DEFAULT);
        assertThat(model.sentence()).startsWith("1 job changes, 2 have it already.");
        test.render.overrides.clear();
        model.read();
        assertThat(model.sentence()).startsWith("Nothing changes, 3 have it already.");
        assertThat(model.cannotStart().get()).isTrue();
    }

    @Test
    void asksOnceAndGivesEachJobItsResult() {
        model.choiceProperty().set(NotifySetting.ALL);
        model.show(all());
        model.start();
        assertThat(test.dialogs.last().title())
                .isEqualTo("Change what Render notifies of for 2 jobs?");
        assertThat(test.render.writes).isEmpty();
        test.render.fault = FakeRender.cut();
        test.render.faultOn = "notify crn-1";
        test.dialogs.yes("");
        test.dialogs.yes("");
        assertThat(states()).containsExactly(State.FAILED, State.SAME, State.DONE);
        assertThat(test.render.writes).containsExactly("notify crn-1 all", "notify crn-3 all");
        assertThat(notice().title()).isEqualTo("Set for 1 of 2 jobs");
        assertThat(model.sentence()).startsWith("The workspace itself says");
        assertThat(model.rows().getFirst().resultProperty().get().words())
                .contains("does not show it");

        Objects.requireNonNull(notice().action()).run();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.PLANNED);
        assertThat(model.sentence()).startsWith("1 job changes, 2 have it already.");
        model.start();
        test.dialogs.yes("");
        assertThat(notice().title()).isEqualTo("Set for 1 job and read back");
        assertThat(states()).containsExactly(State.DONE, State.SAME, State.SAME);
        // Choosing another setting is planned at once.
        model.choiceProperty().set(NotifySetting.NONE);
        assertThat(model.sentence()).startsWith("3 jobs change.");
        assertThat(model.noticeProperty().get()).isNull();
    }

    @Test
    void aStopThatComesAtOnceIsHeardAndTheRestIsNotTried() {
        model.show(all());
        model.start();
        test.tasks.hold();
        test.dialogs.yes("");
        assertThat(model.pace().wordsProperty().get()).isEqualTo("0 of 3");
        model.stop();
        test.tasks.release();
        assertThat(states()).containsOnly(State.UNTRIED);
        assertThat(test.render.writes).isEmpty();
        assertThat(notice().title()).isEqualTo("Set for 0 of 3 jobs");
    }

    @Test
    void othersAreNotShownWhileSomeAreBeingChanged() {
        model.show(all());
        model.start();
        test.tasks.hold();
        test.dialogs.yes("");
        model.show(all().subList(0, 1));
        assertThat(model.rows()).hasSize(3);
        test.tasks.release();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ENDED);
        model.show(all().subList(0, 1));
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void aReadOnlySessionSeesThePlanAndChangesNothing() {
        model = model(true);
        model.show(all());
        assertThat(model.sentence()).startsWith("3 jobs change.");
        model.start();
        assertThat(test.dialogs.count()).isZero();
        assertThat(model.cannotStart().get()).isTrue();
    }
}
