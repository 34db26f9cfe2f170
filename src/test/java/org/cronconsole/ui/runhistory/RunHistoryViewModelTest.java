package org.cronconsole.ui.runhistory;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fleet.TestFleets;
import org.cronconsole.history.HistoryPage;
import org.cronconsole.history.HistoryService;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RunEvent;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunStatus;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.runlog.RunPaneViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

class RunHistoryViewModelTest {
    private static final JobId ID = new JobId("crn-1");

    private final TestKit test = new TestKit();
    private final ScreenKit kit = test.kit();
    private final KnownJobs known = new KnownJobs(() -> {});
    private final JobActions actions = new JobActions(test.jobs(), kit, (job, run) -> {});
    private final WriteAccess writes = new WriteAccess(test.lock(false, false), kit);
    private final RunHistoryViewModel model =
            new RunHistoryViewModel(
                    new HistoryService(
                            TestFleets.of(
                                    test.render,
                                    FakeRender.WORKSPACE,
                                    test.registry(),
                                    test.runs())),
                    known,
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
        // Render keeps events so long at least.
        ended("run-0", Duration.ofHours(174), "successful");
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
        return Objects.requireNonNull(Objects.requireNonNull(model.rows().selected().get()).run());
    }

    private List<String> shown() {
        return model.rows().matching().stream()
                .map(row -> row.run() == null ? row.status().word() : row.run().id().value())
                .toList();
    }

    /** The window knows the jobs, the dealership's other half and a job of nobody among them. */
    private void know() {
        test.render.add("crn-2", "Naperville Ford PM", "58 19 * * 1-6");
        test.render.add("crn-3", "nightly report", "0 3 * * *");
        known.publish(
                new KnownJobs.State(
                        KnownJobs.Phase.LOADED, test.jobs().list(), FakeRender.NOW, null));
    }

    @Test
    void whereTheJobsWereNeverReadThatIsSaidAndNotThatNothingRan() {
        Notice down = Notice.warning("No connection", "Render does not answer.");
        known.publish(new KnownJobs.State(KnownJobs.Phase.FAILED, List.of(), null, down));
        model.showAll();
        model.entered();
        assertThat(model.shown().failureProperty().get()).isEqualTo(down);
        know();
        assertThat(model.shown().failureProperty().get()).isNull();
        // What was read before is still there, with its age.
        known.publish(
                new KnownJobs.State(
                        KnownJobs.Phase.FAILED, test.jobs().list(), FakeRender.NOW, down));
        assertThat(model.shown().failureProperty().get()).isNull();
    }

    @Test
    void showsTheRunsOfTheRangeNewestFirstAndTheStartsThatHadNone() {
        model.entered();
        model.show(job(), null);
        // Due on each weekday and Saturday of the last seven days but today, when one ran.
        assertThat(shown())
                .containsExactly("run-2", "run-1", "missed", "missed", "missed", "missed");
        assertThat(selected().id().value()).isEqualTo("run-2");
        model.period().rangeProperty().set(Range.DAY);
        assertThat(shown()).containsExactly("run-2");
        assertThat(model.statusProperty().get()).isEqualTo("1 run · as of just now");
    }

    @Test
    void filtersByStatusAndWords() {
        model.show(job(), new RunId("run-1"));
        assertThat(selected().id().value()).isEqualTo("run-1");
        model.rows().filterProperty().set(RunFilter.UNSUCCESSFUL);
        assertThat(shown()).containsExactly("run-2");
        assertThat(model.statusProperty().get()).startsWith("1 of 6 runs");
        model.rows().filterProperty().set(RunFilter.ALL);
        model.rows().wordsProperty().set("no start");
        assertThat(shown()).containsOnly("missed").hasSize(4);
        assertThat(model.shown().pageProperty().get().reasons())
                .extracting(HistoryPage.Reason::words)
                .contains("no start within 15 min");
    }

