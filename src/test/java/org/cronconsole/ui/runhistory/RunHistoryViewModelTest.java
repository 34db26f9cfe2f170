package org.cronconsole.ui.runhistory;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RunEvent;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunStatus;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.runlog.RunPaneViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Objects;

class RunHistoryViewModelTest {
    private static final JobId ID = new JobId("crn-1");

    private final TestKit test = new TestKit();
    private final ScreenKit kit = test.kit();
    private final JobActions actions = new JobActions(test.jobs(), kit, (job, run) -> {});
    private final WriteAccess writes = new WriteAccess(test.lock(false, false), kit);
    private final RunHistoryViewModel model =
            new RunHistoryViewModel(
                    test.runs(),
                    kit,
                    actions,
                    writes,
                    new RunPaneViewModel(
                            test.runs(),
                            kit,
                            actions,
                            writes,
                            new RunPaneViewModel.Ways(job -> {}, job -> {}, text -> {})));

    @BeforeEach
    void runs() {
        test.render.add("crn-1", "Naperville Ford AM", "58 11 * * 1-6");
        ended("run-1", Duration.ofHours(50), "successful");
        ended("run-2", Duration.ofHours(3), "unsuccessful");
    }

    private void ended(String id, Duration ago, String status) {
        test.render.addEvents(
                ID,
                new RunEvent.Started(new RunId(id), FakeRender.NOW.minus(ago)),
                new RunEvent.Ended(
                        new RunId(id),
                        FakeRender.NOW.minus(ago).plusSeconds(240),
                        status,
                        null,
                        null));
    }

    private void start(String id) {
        test.render.addEvents(ID, new RunEvent.Started(new RunId(id), test.now.minusSeconds(30)));
    }

    private CronJob job() {
        return test.jobs().find(ID);
    }

    private Run selected() {
        return Objects.requireNonNull(model.rows().selected().get());
    }

    @Test
    void showsTheRunsOfTheRangeNewestFirst() {
        model.entered();
        model.show(job(), null);
        assertThat(model.rows().all())
                .extracting(run -> run.id().value())
                .containsExactly("run-2", "run-1");
        assertThat(selected().id().value()).isEqualTo("run-2");
        model.rangeProperty().set(Range.DAY);
        assertThat(model.rows().all()).hasSize(1);
        assertThat(model.statusProperty().get()).isEqualTo("1 run · loaded just now");
    }

    @Test
    void filtersByStatus() {
        model.show(job(), new RunId("run-1"));
        assertThat(selected().id().value()).isEqualTo("run-1");
        model.rows().filterProperty().set(RunFilter.UNSUCCESSFUL);
        assertThat(model.rows().matching())
                .extracting(Run::status)
                .containsExactly(RunStatus.UNSUCCESSFUL);
    }

    @Test
    void followsAnActiveRunToItsEndAndNoFurther() {
        start("run-3");
        model.entered();
        model.show(job(), null);
        assertThat(selected().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(model.guards().cannotCancel().get()).isFalse();
        test.render.addEvents(
                ID, new RunEvent.Ended(new RunId("run-3"), test.now, "successful", null, null));
        test.tasks.tick();
        test.tasks.tick();
        assertThat(selected().status()).isEqualTo(RunStatus.SUCCESSFUL);
        assertThat(model.guards().cannotCancel().get()).isTrue();
        start("run-4");
        test.tasks.tick();
        test.tasks.tick();
        assertThat(model.rows().all()).as("nobody looks any more").hasSize(3);
    }

    @Test
    void stopsFollowingWhenTheScreenIsLeft() {
        start("run-3");
        model.entered();
        model.show(job(), null);
        model.left();
        test.render.addEvents(
                ID, new RunEvent.Ended(new RunId("run-3"), test.now, "successful", null, null));
        test.tasks.tick();
        test.tasks.tick();
        assertThat(selected().status()).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void aTriggeredRunIsSelectedOnceItIsThere() {
        model.entered();
        model.show(job(), null);
        model.trigger();
        test.dialogs.yes("");
        assertThat(selected().id().value()).isEqualTo("run-new");
    }

    @Test
    void cancelsTheActiveRunAfterNamingIt() {
        start("run-3");
        test.render.onCancel =
                job ->
                        test.render.addEvents(
                                job,
                                new RunEvent.Ended(
                                        new RunId("run-3"), test.now, "canceled", null, "me"));
        model.entered();
        model.show(job(), null);
        model.cancelRun();
        assertThat(test.dialogs.last().message()).contains("run-3");
        test.dialogs.yes("");
        assertThat(selected().status()).isEqualTo(RunStatus.CANCELED);
    }
}
