package org.cronconsole.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.JobEvents;
import org.cronconsole.render.RunEvent;
import org.cronconsole.render.RunEvent.EndReason;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class RunFollowTest {
    private static final Instant START = FakeRender.NOW;
    private static final RunId OURS = new RunId("run-1");

    private int requests;
    private Instant now = START.plusSeconds(2);
    private final FakeRender render =
            new FakeRender() {
                @Override
                public JobEvents events(JobId job, Instant from, Instant to) {
                    requests++;
                    return super.events(job, from, to);
                }
            };
    private final RunService runs = new RunService(render, () -> now);
    private final CronJob job =
            CronJob.of(render.add("crn-1", "Joliet Kia AM", "0 11 * * *"), null);
    private final RunFollow follow = new RunFollow(job, triggered());

    private Run triggered() {
        return new Run(
                OURS, job.id(), RunStatus.RUNNING, START, null, RunTrigger.MANUAL, null, null);
    }

    private void started(String id, Instant at) {
        render.addEvents(job.id(), new RunEvent.Started(new RunId(id), at));
    }

    @Test
    void fromPendingToItsEndWithOneRequestALook() {
        assertThat(follow.first(now).state()).isEqualTo(Sighting.State.PENDING);
        assertThat(follow.look(runs).state()).isEqualTo(Sighting.State.PENDING);
        started("run-1", START.plusMillis(300));
        Sighting running = follow.look(runs);
        assertThat(running.state()).isEqualTo(Sighting.State.RUNNING);
        assertThat(running.run().startedAt()).isEqualTo(START.plusMillis(300));
        now = START.plusSeconds(300);
        render.addEvents(
                job.id(),
                new RunEvent.Ended(
                        OURS,
                        START.plusSeconds(290),
                        "unsuccessful",
                        new EndReason(2, null, null, false, false, null),
                        null));
        Sighting ended = follow.look(runs);
        assertThat(ended.state()).isEqualTo(Sighting.State.ENDED);
        assertThat(ended.run().status()).isEqualTo(RunStatus.UNSUCCESSFUL);
        assertThat(ended.run().trigger()).isEqualTo(RunTrigger.MANUAL);
        assertThat(ended.run().reasonInWords())
                .hasValueSatisfying(w -> assertThat(w).contains("2"));
        assertThat(requests).isEqualTo(3);
    }

    @Test
    void aRunThatEventsNameOtherwiseIsOursWhereItStartedThen() {
        started("run-before", START.minusSeconds(60));
        render.addEvents(
                job.id(),
                new RunEvent.Ended(
                        new RunId("run-before"), START.minusSeconds(1), "canceled", null, null));
        assertThat(follow.look(runs).state()).isEqualTo(Sighting.State.PENDING);
        started("crn-1-29798190", START.plusSeconds(1));
        assertThat(follow.look(runs).run().id().value()).isEqualTo("crn-1-29798190");
        // Another one that comes later is not ours, whatever became of ours.
        now = START.plusSeconds(90);
        render.addEvents(
                job.id(),
                new RunEvent.Ended(
                        new RunId("crn-1-29798190"),
                        START.plusSeconds(80),
                        "canceled",
                        null,
                        "root@example.com"));
        started("run-next", START.plusSeconds(80));
        Sighting ended = follow.look(runs);
        assertThat(ended.state()).isEqualTo(Sighting.State.ENDED);
        assertThat(ended.run().id().value()).isEqualTo("crn-1-29798190");
        assertThat(ended.run().user()).isEqualTo("root@example.com");
    }

    @Test
    void whatWasCanceledToMakeRoomIsNotTheTriggers() {
        started("run-before", START.minusSeconds(3));
        render.addEvents(
                job.id(),
                new RunEvent.Ended(new RunId("run-before"), START, "canceled", null, null));
        assertThat(follow.look(runs).state()).isEqualTo(Sighting.State.PENDING);
        started("run-other", START.plusSeconds(1));
        assertThat(follow.look(runs).run().id().value()).isEqualTo("run-other");
        started(OURS.value(), START.plusSeconds(2));
        assertThat(follow.look(runs).run().id())
                .as("what the trigger has answered outranks a guess")
                .isEqualTo(OURS);
    }

    @Test
    void whatNoEventTellsOfIsUnknownInTheEnd() {
        started("run-next", START.plus(Duration.ofMinutes(3)));
        now = START.plus(Duration.ofMinutes(14));
        assertThat(follow.look(runs).state()).isEqualTo(Sighting.State.PENDING);
        now = START.plus(Duration.ofMinutes(16));
        assertThat(follow.look(runs).state()).isEqualTo(Sighting.State.UNSEEN);
        assertThat(Sighting.State.UNSEEN.over()).isTrue();
    }

    @Test
    void whetherItHangsIsJudgedByWhatIsExpected() {
        started("run-1", START);
        now = START.plus(Duration.ofMinutes(50));
        assertThat(follow.look(runs).run().status()).isEqualTo(RunStatus.RUNNING);
        follow.expect(
                Expectation.of(
                        new TypicalLength(Duration.ofMinutes(5), Duration.ofMinutes(8), 20)));
        assertThat(follow.look(runs).run().status()).isEqualTo(RunStatus.HUNG);
    }

    @Test
    void anEndThatWasLostIsNotTakenForRunning() {
        started("run-1", START);
        started("run-next", START.plus(Duration.ofHours(1)));
        now = START.plus(Duration.ofHours(2));
        Sighting lost = follow.look(runs);
        assertThat(lost.state()).isEqualTo(Sighting.State.ENDED);
        assertThat(lost.run().status()).isEqualTo(RunStatus.UNKNOWN);
    }

    @Test
    void theClocksAreRenders() {
        render.clockSkew = Duration.ofMinutes(10);
        now = START.minus(Duration.ofMinutes(9));
        started("run-1", START);
        Sighting seen = follow.look(runs);
        assertThat(seen.at()).isEqualTo(START.plusSeconds(60));
        assertThat(seen.state()).isEqualTo(Sighting.State.RUNNING);
    }

    @Test
    void thePaceIsUsualLongOrHung() {
        Expectation known =
                Expectation.of(new TypicalLength(Duration.ofMinutes(5), Duration.ofMinutes(8), 20));
        assertThat(known.pace(Duration.ofMinutes(8))).isEqualTo(Expectation.Pace.USUAL);
        assertThat(known.pace(Duration.ofMinutes(9))).isEqualTo(Expectation.Pace.LONG);
        assertThat(known.pace(Duration.ofMinutes(39))).isEqualTo(Expectation.Pace.HUNG);
        // Seven runs tell what is typical, and too little to call another one hung.
        Expectation few =
                Expectation.of(new TypicalLength(Duration.ofMinutes(5), Duration.ofMinutes(8), 7));
        assertThat(few.pace(Duration.ofMinutes(100))).isEqualTo(Expectation.Pace.LONG);
        assertThat(few.hungAfter()).isEqualTo(RunHistory.LONG_WHEN_UNKNOWN);
        assertThat(Expectation.NONE.pace(Duration.ofHours(1))).isEqualTo(Expectation.Pace.USUAL);
    }
}