    @Test
    void aRunThatIsHiddenIsShownNoLongerAndNothingIsDoneToIt() {
        start("run-3");
        model.showAll();
        know();
        model.showDealership("Naperville Ford");
        model.rows().selected().set(model.rows().matching().getFirst());
        assertThat(selected().id().value()).isEqualTo("run-3");
        assertThat(model.acts().guards().cannotCancel().get()).isFalse();
        model.rows().wordsProperty().set("zeppelin");
        assertThat(model.rows().selected().get()).isNull();
        assertThat(model.acts().guards().cannotCancel().get()).isTrue();
        assertThat(test.render.followers.get(ID)).as("nobody reads its log").isEmpty();
        model.rows().wordsProperty().set("");
        assertThat(selected().id().value()).isEqualTo("run-3");
        model.rows().wordsProperty().set("zeppelin");
        model.show(job(), new RunId("run-1"));
        assertThat(selected().id().value()).as("whoever opens a run sees it").isEqualTo("run-1");
        assertThat(model.rows().matching()).hasSize(model.rows().all().size());
    }

    @Test
    void typedDaysCountWhenTheyAreTakenAndStayWhereTheyAreWrong() {
        model.show(job(), null);
        model.period().fromProperty().set("last saturday");
        model.period().toProperty().set("saturday");
        assertThat(model.period().rangeProperty().get()).isEqualTo(Range.WEEK);
        model.period().take();
        assertThat(model.period().rangeProperty().get()).isEqualTo(Range.DAYS);
        assertThat(model.period().fromProperty().get()).isEqualTo("2026-11-21");
        assertThat(shown()).as("by the clock of whoever looks").containsExactly("run-1");

        model.period().toProperty().set("11/2x");
        model.period().take();
        assertThat(model.period().problemProperty().get()).startsWith("Last day: write a day");
        assertThat(model.period().toProperty().get()).isEqualTo("11/2x");
        assertThat(shown()).containsExactly("run-1");
        model.period().toProperty().set("11/20");
        model.period().take();
        assertThat(model.period().problemProperty().get()).contains("before the first day");
        model.period().toProperty().set("");
        model.period().take();
        assertThat(model.period().problemProperty().get()).isEmpty();
        assertThat(shown()).containsExactly("run-2", "run-1");

        model.period().rangeProperty().set(Range.MONTH);
        assertThat(model.period().toProperty().get()).isEqualTo("2026-11-23");
        model.period().take();
        assertThat(model.period().rangeProperty().get())
                .as("nothing was typed")
                .isEqualTo(Range.MONTH);
    }

    @Test
    void aDealershipsJobsAreAskedAndAllAreNotUnlessThatIsWanted() {
        know();
        model.entered();
        assertThat(model.scope().ofAll()).isTrue();
        assertThat(shown()).as("nothing was read yet").isNotEmpty().containsOnly("unknown");
        assertThat(model.shown().gapsProperty().get())
                .satisfies(notice -> {
                    assertThat(notice.text()).startsWith("Of 3 jobs not all has been read");
                    assertThat(notice.actionLabel()).isEqualTo("Read it (3 requests or more)");
                });
        assertThat(model.rows().selected().get()).isNull();

        model.showDealership("Naperville Ford");
        assertThat(shown()).startsWith("run-2").contains("run-1", "missed");
        assertThat(model.shown().gapsProperty().get()).isNull();
        assertThat(model.acts().guards().cannotTrigger().get()).isTrue();

        model.showAll();
        Notice left = Objects.requireNonNull(model.shown().gapsProperty().get());
        assertThat(left.actionLabel()).isEqualTo("Read it (1 request or more)");
        Objects.requireNonNull(left.action()).run();
        assertThat(model.shown().gapsProperty().get()).isNull();
        assertThat(shown())
                .filteredOn("unknown"::equals)
                .as("but for one that Render kept no events of")
                .hasSizeLessThan(2);
    }

    @Test
    void whatIsKeptStaysWhereRenderCannotBeReached() {
        know();
        model.entered();
        model.showDealership("Naperville Ford");
        int before = shown().size();
        test.render.eventsFault = FakeRender.cut();
        model.reload();
        assertThat(shown()).hasSize(before);
        assertThat(Objects.requireNonNull(model.shown().failureProperty().get()).text())
                .endsWith("What is shown is what this computer has kept.");
        assertThat(model.statusProperty().get()).contains(" · as of ").endsWith(", not up to date");
        test.render.eventsFault = null;
        Objects.requireNonNull(
                        Objects.requireNonNull(model.shown().failureProperty().get()).action())
                .run();
        assertThat(model.shown().failureProperty().get()).isNull();
        assertThat(model.statusProperty().get()).doesNotContain("not up to date");
    }

