package org.cronconsole.retime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.JobProblem;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RunEvent;
import org.cronconsole.retime.RetimeResult.State;
import org.cronconsole.run.RunService;
import org.cronconsole.schedule.RetimeWindow;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.DeployAfter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

class RetimingTest {
    private static final JobId JOB = new JobId("crn-1");
    private static final WallClock CHICAGO =
            new WallClock(
                    LocalTime.of(5, 58), ZoneId.of("America/Chicago"), Weekdays.parse("MON-SAT"));

    /** Saturday; the clock goes back on Sunday 1 November 2026 at 07:00 UTC. */
    private static final Instant SATURDAY_NOON = Instant.parse("2026-10-31T17:00:00Z");

    private boolean registryIsUnreadable;

    private final FakeRender render =
            new FakeRender() {
                @Override
                public List<EnvGroup> envGroups(WorkspaceId workspace) {
                    if (registryIsUnreadable) {
                        throw cut();
                    }
                    return super.envGroups(workspace);
                }
            };
    private Instant now = SATURDAY_NOON;
    private DeployAfter deployAfter = DeployAfter.DEPLOY_ONLY;
    private EnvGroupRegistry registry;

    @BeforeEach
    void aJobInDaylightTime() {
        registry = new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> now);
        render.add("crn-1", "Test Ford AM", "58 10 * * 1-6");
        registry.setIntent(JOB, CHICAGO);
        render.writes.clear();
    }

    private Retiming retiming() {
        registry = new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> now);
        Patience patience = new Patience(Duration.ofMillis(20), Duration.ofMillis(2));
        return new Retiming(
                new JobService(
                        render,
                        FakeRender.WORKSPACE,
                        registry,
                        new RunService(render, () -> now),
                        () -> now,
                        patience),
                new LineExchange(
                        render, FakeRender.WORKSPACE, registry, () -> now, patience, deployAfter),
                () -> now);
    }

    private RetimeResult apply(RetimePlan plan) {
        List<RetimeResult> told = new ArrayList<>();
        List<RetimeResult> results = retiming().apply(plan, told::add, () -> true);
        assertThat(told).isEqualTo(results);
        assertThat(results).hasSize(1);
        return results.getFirst();
    }

    @Test
    void theRadarSeesTheChangeAndItsWindow() {
        List<RadarFinding> found =
                retiming().radar(Instant.parse("2026-10-20T12:00:00Z"), Duration.ofDays(20));
        assertThat(found).hasSize(1);
        RadarFinding finding = found.getFirst();
        assertThat(finding.prospect().at()).isEqualTo("2026-11-01T07:00:00Z");
        assertThat(finding.willStart()).isEqualTo(LocalTime.of(4, 58));
        assertThat(finding.prospect().drift().shiftMinutes()).contains(-60L);
        assertThat(finding.prospect().drift().needed().expression()).isEqualTo("58 11 * * 1-6");
        // After the new line's own Saturday start, before the old line's Monday start.
        assertThat(finding.prospect().window())
                .isEqualTo(
                        new RetimeWindow(
                                Instant.parse("2026-10-31T11:58:00Z"),
                                Instant.parse("2026-11-02T10:58:00Z")));
    }

    @Test
    void insideTheWindowTheLineIsExchangedAndDeployedWithoutABuild() {
        RetimePlan plan = retiming().plan(now);
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.unplanned()).isEmpty();
        RetimeResult result = apply(plan);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.words()).contains("2026-11-02T11:58:00Z");
        assertThat(render.service(JOB).schedule()).isEqualTo("58 11 * * 1-6");
        assertThat(render.writes)
                .hasSize(2)
                .anySatisfy(write -> assertThat(write).containsIgnoringCase("deploy_only"));
        assertThat(retiming().plan(now).steps()).isEmpty();
    }

    @Test
    void aDeployCanBeLeftOut() {
        deployAfter = DeployAfter.NOTHING;
        assertThat(apply(retiming().plan(now)).state()).isEqualTo(State.DONE);
        assertThat(render.writes).hasSize(1);
    }

    @Test
    void beforeAndAfterTheWindowNothingIsSent() {
        RetimePlan plan = retiming().plan(now);
        for (String at :
                List.of(
                        "2026-10-31T10:58:30Z",
                        "2026-10-31T11:58:00Z",
                        "2026-11-02T10:57:00Z",
                        "2026-11-02T11:30:00Z",
                        "2026-11-09T17:00:00Z")) {
            now = Instant.parse(at);
            RetimeResult result = apply(plan);
            assertThat(result.state()).as(at).isEqualTo(State.REFUSED);
            assertThat(result.words()).as(at).containsAnyOf("too early", "too late");
        }
        assertThat(render.writes).isEmpty();
    }

    @Test
    void aJobThatStartsWrongAlreadyIsPutRightInItsNextWindow() {
        now = Instant.parse("2026-11-03T11:30:00Z");
        RetimePlan plan = retiming().plan(now);
        // Today's start came at 04:58; before 05:58 the new line would make a second one.
        assertThat(plan.steps().getFirst().window().after()).isEqualTo("2026-11-03T11:58:00Z");
        assertThat(apply(plan).words()).contains("too early");
        now = Instant.parse("2026-11-03T12:30:00Z");
        assertThat(apply(plan).state()).isEqualTo(State.DONE);
    }

    @Test
    void aLineThatIsNoLongerThePlansIsLeftAlone() {
        RetimePlan plan = retiming().plan(now);
        render.add("crn-1", "Test Ford AM", "30 10 * * 1-6");
        RetimeResult result = apply(plan);
        assertThat(result.state()).isEqualTo(State.REFUSED);
        assertThat(result.words()).contains("30 10 * * 1-6");
        assertThat(render.writes).isEmpty();
    }

    @Test
    void anIntentThatChangedMeanwhileIsTold() {
        RetimePlan plan = retiming().plan(now);
        registry.setIntent(JOB, new WallClock(LocalTime.of(6, 30), CHICAGO.zone(), CHICAGO.days()));
        render.writes.clear();
        assertThat(apply(plan).words()).contains("Another local time");
        assertThat(render.writes).isEmpty();
    }

    @Test
    void aSecondApplicationOnlyLooksAndReportsTheFirstStart() {
        RetimePlan plan = retiming().plan(now);
        apply(plan);
        render.writes.clear();
        assertThat(apply(plan).state()).isEqualTo(State.ALREADY);
        now = Instant.parse("2026-11-02T13:00:00Z");
        assertThat(apply(plan).state()).isEqualTo(State.START_MISSED);
        render.addEvents(
                JOB,
                new RunEvent.Started(new RunId("run-1"), Instant.parse("2026-11-02T11:58:04Z")));
        assertThat(apply(plan).state()).isEqualTo(State.CONFIRMED);
        assertThat(render.writes).isEmpty();
    }

    @Test
    void anAnswerThatIsLostIsLookedFor() {
        render.fault = FakeRender.cut();
        render.faultAfterEffect = true;
        assertThat(apply(retiming().plan(now)).state()).isEqualTo(State.DONE);
    }

    @Test
    void aChangeThatIsNotSeenIsUnknownAndSentOnce() {
        render.fault = FakeRender.cut();
        RetimeResult result = apply(retiming().plan(now));
        assertThat(result.state()).isEqualTo(State.UNKNOWN);
        assertThat(render.writes).hasSize(1);
    }

    @Test
    void aLockedSessionIsRefused() {
        render.fault = new WriteRefused(WriteRefused.Reason.LOCKED, "Writes are locked.");
        RetimeResult result = apply(retiming().plan(now));
        assertThat(result.state()).isEqualTo(State.REFUSED);
        assertThat(result.words()).contains("locked");
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndNotPlanned() {
        render.add("crn-1", "Test Ford AM", "whenever");
        RetimePlan plan = retiming().plan(now);
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.unplanned().getFirst().reason()).contains("whenever");
    }

    @Test
    void aRegistryThatCannotBeReadIsNotTakenForNothingToDo() {
        registryIsUnreadable = true;
        assertThatThrownBy(() -> retiming().plan(now))
                .isInstanceOf(JobProblem.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> retiming().radar(now, Duration.ofDays(20)))
                .isInstanceOf(JobProblem.class);
    }

    @Test
    void itStopsBetweenTwoJobsWhenAsked() {
        render.add("crn-2", "Test Ford PM", "58 18 * * 1-6");
        registry.setIntent(
                new JobId("crn-2"),
                new WallClock(LocalTime.of(13, 58), CHICAGO.zone(), CHICAGO.days()));
        render.writes.clear();
        now = Instant.parse("2026-10-31T20:30:00Z");
        RetimePlan plan = retiming().plan(now);
        assertThat(plan.steps()).hasSize(2);
        List<RetimeResult> told = new ArrayList<>();
        retiming().apply(plan, told::add, () -> told.isEmpty());
        assertThat(told).hasSize(1);
        // The rest is applied later, and what is done is only looked at.
        assertThat(retiming().apply(plan, r -> {}, () -> true))
                .extracting(RetimeResult::state)
                .containsExactly(State.ALREADY, State.DONE);
    }
}
