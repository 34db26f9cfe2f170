package org.cronconsole.ui.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RunEvent;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.runlog.RunPaneViewModel;
import org.junit.jupiter.api.Test;

import java.util.Objects;

class WatchViewModelTest {
    private final WatchLab lab = new WatchLab();
    private final JobActions actions = new JobActions(lab.test.jobs(), lab.kit, (job, run) -> {});
    private final WatchViewModel model = model(false);

    private WatchViewModel model(boolean readOnly) {
        WriteAccess writes = new WriteAccess(lab.test.lock(readOnly, false), lab.kit);
        return new WatchViewModel(
                lab.watched,
                lab.runs,
                lab.kit,
                actions,
                writes,
                new RunPaneViewModel(
                        lab.runs,
                        lab.kit,
                        actions,
                        writes,
                        new RunPaneViewModel.Ways(job -> {}, job -> {}, copied -> {})));
    }

    private WatchedRun watch(CronJob job) {
        WatchedRun run = lab.watched.watch(job, lab.triggered(job));
        model.select(run);
        model.entered();
        return run;
    }

    private Notice notice() {
        return Objects.requireNonNull(model.noticeProperty().get());
    }

    @Test
    void asksForTheVeryRunAndSaysWhatCameOfIt() {
        CronJob job = lab.job("crn-1");
        WatchedRun run = watch(job);
        lab.starts(job);
        lab.pass(3);
        lab.test.render.onCancel =
                of ->
                        lab.test.render.addEvents(
                                of,
                                new RunEvent.Ended(
                                        new RunId("crn-1-run"),
                                        lab.test.now.plusSeconds(1),
                                        "canceled",
                                        null,
                                        "root@example.com"));
        assertThat(model.cannotCancel().get()).isFalse();
        model.cancel();
        assertThat(lab.test.dialogs.last().title()).isEqualTo("Cancel this run of Job crn-1?");
        assertThat(lab.test.dialogs.last().message()).contains("crn-1-run", "9:00:00");
        assertThat(lab.test.render.writes).isEmpty();
        lab.test.dialogs.yes("");
        assertThat(lab.test.render.writes).containsExactly("cancel crn-1");
        assertThat(notice().title()).isEqualTo("Run crn-1-run has ended: canceled");
        assertThat(model.words().word(run)).isEqualTo("canceled");
        assertThat(model.words().sentence(run)).contains("by root@example.com");
        assertThat(model.cannotCancel().get()).isTrue();
        assertThat(model.cannotRunAgain().get()).isFalse();
    }

    @Test
    void anotherActiveRunIsToldAndNotCanceled() {
        CronJob job = lab.job("crn-1");
        watch(job);
        lab.starts(job);
        lab.pass(3);
        lab.ends(job, "canceled");
        lab.test.render.addEvents(
                job.id(),
                new RunEvent.Started(new RunId("run-of-another"), lab.test.now.plusSeconds(1)));
        model.cancel();
        assertThat(notice().title()).contains("Another run is the active one");
        assertThat(notice().text()).contains("run-of-another");
        assertThat(lab.test.dialogs.count()).isZero();
        assertThat(lab.test.render.writes).isEmpty();
    }

    @Test
    void whereNoRunIsActiveNothingIsAskedOrCanceled() {
        CronJob job = lab.job("crn-1");
        WatchedRun run = watch(job);
        lab.starts(job);
        lab.pass(3);
        lab.ends(job, "successful");
        model.cancel();
        assertThat(notice().title()).contains("nothing was canceled");
        assertThat(lab.test.dialogs.count()).isZero();
        assertThat(model.words().word(run)).isEqualTo("successful");
    }

    @Test
    void theLogIsFollowedWhileItIsInSightAlone() {
        CronJob job = lab.job("crn-1");
        WatchedRun run = watch(job);
        lab.looked.clear();
        lab.starts(job);
        lab.pass(3);
        assertThat(lab.looked).doesNotContain("crn-1 behind");
        model.left();
        lab.looked.clear();
        lab.pass(6);
        assertThat(lab.looked).containsOnly("crn-1 behind");
        assertThat(model.words().word(run)).isEqualTo("running");
        // Coming back looks at once.
        lab.looked.clear();
        model.entered();
        assertThat(lab.looked).containsExactly("crn-1");
    }

    @Test
    void theListLosesTheShownRunAndShowsAnother() {
        CronJob one = lab.job("crn-1");
        CronJob other = lab.job("crn-2");
        WatchedRun first = watch(one);
        WatchedRun second = watch(other);
        lab.starts(one);
        lab.starts(other);
        lab.ends(other, "successful");
        lab.pass(6);
        assertThat(model.selectedProperty().get()).isSameAs(second);
        lab.watched.forgetEnded();
        assertThat(model.selectedProperty().get()).isSameAs(first);
    }

    @Test
    void aFailedLookBeforeCancelingCancelsNothing() {
        CronJob job = lab.job("crn-1");
        watch(job);
        lab.starts(job);
        lab.pass(3);
        lab.test.render.services.clear();
        actions.noticeProperty().set(null);
        lab.test.render.fault = FakeRender.cut();
        model.cancel();
        lab.test.dialogs.yes("");
        assertThat(notice().kind()).isNotEqualTo(Notice.Kind.SUCCESS);
        assertThat(lab.test.render.writes).isEmpty();
    }

    @Test
    void aReadOnlySessionWatchesAndCancelsNothing() {
        CronJob job = lab.job("crn-1");
        WatchViewModel looking = model(true);
        looking.select(lab.watched.watch(job, lab.triggered(job)));
        looking.entered();
        lab.starts(job);
        lab.pass(3);
        assertThat(looking.cannotCancel().get()).isTrue();
        looking.cancel();
        assertThat(lab.test.dialogs.count()).isZero();
        assertThat(looking.refusalProperty().get()).isNotEmpty();
    }
}