    @Test
    void whatIsShownIsExportedAndNothingIsWrittenOverUnasked(@TempDir Path folder)
            throws IOException {
        model.show(job(), null);
        model.rows().filterProperty().set(RunFilter.WRONG);
        model.exporting().folderProperty().set(folder.toString());
        model.export();
        assertThat(model.exporting().whatProperty().get())
                .startsWith("Naperville Ford AM: what the filters leave");
        Path file = folder.resolve("runs-naperville-ford-am-2026-11-16-to-2026-11-23.csv");
        assertThat(model.exporting().fileProperty().get()).isEqualTo(file.toString());
        model.exporting().start();
        assertThat(model.exporting().openProperty().get()).isFalse();
        assertThat(Objects.requireNonNull(model.noticeProperty().get()).title())
                .isEqualTo("5 rows are in the file");
        assertThat(Files.readAllLines(file)).hasSize(6);

        model.export();
        model.exporting().start();
        assertThat(model.exporting().thereAlreadyProperty().get()).isTrue();
        assertThat(model.exporting().problemProperty().get()).contains("is there already");
        model.exporting().replaceProperty().set(true);
        model.exporting().start();
        assertThat(model.exporting().openProperty().get()).isFalse();

        model.export();
        model.exporting().fileProperty().set("runs.csv");
        model.exporting().start();
        assertThat(model.exporting().problemProperty().get()).startsWith("File: give a whole path");
        model.exporting().fileProperty().set(folder.resolve("none/runs.csv").toString());
        model.exporting().start();
        assertThat(model.exporting().problemProperty().get()).contains("There is no folder");
        model.exporting().cancel();
        assertThat(model.exporting().openProperty().get()).isFalse();
    }

    @Test
    void theChartTellsOutliersByTheirShapeAndIsWalkedThrough() {
        for (int day = 1; day < 9; day++) {
            ended("run-x" + day, Duration.ofHours(24L * day + 1), "successful");
        }
        test.render.addEvents(
                ID,
                new RunEvent.Started(new RunId("long"), FakeRender.NOW.minus(Duration.ofHours(20))),
                new RunEvent.Ended(
                        new RunId("long"),
                        FakeRender.NOW.minus(Duration.ofHours(19)),
                        "successful",
                        null,
                        null));
        model.period().rangeProperty().set(Range.MONTH);
        model.show(job(), null);
        DurationChart chart = model.chart();
        assertThat(chart.pictureProperty().get().shapes())
                .contains(
                        DurationChart.Shape.GOOD,
                        DurationChart.Shape.LONG,
                        DurationChart.Shape.FAILED);
        assertThat(Objects.requireNonNull(chart.pictureProperty().get().typical()).median())
                .isEqualTo(Duration.ofMinutes(4));
        assertThat(
                        Objects.requireNonNull(chart.currentProperty().get())
                                .row()
                                .is(new RunId("run-2")))
                .as("the selected one")
                .isTrue();
        chart.move(-1);
        assertThat(
                        Objects.requireNonNull(chart.currentProperty().get())
                                .row()
                                .is(new RunId("long")))
                .isTrue();
        chart.move(Integer.MIN_VALUE / 2);
        assertThat(Objects.requireNonNull(chart.currentProperty().get()))
                .isEqualTo(chart.pictureProperty().get().points().getFirst());
    }

    @Test
    void followsAnActiveRunToItsEndAndNoFurther() {
        start("run-3");
        model.entered();
        model.show(job(), null);
        assertThat(selected().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(model.acts().guards().cannotCancel().get()).isFalse();
        test.render.addEvents(
                ID, new RunEvent.Ended(new RunId("run-3"), test.now, "successful", null, null));
        test.tasks.tick();
        test.tasks.tick();
        assertThat(selected().status()).isEqualTo(RunStatus.SUCCESSFUL);
        assertThat(model.acts().guards().cannotCancel().get()).isTrue();
        start("run-4");
        test.tasks.tick();
        test.tasks.tick();
        assertThat(shown()).as("nobody looks any more").doesNotContain("run-4");
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
        model.acts().trigger();
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
        model.acts().cancelRun();
        assertThat(test.dialogs.last().message()).contains("run-3");
        test.dialogs.yes("");
        assertThat(selected().status()).isEqualTo(RunStatus.CANCELED);
    }
}
