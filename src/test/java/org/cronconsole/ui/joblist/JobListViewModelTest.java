package org.cronconsole.ui.joblist;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.JobService;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RenderService;
import org.cronconsole.render.RunEvent;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

class JobListViewModelTest {
    private final TestKit test = new TestKit();
    private final List<String> viewed = new ArrayList<>();
    private final JobListViewModel model = model(false);

    private JobListViewModel model(boolean readOnly) {
        ScreenKit kit = test.kit();
        JobActions actions =
                new JobActions(test.jobs(), kit, (job, run) -> viewed.add(job.id() + " " + run));
        return new JobListViewModel(
                test.jobs(), kit, actions, new WriteAccess(test.lock(readOnly, false), kit));
    }

    @BeforeEach
    void jobs() {
        test.render.add("crn-1", "Naperville Ford AM", "58 11 * * 1-6");
        test.render.add("crn-2", "Naperville Ford PM", "58 19 * * 1-6");
        test.render.add("crn-3", "Joliet Kia AM", "0 12 * * *");
    }

    private void select(String name) {
        model.rows()
                .selected()
                .set(
                        model.rows().all().stream()
                                .filter(row -> row.job().name().equals(name))
                                .findFirst()
                                .orElseThrow());
    }

    private Notice notice() {
        return Objects.requireNonNull(model.noticeProperty().get());
    }

    @Test
    void loadsFiltersAndTellsTheAge() {
        model.entered();
        assertThat(model.statusProperty().get()).isEqualTo("3 jobs · loaded just now");
        model.filterProperty().set("ford 58 pm");
        assertThat(model.rows().matching()).hasSize(1);
        test.now = test.now.plusSeconds(12);
        test.tasks.tick();
        assertThat(model.statusProperty().get()).isEqualTo("1 of 3 match · loaded 12 s ago");
        model.left();
        assertThat(test.tasks.tickers()).as("the lock's own ticker is left").isEqualTo(1);
    }

    @Test
    void saysThatLocalTimesAreNotKnownWhereTheRegistryCannotBeRead() {
        FakeRender unreadable =
                new FakeRender() {
                    @Override
                    public List<EnvGroup> envGroups(WorkspaceId workspace) {
                        throw cut();
                    }
                };
        unreadable.add("crn-1", "Naperville Ford AM", "58 11 * * 1-6");
        ScreenKit kit = test.kit();
        JobListViewModel list =
                new JobListViewModel(
                        test.jobs(unreadable),
                        kit,
                        new JobActions(test.jobs(unreadable), kit, (job, run) -> {}),
                        new WriteAccess(test.lock(false, false), kit));
        list.entered();
        assertThat(list.rows().all()).hasSize(1);
        assertThat(Objects.requireNonNull(list.failureProperty().get()).title())
                .contains("Local times are not known");
    }

