package org.cronconsole.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.RunEvent;
import org.cronconsole.render.RunEvent.EndReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class RunHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final Instant SLOT = Instant.parse("2026-11-23T11:58:00Z");
    private final RunSubject job = new Subject("58 11 * * *");

    private record Subject(String schedule) implements RunSubject {
        @Override
        public JobId id() {
            return new JobId("crn-1");
        }

        @Override
        public WorkspaceId workspace() {
            return new WorkspaceId("tea-1");
        }
    }

    @Test
    void joinsStartsAndEndsByRunIdInAnyOrderAndNewestFirst() {
        List<Run> runs =
                RunHistory.of(
                        job,
                        List.of(
                                ended("b", SLOT.plusSeconds(300), "unsuccessful", exit(2)),
                                started("a", SLOT.minusSeconds(86_400)),
                                started("b", SLOT),
                                ended("a", SLOT.minusSeconds(86_000), "successful", null),
                                started("b", SLOT)),
                        NOW);
        assertThat(runs).extracting(r -> r.id().value()).containsExactly("b", "a");
        assertThat(runs.getFirst().status()).isEqualTo(RunStatus.UNSUCCESSFUL);
        assertThat(runs.getFirst().duration()).contains(Duration.ofMinutes(5));
        assertThat(runs.getFirst().reasonInWords()).contains("exit code 2");
        assertThat(runs.getLast().status()).isEqualTo(RunStatus.SUCCESSFUL);
    }

    @Test
    void keepsHalfKnownRuns() {
        List<Run> runs =
                RunHistory.of(
                        job,
                        List.of(
                                ended("only-end", SLOT, "canceled", null),
                                started("only-start", SLOT.plusSeconds(60)),
                                ended("odd", SLOT.minusSeconds(60), "exploded", null)),
                        NOW.minus(Duration.ofHours(3)));
        assertThat(runs)
                .extracting(Run::status)
                .containsExactly(RunStatus.RUNNING, RunStatus.CANCELED, RunStatus.UNKNOWN);
        assertThat(runs.get(1).startedAt()).isNull();
        assertThat(runs.get(1).trigger()).isEqualTo(RunTrigger.UNKNOWN);
    }

    @Test
    void anOpenRunHangsAfterTwoHoursWhileWhatIsUsualIsNotKnown() {
        List<RunEvent> open = List.of(started("a", NOW.minus(Duration.ofMinutes(119))));
        assertThat(RunHistory.of(job, open, NOW).getFirst().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(RunHistory.of(job, open, NOW.plusSeconds(120)).getFirst().status())
                .isEqualTo(RunStatus.HUNG);
    }

    @Test
    void anOpenRunHangsNoLongerThanRenderLetsOneRun() {
        List<RunEvent> open = List.of(started("a", SLOT));
        Instant longest = SLOT.plus(RunService.LONGEST_RUN);
        assertThat(RunHistory.of(job, open, longest).getFirst().status()).isEqualTo(RunStatus.HUNG);
        Instant later = longest.plusSeconds(1);
        assertThat(RunHistory.of(job, open, later).getFirst().status())
                .as("Render has ended it, and how is not known")
                .isEqualTo(RunStatus.UNKNOWN);
        assertThat(
                        RunHistory.of(job, List.of(ended("a", later, "canceled", null)), later)
                                .getFirst()
                                .status())
                .isEqualTo(RunStatus.CANCELED);
    }

    /** Nothing was due yet, so nothing else tells it from a scheduled one. */
    @Test
    void aRunThatAPersonStartedOfANewJobIsByHand() {
        Instant start = NOW.minusSeconds(60);
        Run run =
                new Run(
                        new RunId("crn-1-1"),
                        job.id(),
                        RunStatus.SUCCESSFUL,
                        start,
                        NOW.minusSeconds(30),
                        RunTrigger.UNKNOWN,
                        null,
                        "ops@example.com");
        Timeline line =
                new Timeline(
                        NOW.minusSeconds(120),
                        List.of(
                                new Timeline.Version(
                                        NOW.minusSeconds(120), NOW, job.schedule(), false)),
                        List.of(),
                        Coverage.NONE);
        JobFacts facts =
                JobFacts.of(line, List.of(run), Coverage.NONE, NOW.minusSeconds(120), NOW, 10);
        assertThat(facts.runs())
                .singleElement()
                .extracting(Run::trigger)
                .isEqualTo(RunTrigger.MANUAL);
    }

    @Test
    void aRunWhoseEndIsLostIsNotInTheWayForEver() {
        Instant begin = SLOT.minus(Duration.ofDays(5));
        Timeline line =
                new Timeline(
                        begin,
                        List.of(new Timeline.Version(begin, NOW, job.schedule(), false)),
                        List.of(),
                        Coverage.NONE);
        Instant lost = SLOT.minus(Duration.ofDays(2));
        List<Slot> slots =
                JobFacts.of(
                                line,
                                RunHistory.pair(job.id(), List.of(started("lost", lost))),
                                Coverage.of(begin, NOW),
                                lost,
                                NOW,
                                10)
                        .slots();
        assertThat(slots)
                .extracting(Slot::status)
                .containsExactly(SlotStatus.UNKNOWN, SlotStatus.MISSED, SlotStatus.MISSED);
        assertThat(slots.getFirst().reason()).isEqualTo("its end is not known");
    }

    /** Nobody looked for hours: that it was seen running shortly after its start tells no more. */
    @Test
    void aRunDoesNotHangByTheTimeInWhichNobodyLooked() {
        Instant begin = SLOT.minus(Duration.ofDays(1));
        Timeline line =
                new Timeline(
                        begin,
                        List.of(new Timeline.Version(begin, SLOT, job.schedule(), false)),
                        List.of(),
                        Coverage.NONE);
        List<Run> open = RunHistory.pair(job.id(), List.of(started("open", SLOT)));
        Instant later = SLOT.plus(Duration.ofHours(5));
        Coverage soon = Coverage.of(begin, SLOT.plus(Duration.ofMinutes(5)));
        assertThat(JobFacts.of(line, open, soon, SLOT, later, 10).slots().getFirst().status())
                .isEqualTo(SlotStatus.RUNNING);
        Coverage late = Coverage.of(begin, SLOT.plus(Duration.ofHours(4)));
        assertThat(JobFacts.of(line, open, late, SLOT, later, 10).slots().getFirst().status())
                .isEqualTo(SlotStatus.HUNG);
    }

    @Test
    void anOpenRunHangsByWhatIsUsualOnceThatIsKnown() {
        List<RunEvent> events = new ArrayList<>();
        for (int day = 1; day <= 10; day++) {
            Instant start = SLOT.minus(Duration.ofDays(day));
            events.add(started("r" + day, start));
            events.add(ended("r" + day, start.plus(Duration.ofMinutes(5)), "successful", null));
        }
        events.add(started("open", SLOT));
        Instant limit = SLOT.plus(Duration.ofMinutes(35));
        assertThat(RunHistory.of(job, events, limit).getFirst().status())
                .isEqualTo(RunStatus.RUNNING);
        assertThat(RunHistory.of(job, events, limit.plusSeconds(1)).getFirst().status())
                .isEqualTo(RunStatus.HUNG);
    }

    @Test
    void tellsScheduledFromManualByTheSlots() {
        List<Run> runs =
                RunHistory.of(
                        job,
                        List.of(
                                started("slot", SLOT.plusSeconds(20)),
                                ended("slot", SLOT.plusSeconds(200), "successful", null),
                                started("again", SLOT.plusSeconds(90)),
                                ended("again", SLOT.plusSeconds(100), "successful", null),
                                started("later", SLOT.plusSeconds(7_000)),
                                ended("later", SLOT.plusSeconds(7_100), "successful", null)),
                        NOW);
        assertThat(runs)
                .extracting(Run::trigger)
                .containsExactly(RunTrigger.MANUAL, RunTrigger.MANUAL, RunTrigger.SCHEDULED);
    }

    @Test
    void aRunThatWaitedForItsPredecessorIsScheduled() {
        List<Run> runs =
                RunHistory.of(
                        job,
                        List.of(
                                started("long", SLOT.minusSeconds(3_600)),
                                ended("long", SLOT.plusSeconds(1_800), "successful", null),
                                started("delayed", SLOT.plusSeconds(1_805))),
                        NOW);
        assertThat(runs.getFirst().id().value()).isEqualTo("delayed");
        assertThat(runs.getFirst().trigger()).isEqualTo(RunTrigger.SCHEDULED);
    }

    @Test
    void aRunThatNamesAPersonIsManualAndOneOfAnEarlierLineIsUnknown() {
        RunSubject changed =
                new RunSubject() {
                    @Override
                    public JobId id() {
                        return job.id();
                    }

                    @Override
                    public WorkspaceId workspace() {
                        return job.workspace();
                    }

                    @Override
                    public String schedule() {
                        return job.schedule();
                    }

                    @Override
                    public Instant updatedAt() {
                        return SLOT.minusSeconds(60);
                    }
                };
        List<Run> runs =
                RunHistory.of(
                        changed,
                        List.of(
                                started("earlier", SLOT.minusSeconds(7_000)),
                                ended("earlier", SLOT.minusSeconds(6_000), "successful", null),
                                started("by-hand", SLOT.plusSeconds(300)),
                                new RunEvent.Ended(
                                        new RunId("by-hand"),
                                        SLOT.plusSeconds(900),
                                        "successful",
                                        null,
                                        "ops@acme")),
                        NOW);
        assertThat(runs)
                .extracting(Run::trigger)
                .containsExactly(RunTrigger.MANUAL, RunTrigger.UNKNOWN);
    }

    @Test
    void anUnreadableScheduleTellsNothing() {
        List<Run> runs = RunHistory.of(new Subject("whenever"), List.of(started("a", SLOT)), NOW);
        assertThat(runs.getFirst().trigger()).isEqualTo(RunTrigger.UNKNOWN);
    }

    @Test
    void putsReasonsIntoWords() {
        assertThat(reason(new EndReason(null, "512Mi", null, false, false, null)))
                .isEqualTo("out of memory (limit 512Mi)");
        assertThat(reason(new EndReason(null, null, 43_200L, false, false, "too long")))
                .isEqualTo("timed out after 12 h; too long");
        assertThat(reason(new EndReason(null, null, null, true, true, null)))
                .isEqualTo("evicted by Render; exited early");
    }

    private String reason(EndReason reason) {
        return RunHistory.of(job, List.of(ended("a", SLOT, "unsuccessful", reason)), NOW)
                .getFirst()
                .reasonInWords()
                .orElseThrow();
    }

    private static RunEvent started(String id, Instant at) {
        return new RunEvent.Started(new RunId(id), at);
    }

    private static RunEvent ended(
            String id, Instant at, String status, @Nullable EndReason reason) {
        return new RunEvent.Ended(new RunId(id), at, status, reason, null);
    }

    private static EndReason exit(int code) {
        return new EndReason(code, null, null, false, false, null);
    }
}
