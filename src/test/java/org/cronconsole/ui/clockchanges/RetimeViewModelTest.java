package org.cronconsole.ui.clockchanges;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.FakeRender;
import org.cronconsole.retime.RetimePlans;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.clockchanges.RetimeViewModel.Stage;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class RetimeViewModelTest {
    private static final WallClock CHICAGO =
            new WallClock(
                    LocalTime.of(5, 58), ZoneId.of("America/Chicago"), Weekdays.parse("MON-SAT"));

    /** Saturday; clocks go back on Sunday 1 November 2026. */
    private final TestKit business = new TestKit(Instant.parse("2026-10-31T17:00:00Z"));

    @TempDir Path folder;
    private int changed;

    private RetimeViewModel model(Workbench workbench) {
        for (int i = 0; i < 3; i++) {
            business.render.add("crn-" + i, "Test " + i + " AM", "58 10 * * 1-6");
            business.registry().setIntent(new JobId("crn-" + i), CHICAGO);
        }
        business.render.writes.clear();
        return new RetimeViewModel(
                workbench,
                plans(),
                new WriteAccess(workbench.writes(), business.kit()),
                business.kit(),
                () -> changed++);
    }

    private RetimePlans plans() {
        return new RetimePlans(folder, FakeRender.WORKSPACE, () -> business.now);
    }

    private String schedule(int job) {
        return business.render.service(new JobId("crn-" + job)).schedule();
    }

    @Test
    void whatIsChosenIsChangedAndNothingElse() {
        RetimeViewModel model = model(business.workbench("acme", false, false));
        model.plan();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.REVIEW);
        assertThat(model.chosenProperty().get()).isEqualTo(3);
        assertThat(model.costProperty().get()).contains("3 changes", "3 deploys without a build");
        model.rows().getFirst().chosenProperty().set(false);
        assertThat(model.chosenProperty().get()).isEqualTo(2);
        model.start();
        assertThat(business.render.writes).as("not before the question is answered").isEmpty();
        assertThat(business.dialogs.last().title()).contains("2 jobs");
        business.dialogs.yes("");
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ENDED);
        assertThat(schedule(0)).isEqualTo("58 10 * * 1-6");
        assertThat(schedule(1)).isEqualTo("58 11 * * 1-6");
        assertThat(schedule(2)).isEqualTo("58 11 * * 1-6");
        assertThat(model.rows())
                .allSatisfy(row -> {
                    assertThat(row.saidProperty().get().word()).isEqualTo("Changed");
                    assertThat(row.saidProperty().get().details())
                            .contains("Mon 2 Nov, 5:58 AM")
                            .doesNotContain("T11:58");
                });
        Notice said = Objects.requireNonNull(model.noticeProperty().get());
        assertThat(said.title()).contains("2 of 2");
        assertThat(changed).isEqualTo(1);
    }

    private void stopAfterTheFirst(RetimeViewModel model) {
        model.plan();
        // Told while the first job is under way.
        model.rows().getFirst().saidProperty().subscribe((was, now) -> model.stop());
        model.start();
        business.dialogs.yes("");
    }

    @Test
    void stoppedAfterAJobTheRestIsOfferedAndGoesOn() {
        RetimeViewModel model = model(business.workbench("acme", false, false));
        stopAfterTheFirst(model);
        assertThat(schedule(0)).isEqualTo("58 11 * * 1-6");
        assertThat(schedule(1)).isEqualTo("58 10 * * 1-6");
        KeptPlansViewModel kept = kept();
        kept.start();
        assertThat(kept.offers()).hasSize(1);
        KeptPlansViewModel.Offer offer = kept.offers().getFirst();
        assertThat(offer.title())
                .isEqualTo("The re-timing of Sat 31 Oct is not finished: 1 of 3 done");
        assertThat(offer.canGoOn()).isTrue();
        model.close();
        model.open(offer.plan());
        assertThat(model.chosenProperty().get()).isEqualTo(2);
        model.start();
        business.dialogs.yes("");
        assertThat(schedule(2)).isEqualTo("58 11 * * 1-6");
        kept.look();
        assertThat(kept.offers().getFirst().title()).contains("all 3 done");
        kept.discard(kept.offers().getFirst());
        assertThat(kept.offers()).as("asks first").hasSize(1);
        business.dialogs.yes("");
        assertThat(kept.offers()).isEmpty();
        kept.close();
        assertThat(business.tasks.tickers()).as("but that of the lock").isEqualTo(1);
    }

    @Test
    void whatFailedIsAskedForAgainAndNothingIsToBeOpenedOfWhatIsDone() {
        RetimeViewModel model = model(business.workbench("acme", false, false));
        business.render.faultOn = "update crn-1";
        business.render.fault =
                new GatewayException.Invalid(
                        "Render refused it.",
                        new Failure(RemoteService.RENDER, "PATCH", 400, null, null, false),
                        Map.of());
        model.plan();
        assertThat(model.againProperty().get()).as("nothing was tried").isEmpty();
        model.start();
        business.dialogs.yes("");
        RetimeRow done = model.rows().get(0);
        RetimeRow failed = model.rows().get(1);
        assertThat(failed.saidProperty().get().word()).isEqualTo("Failed");
        assertThat(failed.windowFrom()).isEqualTo("Open now");
        assertThat(done.windowFrom() + done.windowUntil() + done.elsewhere()).isEmpty();
        assertThat(model.againProperty().get()).isEqualTo("Try 1 job again");
        assertThat(model.anewProperty().get()).isTrue();

        int asked = business.dialogs.count();
        List<String> sent = List.copyOf(business.render.writes);
        model.again();
        assertThat(business.dialogs.count()).isEqualTo(asked + 1);
        assertThat(business.dialogs.last().title()).contains("1 job");
        assertThat(business.render.writes).as("not before the answer").isEqualTo(sent);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.REVIEW);
        business.dialogs.yes("");
        assertThat(schedule(1)).isEqualTo("58 11 * * 1-6");
        assertThat(business.render.writes.subList(sent.size(), business.render.writes.size()))
                .as("what is there is not sent again")
                .allMatch(write -> write.contains("crn-1"));
        assertThat(model.rows()).allMatch(row -> row.saidProperty().get().word().equals("Changed"));
        assertThat(model.againProperty().get()).isEmpty();
        assertThat(model.anewProperty().get()).isFalse();
    }

    @Test
    void whereTheWindowIsOverOnlyANewPlanHelps() {
        RetimeViewModel model = model(business.workbench("acme", false, false));
        stopAfterTheFirst(model);
        assertThat(model.againProperty().get()).isEqualTo("Go on with 2 jobs");
        business.now = Instant.parse("2026-11-03T17:00:00Z");
        model.stand();
        assertThat(model.againProperty().get()).isEmpty();
        assertThat(model.anewProperty().get()).isTrue();
        assertThat(model.rows().get(1).windowFrom()).isEqualTo("Its window is over");
        model.plan();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.REVIEW);
        assertThat(model.resumedProperty().get()).isFalse();
        assertThat(model.rows()).hasSize(2);
    }

    private KeptPlansViewModel kept() {
        Workbench workbench = business.workbench("acme", false, false);
        return new KeptPlansViewModel(
                plans(), workbench.retiming(), workbench.keeper(), business.kit());
    }

    @Test
    void lockedWritesAreRefusedBeforeAnyQuestion() {
        RetimeViewModel model = model(business.workbench("acme", false, true));
        model.plan();
        assertThat(model.refusalProperty().get()).contains("locked");
        model.start();
        assertThat(business.dialogs.count()).isZero();
        assertThat(business.render.writes).isEmpty();
    }

    @Test
    void aLockThatClosesWhileTheQuestionIsOpenSendsNothing() {
        Workbench workbench = business.workbench("acme", false, true);
        RetimeViewModel model = model(workbench);
        workbench.writes().unlock();
        business.tasks.tick();
        model.plan();
        model.start();
        workbench.writes().lock();
        business.dialogs.yes("");
        assertThat(business.render.writes).isEmpty();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ENDED);
    }

    @Test
    void aThousandJobsAreReckonedAwayFromTheScreen() {
        CronJob pattern = patternJob();
        List<CronJob> jobs = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            jobs.add(pattern);
        }
        KnownJobs known = new KnownJobs(() -> {});
        RadarViewModel radar = new RadarViewModel(known, business.kit());
        radar.entered();
        known.publish(new KnownJobs.State(KnownJobs.Phase.LOADING, List.of(), null, null));
        assertThat(radar.loadingProperty().get()).isTrue();
        assertThat(radar.reckonedProperty().get()).as("nothing is claimed yet").isFalse();
        business.tasks.hold();
        known.publish(new KnownJobs.State(KnownJobs.Phase.LOADED, jobs, business.now, null));
        assertThat(radar.reckonedProperty().get()).as("not on the screen’s thread").isFalse();
        business.tasks.release();
        assertThat(radar.pictureProperty().get().groups().getFirst().lines()).hasSize(1000);
        assertThat(radar.pictureProperty().get().groups().getFirst().title())
                .isEqualTo(
                        "From Sun 1 Nov: 1,000 jobs in Chicago start one hour early"
                                + " (5:58 AM → 4:58 AM)");
        business.now = Instant.parse("2026-11-01T17:00:00Z");
        business.tasks.tick();
        assertThat(radar.pictureProperty().get().groups().getFirst().title())
                .startsWith("Wrong now: 1,000 jobs in Chicago");
        radar.left();
        assertThat(business.tasks.tickers()).isZero();
    }

    private CronJob patternJob() {
        business.render.add("crn-0", "Test 0 AM", "58 10 * * 1-6");
        business.registry().setIntent(new JobId("crn-0"), CHICAGO);
        List<CronJob> read = new ArrayList<>();
        business.jobs().list(read::addAll);
        return read.getFirst();
    }
}