    @Test
    void saysHowOldTheLocalTimesAreWhileTheRegistryCannotBeRead() {
        AtomicBoolean fails = new AtomicBoolean();
        FakeRender render =
                new FakeRender() {
                    @Override
                    public List<EnvGroup> envGroups(WorkspaceId workspace) {
                        if (fails.get()) {
                            throw cut();
                        }
                        return super.envGroups(workspace);
                    }
                };
        render.add("crn-1", "Naperville Ford AM", "58 11 * * 1-6");
        ScreenKit kit = test.kit();
        WallClock meant =
                new WallClock(
                        LocalTime.of(5, 58),
                        ZoneId.of("America/Chicago"),
                        Weekdays.parse("MON-SAT"));
        new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> test.now)
                .setIntent(new JobId("crn-1"), meant);
        JobService jobs = test.jobs(render);
        JobListViewModel list =
                new JobListViewModel(
                        jobs,
                        kit,
                        new JobActions(jobs, kit, (job, run) -> {}),
                        new WriteAccess(test.lock(false, false), kit));
        list.entered();
        assertThat(list.failureProperty().get()).isNull();
        String then = kit.times().local(test.now);
        test.now = test.now.plusSeconds(3600);
        fails.set(true);
        list.refresh();
        assertThat(list.rows().all().getFirst().job().intent()).isEqualTo(meant);
        assertThat(Objects.requireNonNull(list.failureProperty().get()).title())
                .contains("this computer’s copy, as of " + then);
    }

    @Test
    void tellsWhichLinesNoLongerMeanWhatIsMeant() {
        ZoneId chicago = ZoneId.of("America/Chicago");
        Set<DayOfWeek> days = Weekdays.parse("MON-SAT");
        test.registry()
                .setIntent(new JobId("crn-1"), new WallClock(LocalTime.of(5, 58), chicago, days));
        // As it was right in summer.
        test.registry()
                .setIntent(new JobId("crn-2"), new WallClock(LocalTime.of(14, 58), chicago, days));
        model.entered();
        assertThat(model.statusProperty().get())
                .isEqualTo("3 jobs · 1 with drift · loaded just now");
        model.filterProperty().set("drift");
        JobRow row = model.rows().matching().getFirst();
        assertThat(model.rows().matching()).hasSize(1);
        assertThat(row.job().name()).isEqualTo("Naperville Ford PM");
        assertThat(Objects.requireNonNull(row.drift()).needed().expression())
                .isEqualTo("58 20 * * 1-6");
        model.filterProperty().set("not set");
        assertThat(model.rows().matching())
                .extracting(each -> each.job().name())
                .containsExactly("Joliet Kia AM");
    }

    @Test
    void keepsTheSelectionAcrossARefresh() {
        model.entered();
        select("Naperville Ford PM");
        test.render.add("crn-4", "Aurora Honda AM", "0 12 * * *");
        model.refresh();
        assertThat(model.rows().all()).hasSize(4);
        assertThat(Objects.requireNonNull(model.rows().selected().get()).job().name())
                .isEqualTo("Naperville Ford PM");
    }

    @Test
    void nothingIsDoneToAJobThatTheFilterHides() {
        model.entered();
        model.rows().choose(model.rows().all());
        model.filterProperty().set("ford");
        assertThat(model.rows().chosen())
                .extracting(row -> row.job().name())
                .containsExactly("Naperville Ford AM", "Naperville Ford PM");
        select("Joliet Kia AM");
        model.filterProperty().set("pm");
        assertThat(model.rows().selected().get()).isNull();
        assertThat(model.cannotAct().get()).isTrue();
        select("Naperville Ford PM");
        model.filterProperty().set("zeppelin");
        model.suspendOrResume();
        assertThat(test.jobs().find(new JobId("crn-2")).suspended()).isFalse();
        model.refresh();
        assertThat(model.rows().selected().get()).isNull();
    }

    @Test
    void howManyJobsThereAreIsNotToldBeforeTheyWereRead() {
        FailingRender failing = new FailingRender();
        failing.fails = true;
        JobListViewModel over =
                new JobListViewModel(
                        failing.kit.jobs(failing),
                        failing.kit.kit(),
                        new JobActions(
                                failing.kit.jobs(failing), failing.kit.kit(), (job, run) -> {}),
                        new WriteAccess(failing.kit.lock(false, false), failing.kit.kit()));
        over.entered();
        assertThat(over.failureProperty().get()).isNotNull();
        assertThat(over.statusProperty().get()).isEmpty();
    }

    @Test
    void aFailureKeepsWhatIsThereAndOffersToTryAgain() {
        FailingRender failing = new FailingRender();
        JobListViewModel over =
                new JobListViewModel(
                        failing.kit.jobs(failing),
                        failing.kit.kit(),
                        new JobActions(
                                failing.kit.jobs(failing), failing.kit.kit(), (job, run) -> {}),
                        new WriteAccess(failing.kit.lock(false, false), failing.kit.kit()));
        failing.add("crn-1", "Naperville Ford AM", "58 11 * * 1-6");
        over.entered();
        failing.fails = true;
        over.refresh();
        assertThat(over.phaseProperty().get()).isEqualTo(KnownJobs.Phase.FAILED);
        assertThat(over.rows().all()).hasSize(1);
        assertThat(over.statusProperty().get())
                .startsWith("1 job · as of ")
                .endsWith(", not up to date");
        failing.fails = false;
        Notice said = Objects.requireNonNull(over.failureProperty().get());
        Objects.requireNonNull(said.action()).run();
        assertThat(over.phaseProperty().get()).isEqualTo(KnownJobs.Phase.LOADED);
    }

    private static final class FailingRender extends FakeRender {
        private final TestKit kit = new TestKit();
        private boolean fails;

        @Override
        public void cronJobs(
                WorkspaceId workspace, java.util.function.Consumer<List<RenderService>> eachPage) {
            if (fails) {
                throw new GatewayException.Unreachable(
                        "Render cannot be reached.",
                        new Failure(RemoteService.RENDER, "GET /services", 0, null, null, false),
                        null);
            }
            super.cronJobs(workspace, eachPage);
        }
    }

    @Test
    void oneClickNeverStartsTwoRuns() {
        model.entered();
        select("Joliet Kia AM");
        model.trigger();
        assertThat(test.render.writes).as("not before the confirmation").isEmpty();
        test.tasks.hold();
        test.dialogs.yes("");
        assertThat(model.cannotAct().get()).isTrue();
        test.dialogs.yes("");
        test.tasks.release();
        assertThat(test.render.writes).containsExactly("trigger crn-3");
        assertThat(notice().kind()).isEqualTo(Notice.Kind.SUCCESS);
        Objects.requireNonNull(notice().action()).run();
        assertThat(viewed).containsExactly("crn-3 run-new");
    }

    @Test
    void asksAgainBeforeAnActiveRunIsCanceled() {
        test.render.addEvents(
                new JobId("crn-3"),
                new RunEvent.Started(new RunId("run-1"), FakeRender.NOW.minusSeconds(60)));
        model.entered();
        select("Joliet Kia AM");
        model.trigger();
        test.dialogs.yes("");
        assertThat(test.render.writes).isEmpty();
        assertThat(test.dialogs.count()).isEqualTo(2);
        assertThat(test.dialogs.last().destructive()).isTrue();
        assertThat(test.dialogs.last().message()).contains("cancel", "1 min ago");
        test.dialogs.yes("");
        assertThat(test.render.writes).containsExactly("trigger crn-3");
    }

    @Test
    void suspendsResumesAndDeletes() {
        model.entered();
        select("Joliet Kia AM");
        model.suspendOrResume();
        test.dialogs.yes("");
        assertThat(Objects.requireNonNull(model.rows().selected().get()).job().suspended())
                .isTrue();
        model.suspendOrResume();
        test.dialogs.yes("");
        assertThat(Objects.requireNonNull(model.rows().selected().get()).job().suspended())
                .isFalse();
        model.delete();
        assertThat(test.dialogs.last().nameToType()).isEqualTo("Joliet Kia AM");
        test.dialogs.yes("Joliet Kia AM");
        assertThat(model.rows().all()).hasSize(2);
        assertThat(notice().title()).contains("is deleted");
    }

    @Test
    void aReadOnlySessionMayNotAct() {
        JobListViewModel looking = model(true);
        looking.entered();
        looking.rows().selected().set(looking.rows().all().getFirst());
        assertThat(looking.cannotAct().get()).isTrue();
        assertThat(looking.refusalProperty().get()).contains("read-only");
    }
}
