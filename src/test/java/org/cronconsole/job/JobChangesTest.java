package org.cronconsole.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.FormProblems;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RenderService;
import org.cronconsole.render.ServicePatch;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

class JobChangesTest {
    private static final JobId REPORT = new JobId("crn-report");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final WallClock SIX =
            new WallClock(LocalTime.of(6, 0), CHICAGO, Weekdays.parse("MON-SAT"));

    private final FakeRender render = new FakeRender();
    private final Registry registry =
            new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> FakeRender.NOW);
    private final JobChanges changes =
            new JobChanges(
                    render,
                    FakeRender.WORKSPACE,
                    registry,
                    () -> FakeRender.NOW,
                    new Patience(Duration.ofMillis(60), Duration.ofMillis(2)));
    private final JobCheck check = new JobCheck(JobDefaults.NONE, () -> FakeRender.NOW);

    @BeforeEach
    void job() {
        render.add("crn-report", "Report", "0 3 * * *");
        render.envVars.put(
                REPORT,
                List.of(
                        new EnvVar("MODE", Secret.of("planted-old")),
                        new EnvVar("GONE", Secret.of("planted-gone"))));
    }

    private JobSpec spec(String name) {
        return check.spec(
                JobCheckTest.node()
                        .with(JobField.NAME, name)
                        .with(JobField.REPO, "https://github.com/a/b")
                        .withEnv("MODE", "x"));
    }

    private JobSpec localSpec(String name) {
        return check.spec(
                JobCheckTest.node()
                        .with(JobField.NAME, name)
                        .with(JobField.REPO, "https://github.com/a/b")
                        .with(JobField.SCHEDULE, "")
                        .with(JobField.LOCAL_TIME, "06:00")
                        .with(JobField.TIME_ZONE, "America/Chicago")
                        .with(JobField.DAYS, "MON-SAT"));
    }

    @Test
    void createsOnceWithAMarkAndReadsBack() {
        JobResult result = changes.create(spec("New"));
        assertThat(result.complete()).isTrue();
        assertThat(result.job().name()).isEqualTo("New");
        assertThat(render.writes).containsExactly("create New");
        assertThat(render.envVars.get(result.job().id()))
                .extracting(EnvVar::key)
                .containsExactly("MODE", JobMark.ENV_VAR);
    }

    @Test
    void aLocalTimeIsKeptUnderAKeyOfTheJob() {
        JobResult result = changes.create(localSpec("New"));
        assertThat(result.job().schedule()).isEqualTo("0 12 * * 1-6");
        assertThat(result.job().intent()).isEqualTo(SIX);
        assertThat(registry.read().intents()).containsEntry(result.job().id(), SIX);
        assertThat(render.groups.values().iterator().next().envVars())
                .extracting(EnvVar::key)
                .containsExactly("JOB_CRN_2");
    }

    @Test
    void aTakenNameIsSaidBeforeTheSend() {
        assertProblem(() -> changes.create(spec("Report")), JobProblem.Kind.NAME_TAKEN);
        assertThat(render.writes).isEmpty();
    }

    @Test
    void aTakenNameIsSaidAfterTheSendWhereItWasNotKnown() {
        render.fault =
                new GatewayException.Conflict(
                        "name taken",
                        new Failure(
                                RemoteService.RENDER, "POST /services", 409, null, null, false));
        assertProblem(() -> changes.create(spec("New")), JobProblem.Kind.NAME_TAKEN);
        assertThat(render.writes).hasSize(1);
    }

    @Test
    void findsItsJobByTheMarkAfterACutConnection() {
        render.fault = FakeRender.cut();
        render.faultAfterEffect = true;
        assertThat(changes.create(spec("New")).job().name()).isEqualTo("New");
        assertThat(render.writes).containsExactly("create New");
    }

    @Test
    void doesNotTakeAnothersJobOfThatNameForItsOwn() {
        FakeRender raced =
                new FakeRender() {
                    @Override
                    public org.cronconsole.render.CreatedService createCronJob(
                            org.cronconsole.render.NewCronJob job) {
                        add("crn-theirs", job.name(), job.schedule());
                        envVars.put(
                                new JobId("crn-theirs"),
                                List.of(new EnvVar(JobMark.ENV_VAR, Secret.of("another"))));
                        throw cut();
                    }
                };
        JobChanges unlucky =
                new JobChanges(
                        raced,
                        FakeRender.WORKSPACE,
                        registry,
                        () -> FakeRender.NOW,
                        new Patience(Duration.ofMillis(20), Duration.ofMillis(2)));
        assertThatThrownBy(() -> unlucky.create(spec("New")))
                .isInstanceOfSatisfying(
                        JobProblem.class,
                        problem ->
                                assertThat(problem.kind())
                                        .isEqualTo(JobProblem.Kind.OUTCOME_UNKNOWN))
                .hasMessageContaining("CRON_CONSOLE_JOURNAL=");
    }

    @Test
    void neverSendsACreateTwice() {
        render.fault = FakeRender.cut();
        assertProblem(() -> changes.create(spec("New")), JobProblem.Kind.OUTCOME_UNKNOWN);
        assertThat(render.writes).containsExactly("create New");
    }

    @Test
    void aLocalTimeThatCannotBeKeptIsPartlyDone() {
        render.faultOn = "create group";
        render.fault = forbidden();
        JobResult result = changes.create(localSpec("New"));
        assertThat(result.complete()).isFalse();
        assertThat(result.job().intent()).isNull();
        assertThat(result.problem()).contains("could not be kept", "no rights", "localTime");
    }

    @Test
    void showsOldAndNewAndSendsOnlyWhatDiffers() {
        JobForm change =
                JobForm.EMPTY
                        .with(JobField.NAME, "Report")
                        .with(JobField.BRANCH, "next")
                        .with(JobField.SCHEDULE, "0 4 * * *")
                        .withEnv("MODE", "planted-new")
                        .withEnv("GONE", null);
        JobUpdatePlan plan = changes.plan(changes.see(REPORT, true), change, false);
        assertThat(plan.changes())
                .containsExactly(
                        new FieldChange("branch", "main", "next"),
                        new FieldChange("schedule", "0 3 * * *", "0 4 * * *"),
                        new FieldChange("env.MODE", "••••••", "••••••"),
                        new FieldChange("env.GONE", "••••••", "(deleted)"));
        assertThat(plan.deployNeed()).isEqualTo(DeployNeed.YES);
        assertThat(plan.edit().patch())
                .isEqualTo(
                        new ServicePatch(
                                null, null, "next", null, "0 4 * * *", null, null, null, null));
        assertThat(plan.edit() + " " + plan.seen()).doesNotContain("planted");
        JobResult result = changes.apply(plan, false);
        assertThat(result.complete()).isTrue();
        assertThat(result.deployNeed()).isEqualTo(DeployNeed.YES);
        assertThat(render.writes)
                .containsExactly("update crn-report", "put env MODE", "delete env GONE");
        assertThat(result.job().branch()).isEqualTo("next");
        assertThat(render.envVars.get(REPORT))
                .containsExactly(new EnvVar("MODE", Secret.of("planted-new")));
    }

    @Test
    void withoutReadingThemTheOldEnvVarsAreUnknown() {
        JobUpdatePlan plan =
                changes.plan(
                        changes.see(REPORT, false), JobForm.EMPTY.withEnv("MODE", "new"), false);
        assertThat(plan.changes())
                .containsExactly(new FieldChange("env.MODE", "(not read)", "••••••"));
    }

    @Test
    void nothingIsSentWhereNothingDiffers() {
        JobForm same =
                JobForm.EMPTY
                        .with(JobField.NAME, "Report")
                        .with(JobField.AUTO_DEPLOY, "true")
                        .with(JobField.REGION, "oregon")
                        .withEnv("MODE", "planted-old");
        JobUpdatePlan plan = changes.plan(changes.see(REPORT, true), same, false);
        assertThat(plan.changes()).isEmpty();
        assertThat(changes.apply(plan, false).complete()).isTrue();
        assertThat(render.writes).isEmpty();
    }

    @Test
    void deploysWhereAsked() {
        JobUpdatePlan plan = plan(JobForm.EMPTY.with(JobField.BRANCH, "next"));
        JobResult result = changes.apply(plan, true);
        assertThat(result.done()).containsExactly("changed branch", "ordered a deploy");
        assertThat(result.deployNeed()).isEqualTo(DeployNeed.NO);
        assertThat(render.writes)
                .containsExactly("update crn-report", "deploy crn-report BUILD_AND_DEPLOY");
        render.deploysAreQueued = true;
        assertThat(changes.apply(plan(JobForm.EMPTY.with(JobField.BRANCH, "x")), true).complete())
                .as("202 without a body is fine")
                .isTrue();
    }

    @Test
    void aScheduleAloneMayNeedADeployAndANameDoesNot() {
        assertThat(plan(JobForm.EMPTY.with(JobField.SCHEDULE, "0 4 * * *")).deployNeed())
                .isEqualTo(DeployNeed.PERHAPS);
        assertThat(plan(JobForm.EMPTY.with(JobField.NAME, "Other")).deployNeed())
                .isEqualTo(DeployNeed.NO);
    }

    @Test
    void refusesWhatSomebodyElseChangedMeanwhile() {
        JobUpdatePlan plan = plan(JobForm.EMPTY.with(JobField.BRANCH, "next"));
        RenderService theirs =
                render.update(REPORT, ServicePatch.NOTHING.withSchedule("1 1 * * *"));
        render.writes.clear();
        assertThatThrownBy(() -> changes.apply(plan, true))
                .isInstanceOf(JobProblem.class)
                .hasMessageContaining("schedule: 0 3 * * * → 1 1 * * *");
        assertThat(render.writes).isEmpty();
        assertThat(theirs.branch()).isEqualTo("main");
    }

    @Test
    void refusesWhereOnlyTheTimeOfTheLastChangeDiffers() {
        JobUpdatePlan plan = plan(JobForm.EMPTY.with(JobField.BRANCH, "next"));
        render.update(REPORT, ServicePatch.NOTHING.withName("Report"));
        render.writes.clear();
        assertProblem(() -> changes.apply(plan, false), JobProblem.Kind.CHANGED_MEANWHILE);
        assertThat(render.writes).isEmpty();
    }

    @Test
    void refusesWhereAnEnvVarThatWasReadChangedMeanwhile() {
        JobUpdatePlan plan =
                changes.plan(
                        changes.see(REPORT, true), JobForm.EMPTY.withEnv("MODE", "new"), false);
        render.envVars.put(REPORT, List.of());
        assertProblem(() -> changes.apply(plan, false), JobProblem.Kind.CHANGED_MEANWHILE);
        assertThat(render.writes).isEmpty();
    }

    @Test
    void refusesANameThatIsTaken() {
        render.add("crn-2", "Other", "0 3 * * *");
        assertProblem(
                () -> changes.apply(plan(JobForm.EMPTY.with(JobField.NAME, "Other")), false),
                JobProblem.Kind.NAME_TAKEN);
        assertThat(render.writes).isEmpty();
    }

    @Test
    void aRefusalOfTheFirstThingPassesThroughAsItIs() {
        render.fault = forbidden();
        assertThatThrownBy(() ->
                        changes.apply(plan(JobForm.EMPTY.with(JobField.BRANCH, "next")), true))
                .isInstanceOf(GatewayException.Forbidden.class);
        assertThat(render.writes).hasSize(1);
    }

    @Test
    void aFailureHalfwaySaysExactlyWhatWasDone() {
        render.faultOn = "delete env";
        render.fault = forbidden();
        JobForm change =
                JobForm.EMPTY
                        .with(JobField.BRANCH, "next")
                        .withEnv("MODE", "new")
                        .withEnv("GONE", null);
        JobResult result = changes.apply(plan(change), true);
        assertThat(result.done()).containsExactly("changed branch", "set env var MODE");
        assertThat(result.problem()).contains("Not done: deleting env var GONE", "no rights");
        assertThat(result.deployNeed()).isEqualTo(DeployNeed.YES);
        assertThat(render.writes).as("no deploy of half a change").hasSize(3);
        assertThat(result.job().branch()).isEqualTo("next");
    }

    @Test
    void looksAfterACutConnectionAndGoesOnWhereItWasDone() {
        for (String step : List.of("update", "put env", "delete env")) {
            render.envVars.put(REPORT, List.of(new EnvVar("GONE", Secret.of("v"))));
            render.faultOn = step;
            render.fault = FakeRender.cut();
            render.faultAfterEffect = true;
            JobForm change =
                    JobForm.EMPTY
                            .with(JobField.BRANCH, "next-" + step.replace(' ', '-'))
                            .withEnv("MODE", "new")
                            .withEnv("GONE", null);
            assertThat(changes.apply(plan(change), false).complete()).as(step).isTrue();
        }
        assertThat(render.writes).hasSize(9);
    }

    @Test
    void aCutConnectionWithoutASeenEffectIsUnknownAndEndsIt() {
        render.fault = FakeRender.cut();
        JobResult result = changes.apply(plan(JobForm.EMPTY.with(JobField.BRANCH, "next")), true);
        assertThat(result.complete()).isFalse();
        assertThat(result.done()).isEmpty();
        assertThat(result.problem()).contains("not known", "changing branch", "before you repeat");
        assertThat(render.writes).containsExactly("update crn-report");
    }

    @Test
    void anAnswerThatTheJobDoesNotShowIsNotBelieved() {
        FakeRender deaf =
                new FakeRender() {
                    @Override
                    public RenderService update(JobId job, ServicePatch patch) {
                        return service(job);
                    }
                };
        deaf.add("crn-report", "Report", "0 3 * * *");
        JobChanges unlucky =
                new JobChanges(
                        deaf,
                        FakeRender.WORKSPACE,
                        registry,
                        () -> FakeRender.NOW,
                        new Patience(Duration.ofMillis(10), Duration.ofMillis(2)));
        JobUpdatePlan plan =
                unlucky.plan(
                        unlucky.see(REPORT, false),
                        JobForm.EMPTY.with(JobField.BRANCH, "next"),
                        false);
        assertThat(unlucky.apply(plan, false).problem()).contains("not known");
    }

    @Test
    void aDeployThatWasCutOffAndIsNotSeenIsUnknown() {
        render.faultOn = "deploy";
        render.fault = FakeRender.cut();
        JobResult result = changes.apply(plan(JobForm.EMPTY.with(JobField.BRANCH, "next")), true);
        assertThat(result.done()).containsExactly("changed branch");
        assertThat(result.problem()).contains("not known", "deploying");
        assertThat(result.deployNeed()).isEqualTo(DeployNeed.YES);
        assertThat(render.writes).as("ordered once").hasSize(2);
    }

    @Test
    void aStopHalfwaySaysWhatWasUnderWay() {
        FakeRender stopped =
                new FakeRender() {
                    @Override
                    public EnvVar putEnvVar(JobId job, String key, Secret value) {
                        Thread.currentThread().interrupt();
                        throw cut();
                    }
                };
        stopped.add("crn-report", "Report", "0 3 * * *");
        JobChanges interrupted =
                new JobChanges(
                        stopped,
                        FakeRender.WORKSPACE,
                        registry,
                        () -> FakeRender.NOW,
                        Patience.ofPerson());
        JobUpdatePlan plan =
                interrupted.plan(
                        interrupted.see(REPORT, false),
                        JobForm.EMPTY.with(JobField.BRANCH, "next").withEnv("MODE", "x"),
                        false);
        try {
            assertThatThrownBy(() -> interrupted.apply(plan, true))
                    .isInstanceOf(JobProblem.class)
                    .hasMessageContaining("Done: changed branch. Stopped while")
                    .hasMessageContaining("setting env var MODE");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aUtcScheduleOnAJobWithALocalTimeIsRefusedUnlessThatIsDropped() {
        registry.setIntent(REPORT, SIX);
        JobForm change = JobForm.EMPTY.with(JobField.SCHEDULE, "0 4 * * *");
        assertThatThrownBy(() -> plan(change))
                .isInstanceOf(FormProblems.class)
                .hasMessageContaining("06:00 America/Chicago");
        JobResult result =
                changes.apply(changes.plan(changes.see(REPORT, false), change, true), false);
        assertThat(result.job().schedule()).isEqualTo("0 4 * * *");
        assertThat(result.job().intent()).isNull();
        assertThat(registry.read().intents()).isEmpty();
    }

    @Test
    void aPartOfALocalTimeKeepsTheRest() {
        registry.setIntent(REPORT, SIX);
        JobUpdatePlan plan = plan(JobForm.EMPTY.with(JobField.LOCAL_TIME, "06:30"));
        assertThat(plan.changes())
                .containsExactly(
                        new FieldChange("schedule", "0 3 * * *", "30 12 * * 1-6"),
                        new FieldChange("localTime", "06:00", "06:30"));
        assertThat(changes.apply(plan, false).job().intent())
                .isEqualTo(new WallClock(LocalTime.of(6, 30), CHICAGO, SIX.days()));
        registry.dropIntent(REPORT);
        assertThatThrownBy(() -> plan(JobForm.EMPTY.with(JobField.LOCAL_TIME, "06:30")))
                .isInstanceOf(FormProblems.class)
                .hasMessageContaining("timeZone");
    }

    @Test
    void aDealershipsJobKeepsItsTimeInTheDealershipsEntry() {
        registry.put(dealership());
        JobResult result =
                changes.apply(plan(JobForm.EMPTY.with(JobField.LOCAL_TIME, "07:15")), false);
        assertThat(result.complete()).isTrue();
        assertThat(registry.read().dealerships().getFirst().am()).isEqualTo(LocalTime.of(7, 15));
        assertThat(registry.read().jobs()).isEmpty();
        changes.apply(plan(JobForm.EMPTY.with(JobField.DAYS, "MON-FRI")), false);
        assertThat(registry.read().jobs()).as("other days than the dealership's").hasSize(1);
        assertThat(changes.see(REPORT, false).intent())
                .isEqualTo(new WallClock(LocalTime.of(7, 15), CHICAGO, Weekdays.parse("MON-FRI")));
    }

    @Test
    void withAnUnreadRegistryASchedulesIsLeftAloneButTheRestCanBeChanged() {
        FakeRender blind =
                new FakeRender() {
                    @Override
                    public List<org.cronconsole.render.EnvGroup> envGroups(
                            org.cronconsole.id.WorkspaceId workspace) {
                        throw forbidden();
                    }
                };
        blind.add("crn-report", "Report", "0 3 * * *");
        JobChanges unlucky =
                new JobChanges(
                        blind,
                        FakeRender.WORKSPACE,
                        new EnvGroupRegistry(blind, FakeRender.WORKSPACE, () -> FakeRender.NOW),
                        () -> FakeRender.NOW,
                        new Patience(Duration.ofMillis(10), Duration.ofMillis(2)));
        JobSeen seen = unlucky.see(REPORT, false);
        assertThatThrownBy(() ->
                        unlucky.plan(
                                seen, JobForm.EMPTY.with(JobField.SCHEDULE, "0 4 * * *"), false))
                .isInstanceOf(FormProblems.class)
                .hasMessageContaining("no rights");
        JobUpdatePlan plan = unlucky.plan(seen, JobForm.EMPTY.with(JobField.BRANCH, "next"), false);
        assertThat(unlucky.apply(plan, false).complete()).isTrue();
    }

    @Test
    void aJobCannotMoveAndARuntimeNeedsItsCommands() {
        assertThatThrownBy(() -> plan(JobForm.EMPTY.with(JobField.REGION, "ohio")))
                .isInstanceOf(FormProblems.class)
                .hasMessageContaining("cannot move");
        assertThatThrownBy(() -> plan(JobForm.EMPTY.with(JobField.START_COMMAND, "x")))
                .isInstanceOf(FormProblems.class)
                .hasMessageContaining("startCommand");
        assertThatThrownBy(() -> plan(JobForm.EMPTY.with(JobField.RUNTIME, "node")))
                .isInstanceOf(FormProblems.class)
                .hasMessageContaining("buildCommand");
    }

    @Test
    void jobsOfOtherWorkspacesAreNotSeen() {
        assertProblem(() -> changes.see(new JobId("crn-0"), true), JobProblem.Kind.NO_SUCH_JOB);
    }

    private JobUpdatePlan plan(JobForm change) {
        return changes.plan(changes.see(REPORT, false), change, false);
    }

    private static DealershipEntry dealership() {
        @Nullable String none = null;
        return new DealershipEntry(
                "Naperville Ford",
                "napervilleford",
                CHICAGO,
                LocalTime.of(6, 0),
                null,
                Weekdays.parse("MON-SAT"),
                REPORT,
                null,
                none,
                none,
                none,
                none,
                none);
    }

    private static GatewayException forbidden() {
        return new GatewayException.Forbidden(
                "There are no rights to do this.",
                new Failure(RemoteService.RENDER, "POST /x", 403, "req-9", null, false));
    }

    private static void assertProblem(Runnable act, JobProblem.Kind kind) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        JobProblem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
