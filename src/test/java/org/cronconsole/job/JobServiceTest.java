package org.cronconsole.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RateAllowance;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RunEvent;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.run.RunStatus;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;

class JobServiceTest {
    private static final JobId AM = new JobId("crn-am");
    private static final WallClock SIX =
            new WallClock(
                    LocalTime.of(6, 0), ZoneId.of("America/Chicago"), Weekdays.parse("MON-SAT"));
    private final FakeRender render = new FakeRender();
    private final Registry registry =
            new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> FakeRender.NOW);
    private JobService jobs;

    @BeforeEach
    void setUp() {
        render.add("crn-am", "Naperville Ford AM", "58 11 * * 1-6");
        jobs =
                new JobService(
                        render,
                        FakeRender.WORKSPACE,
                        registry,
                        new RunService(render, () -> FakeRender.NOW),
                        () -> FakeRender.NOW,
                        new Patience(Duration.ofMillis(40), Duration.ofMillis(2)));
    }

    @Test
    void takesDealershipAndPeriodFromTheName() {
        render.add("crn-x", "Nightly report", "0 0 * * *");
        assertThat(jobs.list())
                .extracting(j -> j.dealership().orElse("-"))
                .containsExactly("Naperville Ford", "-");
        assertThat(jobs.find(AM).period()).contains(Period.AM);
        assertThat(jobs.find(AM).nextRunAt(FakeRender.NOW)).isPresent();
    }

    @Test
    void aJobOfAnotherWorkspaceIsNoJobHereForAnyWrite() {
        render.add("crn-far", "Far AM", "0 0 * * *", new WorkspaceId("tea-2"), false);
        JobId far = new JobId("crn-far");
        for (Consumer<JobId> write :
                java.util.List.<Consumer<JobId>>of(
                        jobs::suspend,
                        jobs::resume,
                        id -> jobs.delete(id, "Far AM"),
                        id -> jobs.trigger(id, true),
                        id -> jobs.cancel(id, new RunId("r")))) {
            assertProblem(() -> write.accept(far), JobProblem.Kind.NO_SUCH_JOB);
        }
        assertProblem(() -> jobs.find(new JobId("crn-none")), JobProblem.Kind.NO_SUCH_JOB);
        assertThat(render.writes).isEmpty();
    }

    @Test
    void suspendsAndResumesAndReadsBack() {
        assertThat(jobs.suspend(AM).suspended()).isTrue();
        assertThat(jobs.suspend(AM).suspended()).isTrue();
        assertThat(jobs.resume(AM).suspended()).isFalse();
        assertThat(render.writes).containsExactly("suspend crn-am", "resume crn-am");
    }

    @Test
    void doesNotClaimASuspensionThatWasNotSeen() {
        render.fault = FakeRender.cut();
        assertThatThrownBy(() -> jobs.suspend(AM)).isInstanceOf(GatewayException.Unreachable.class);
        render.fault = FakeRender.cut();
        render.faultAfterEffect = true;
        assertThat(jobs.suspend(AM).suspended()).as("cut off, but done").isTrue();
    }

    @Test
    void deletesOnlyByTheExactName() {
        assertProblem(
                () -> jobs.delete(AM, "naperville ford am"), JobProblem.Kind.NAME_NOT_CONFIRMED);
        assertThat(render.writes).isEmpty();
        jobs.delete(AM, "Naperville Ford AM");
        assertProblem(() -> jobs.find(AM), JobProblem.Kind.NO_SUCH_JOB);
    }

    @Test
    void aDeletedJobsLocalTimeLeavesTheRegistryAndOthersStay() {
        render.add("crn-pm", "Nightly", "58 11 * * 1-6");
        registry.setIntent(AM, SIX);
        registry.setIntent(new JobId("crn-pm"), SIX);
        render.writes.clear();

        jobs.delete(AM, "Naperville Ford AM");

        assertThat(render.writes)
                .as("after the service")
                .containsExactly("delete crn-am", "delete key JOB_CRN_AM");
        assertThat(registry.read().intents()).containsOnlyKeys(new JobId("crn-pm"));
    }

    @Test
    void aLocalTimeThatCouldNotBeDroppedIsTold() {
        registry.setIntent(AM, SIX);
        render.fault =
                new GatewayException.Forbidden(
                        "Render does not allow it.",
                        new Failure(RemoteService.RENDER, "DELETE /x", 403, "req", null, false));
        render.faultOn = "delete key";

        assertThatThrownBy(() -> jobs.delete(AM, "Naperville Ford AM"))
                .hasMessageContaining("Naperville Ford AM is deleted")
                .hasMessageContaining("Render does not allow it.")
                .hasMessageContaining("crn-am")
                .isInstanceOfSatisfying(
                        JobProblem.class,
                        problem ->
                                assertThat(problem.kind()).isEqualTo(JobProblem.Kind.PARTLY_DONE));
        assertThat(render.services).doesNotContainKey(AM);
    }

    @Test
    void aJobThatStaysKeepsItsLocalTime() {
        registry.setIntent(AM, SIX);
        render.fault = FakeRender.cut();
        render.faultOn = "delete crn";

        assertThatThrownBy(() -> jobs.delete(AM, "Naperville Ford AM"))
                .isInstanceOf(GatewayException.Unreachable.class);

        assertThat(registry.read().intents()).containsKey(AM);
    }

    @Test
    void createsLeftAreToldAndTooFewAreSaidBeforehand() {
        assertThat(jobs.createBudget(2)).as("before the first create").isEmpty();

        render.createsLeft = new RateAllowance(20, 14, FakeRender.NOW.plusSeconds(1800));
        CreateBudget enough = jobs.createBudget(2).orElseThrow();
        assertThat(enough.tooLittle(FakeRender.NOW)).isFalse();
        assertThat(enough.words(FakeRender.NOW)).contains("creates 2 of the 14");

        render.createsLeft = new RateAllowance(20, 1, FakeRender.NOW.plusSeconds(1800));
        CreateBudget few = jobs.createBudget(2).orElseThrow();
        assertThat(few.tooLittle(FakeRender.NOW)).isTrue();
        assertThat(few.words(FakeRender.NOW)).contains("1 job more", "15:30 UTC", "needs 2");
        assertThat(few.tooLittle(FakeRender.NOW.plusSeconds(1770)))
                .as("half a minute is waited for")
                .isFalse();
    }

    @Test
    void aRefreshByItselfReadsInTheBackground() {
        FakeRender behind = new FakeRender();
        behind.add("crn-behind", "Behind AM", "0 0 * * *");
        FakeRender front =
                new FakeRender() {
                    @Override
                    public RenderApi inBackground() {
                        return behind;
                    }
                };
        JobService ofPerson =
                new JobService(
                        front,
                        FakeRender.WORKSPACE,
                        new EnvGroupRegistry(front, FakeRender.WORKSPACE, () -> FakeRender.NOW),
                        new RunService(front, () -> FakeRender.NOW),
                        () -> FakeRender.NOW,
                        Patience.ofPerson());

        assertThat(ofPerson.inBackground().list())
                .extracting(CronJob::name)
                .containsExactly("Behind AM");
        assertThat(ofPerson.list()).isEmpty();
    }

    @Test
    void aCancelSeenByRendersClockIsNotTakenForAnEarlierOne() {
        // Render's clock is ten minutes behind: what ends now bears a time before this machine's.
        render.clockSkew = Duration.ofMinutes(-10);
        render.addEvents(AM, started("run-2", -900));
        render.onCancel =
                job -> {
                    render.addEvents(AM, started("run-3", -600));
                    render.addEvents(AM, ended("run-3", -599));
                };
        assertProblem(() -> jobs.cancel(AM, new RunId("run-2")), JobProblem.Kind.ANOTHER_RUN_ENDED);
    }

    @Test
    void triggerIsRefusedWhileARunIsActiveUnlessTold() {
        render.addEvents(AM, started("run-1", -60));
        assertProblem(() -> jobs.trigger(AM, false), JobProblem.Kind.RUN_ACTIVE);
        assertThat(render.writes).isEmpty();
        Run run = jobs.trigger(AM, true);
        assertThat(run.id().value()).isEqualTo("run-new");
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(render.writes).containsExactly("trigger crn-am");
    }

    @Test
    void triggerIsNeverRepeatedAndFindsTheRunAfterACutConnection() {
        render.fault = FakeRender.cut();
        render.faultAfterEffect = true;
        assertThat(jobs.trigger(AM, false).id().value()).isEqualTo("run-new");
        assertThat(render.writes).hasSize(1);
    }

    @Test
    void aRunThatTheScheduleStartedIsNotTakenForThatOfACutTrigger() {
        // NOW is a Monday, 15:00 UTC, when this job is due.
        JobId due = render.add("crn-due", "Due now", "0 15 * * *").id();
        render.onTrigger =
                job ->
                        render.addEvents(
                                job,
                                new RunEvent.Started(new RunId("run-by-schedule"), FakeRender.NOW));
        render.fault = FakeRender.cut();
        render.faultAfterEffect = true;
        assertThatThrownBy(() -> jobs.trigger(due, false))
                .isInstanceOfSatisfying(
                        JobProblem.class,
                        problem ->
                                assertThat(problem.kind())
                                        .isEqualTo(JobProblem.Kind.OUTCOME_UNKNOWN))
                .hasMessageContaining("when its schedule wanted one");
        assertThat(render.writes).containsExactly("trigger crn-due");
    }

    @Test
    void triggerSaysSoWhereTheOutcomeIsUnknown() {
        render.fault = FakeRender.cut();
        assertProblem(() -> jobs.trigger(AM, false), JobProblem.Kind.OUTCOME_UNKNOWN);
        assertThat(render.writes).hasSize(1);
    }

    @Test
    void triggerAnswersWhatRenderSaidWhileEventsLag() {
        render.onTrigger = job -> {};
        Run run = jobs.trigger(AM, false);
        assertThat(run.id().value()).isEqualTo("answered");
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void aSuspendedJobIsNotTriggered() {
        jobs.suspend(AM);
        assertProblem(() -> jobs.trigger(AM, false), JobProblem.Kind.SUSPENDED);
    }

    @Test
    void cancelsOnlyTheRunThatIsMeant() {
        assertProblem(
                () -> jobs.cancel(AM, new RunId("run-1")), JobProblem.Kind.NOT_THE_ACTIVE_RUN);
        render.addEvents(AM, started("run-2", -60));
        assertProblem(
                () -> jobs.cancel(AM, new RunId("run-1")), JobProblem.Kind.NOT_THE_ACTIVE_RUN);
        assertThat(render.writes).isEmpty();
        render.onCancel = job -> render.addEvents(AM, ended("run-2", 1));
        Run run = jobs.cancel(AM, new RunId("run-2"));
        assertThat(run.status()).isEqualTo(RunStatus.CANCELED);
        assertThat(run.user()).isEqualTo("root@example.com");
    }

    @Test
    void reportsAnotherRunThatEndedInItsPlace() {
        render.addEvents(AM, started("run-2", -60));
        render.onCancel =
                job -> {
                    render.addEvents(AM, started("run-3", 0));
                    render.addEvents(AM, ended("run-3", 1));
                };
        assertProblem(() -> jobs.cancel(AM, new RunId("run-2")), JobProblem.Kind.ANOTHER_RUN_ENDED);
    }

    @Test
    void aCancelWithoutASeenEndIsUnknown() {
        render.addEvents(AM, started("run-2", -60));
        assertProblem(() -> jobs.cancel(AM, new RunId("run-2")), JobProblem.Kind.OUTCOME_UNKNOWN);
    }

    @Test
    void aRefusalPassesThroughAsItIs() {
        render.fault =
                new GatewayException.Forbidden(
                        "no",
                        new Failure(RemoteService.RENDER, "POST /x", 403, "req-9", null, false));
        assertThatThrownBy(() -> jobs.trigger(AM, false))
                .isInstanceOf(GatewayException.Forbidden.class);
        assertThat(render.writes).hasSize(1);
    }

    private static RunEvent started(String id, int seconds) {
        return new RunEvent.Started(new RunId(id), FakeRender.NOW.plusSeconds(seconds));
    }

    private static RunEvent ended(String id, int seconds) {
        return new RunEvent.Ended(
                new RunId(id),
                FakeRender.NOW.plusSeconds(seconds),
                "canceled",
                null,
                "root@example.com");
    }

    private static void assertProblem(Runnable act, JobProblem.Kind kind) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        JobProblem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
