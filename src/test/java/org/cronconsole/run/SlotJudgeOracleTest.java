package org.cronconsole.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.render.RunEvent;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Starts are judged by events alone, and held against what a played job knows of itself. */
class SlotJudgeOracleTest {
    private static final int JOBS = 1500;
    private static final Instant LONG_BEFORE = JobSim.BEGIN.minus(Duration.ofDays(2));
    private static final Instant DUE = Instant.parse("2026-11-20T11:58:00Z");

    private static List<Slot> judge(
            JobSim sim, List<RunEvent> events, List<Timeline.Version> versions, Coverage read) {
        Timeline line = new Timeline(LONG_BEFORE, versions, sim.switches, read);
        return JobFacts.of(
                        line,
                        RunHistory.pair(new JobId("crn-1"), events),
                        read,
                        sim.slots.getFirst(),
                        sim.now,
                        1000)
                .slots();
    }

    private static Timeline.Version always(JobSim sim) {
        return new Timeline.Version(LONG_BEFORE, sim.now, sim.line, false);
    }

    @Test
    void everyStatusIsToldAsItIsWhereAllWasSeen() {
        Map<SlotStatus, Integer> told = new EnumMap<>(SlotStatus.class);
        for (int seed = 0; seed < JOBS; seed++) {
            JobSim sim = new JobSim(seed, false);
            Coverage all = Coverage.of(LONG_BEFORE, sim.now);
            for (Slot slot : judge(sim, sim.events, List.of(always(sim)), all)) {
                if (!sim.unclear(slot.dueAt())) {
                    assertThat(slot.status())
                            .as(
                                    "seed %d, %s, due %s, now %s: %s",
                                    seed, sim.line, slot.dueAt(), sim.now, sim.around(slot.dueAt()))
                            .isEqualTo(sim.truth.get(slot.dueAt()));
                    told.merge(slot.status(), 1, Integer::sum);
                }
            }
        }
        assertThat(told.keySet())
                .as("the play shows them all: %s", told)
                .containsExactlyInAnyOrder(
                        SlotStatus.OK,
                        SlotStatus.FAILED,
                        SlotStatus.MISSED,
                        SlotStatus.LATE,
                        SlotStatus.RUNNING,
                        SlotStatus.HUNG,
                        SlotStatus.CANCELED,
                        SlotStatus.UPCOMING);
    }

    @Test
    void aJobThatWasSuspendedAndResumedIsToldByItsEventsWithoutFalseMisses() {
        int suspended = 0;
        for (int seed = 0; seed < JOBS; seed++) {
            JobSim sim = new JobSim(seed, true);
            Instant changed = sim.switches.isEmpty() ? LONG_BEFORE : sim.switches.getLast().at();
            Timeline.Version present =
                    new Timeline.Version(changed, sim.now, sim.line, sim.suspended);
            Coverage all = Coverage.of(LONG_BEFORE, sim.now);
            for (Slot slot : judge(sim, sim.events, List.of(present), all)) {
                SlotStatus truth = sim.truth.get(slot.dueAt());
                if (sim.unclear(slot.dueAt())) {
                    continue;
                }
                suspended += slot.status() == SlotStatus.SUSPENDED ? 1 : 0;
                // What held before the last change is not known, but for being suspended.
                boolean before = slot.dueAt().isBefore(changed);
                boolean asFarAsKnown =
                        before && slot.status() == SlotStatus.UNKNOWN && slot.run() == null;
                assertThat(slot.status() == truth || asFarAsKnown && truth != SlotStatus.SUSPENDED)
                        .as(
                                "seed %d, %s, due %s: %s, is %s, %s",
                                seed,
                                sim.line,
                                slot.dueAt(),
                                truth,
                                slot.status(),
                                sim.around(slot.dueAt()))
                        .isTrue();
            }
        }
        assertThat(suspended).isGreaterThan(1000);
    }

    @Test
    void nothingIsClaimedOfTimesThatWereNotRead() {
        int known = 0;
        for (int seed = 0; seed < JOBS; seed++) {
            JobSim sim = new JobSim(seed, false);
            Random random = new Random(-seed);
            Instant from =
                    sim.slots
                            .get(random.nextInt(sim.slots.size()))
                            .plusSeconds(random.nextInt(900));
            Instant to = from.plusSeconds(random.nextInt(3_000_000));
            Instant end = to.isAfter(sim.now) ? sim.now : to;
            List<RunEvent> read = new ArrayList<>(sim.events);
            read.removeIf(event -> event.at().isBefore(from) || event.at().isAfter(end));
            for (Slot slot : judge(sim, read, List.of(always(sim)), Coverage.of(from, end))) {
                SlotStatus truth = sim.truth.get(slot.dueAt());
                boolean careful =
                        slot.status() == SlotStatus.UNKNOWN
                                || slot.status() == SlotStatus.UPCOMING
                                // Its end may not have been read.
                                || slot.status() == SlotStatus.RUNNING
                                || slot.status() == SlotStatus.HUNG
                                || slot.status() == SlotStatus.LATE;
                assertThat(slot.status() == truth || careful || sim.unclear(slot.dueAt()))
                        .as(
                                "seed %d, %s, due %s: %s, is %s, %s",
                                seed,
                                sim.line,
                                slot.dueAt(),
                                truth,
                                slot.status(),
                                sim.around(slot.dueAt()))
                        .isTrue();
                known += slot.status() == truth ? 1 : 0;
            }
        }
        assertThat(known).isGreaterThan(10_000);
    }

    private static List<Slot> daily(List<RunEvent> events, Instant from, Instant now) {
        Timeline.Version always = new Timeline.Version(LONG_BEFORE, now, "58 11 * * *", false);
        Coverage read = Coverage.of(from, now);
        return JobFacts.of(
                        new Timeline(LONG_BEFORE, List.of(always), List.of(), read),
                        RunHistory.pair(new JobId("crn-1"), events),
                        read,
                        DUE.minus(Duration.ofDays(9)),
                        now,
                        1000)
                .slots();
    }

    /** Render keeps events for some time only: the oldest one may be the end of a run. */
    @Test
    void anEndWithoutItsStartIsInTheWayOfNoStartThatWasNotRead() {
        RunId half = new RunId("half");
        List<Slot> slots =
                daily(
                        List.of(
                                new RunEvent.Ended(
                                        half, DUE.plusSeconds(400), "successful", null, null)),
                        DUE.plusSeconds(60),
                        DUE.plus(Duration.ofHours(4)));
        assertThat(slots).hasSize(10);
        assertThat(slots).extracting(Slot::status).containsOnly(SlotStatus.UNKNOWN);
    }

    @Test
    void aRunWhoseEndIsLostIsNotInTheWayOfOneThatStartsInTime() {
        RunId lost = new RunId("lost");
        RunId next = new RunId("next");
        Instant tomorrow = DUE.plus(Duration.ofDays(1));
        List<Slot> slots =
                daily(
                        List.of(
                                new RunEvent.Started(lost, DUE.plusSeconds(5)),
                                new RunEvent.Started(next, tomorrow.plusSeconds(5)),
                                new RunEvent.Ended(
                                        next, tomorrow.plusSeconds(300), "successful", null, null)),
                        DUE.minus(Duration.ofDays(2)),
                        tomorrow.plus(Duration.ofHours(4)));
        assertThat(slots.getLast().status()).isEqualTo(SlotStatus.OK);
        assertThat(slots.get(slots.size() - 2).status()).isEqualTo(SlotStatus.UNKNOWN);
    }
}
