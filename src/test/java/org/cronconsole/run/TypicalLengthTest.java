package org.cronconsole.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RunEvent;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class TypicalLengthTest {
    private static final Instant NOW = FakeRender.NOW;

    private final FakeRender render = new FakeRender();
    private final CronJob job =
            CronJob.of(render.add("crn-1", "Joliet Kia AM", "0 11 * * *"), null);

    private Run run(int minutes, RunStatus status) {
        return new Run(
                new RunId("run"),
                job.id(),
                status,
                NOW,
                NOW.plus(Duration.ofMinutes(minutes)),
                RunTrigger.SCHEDULED,
                null,
                null);
    }

    private List<Run> runs(int... minutes) {
        return new ArrayList<>(
                IntStream.of(minutes).mapToObj(m -> run(m, RunStatus.SUCCESSFUL)).toList());
    }

    @Test
    void tellsTheMedianAndWhatNineInTenDoNotExceed() {
        assertThat(TypicalLength.of(runs(10, 1, 9, 2, 8, 3, 7, 4, 6, 5)))
                .contains(new TypicalLength(Duration.ofSeconds(330), Duration.ofMinutes(9), 10));
        assertThat(TypicalLength.of(runs(5, 1, 4, 2, 60)))
                .contains(new TypicalLength(Duration.ofMinutes(4), Duration.ofMinutes(60), 5));
    }

    @Test
    void fewRunsSayNothing() {
        assertThat(TypicalLength.of(runs(1, 2, 3, 4))).isEmpty();
        assertThat(TypicalLength.of(List.of())).isEmpty();
    }

    @Test
    void whatFailedWasCanceledOrHasNotEndedDoesNotCount() {
        List<Run> runs = runs(5, 5, 5, 5);
        runs.add(run(600, RunStatus.CANCELED));
        runs.add(run(0, RunStatus.UNSUCCESSFUL));
        runs.add(run(0, RunStatus.RUNNING));
        assertThat(TypicalLength.of(runs)).isEmpty();
        runs.addAll(runs(5));
        assertThat(TypicalLength.of(runs).orElseThrow().p90()).isEqualTo(Duration.ofMinutes(5));
    }

    private void ran(Instant start, int minutes, int number) {
        RunId id = new RunId("run-" + number);
        render.addEvents(
                job.id(),
                new RunEvent.Started(id, start),
                new RunEvent.Ended(
                        id, start.plus(Duration.ofMinutes(minutes)), "successful", null, null));
    }

    @Test
    void isReadOfAboutTheLastThirtyStarts() {
        Instant last = Instant.parse("2026-11-23T11:00:00Z");
        for (int day = 0; day < 60; day++) {
            // Long ago, they took longer.
            ran(last.minus(Duration.ofDays(day)), day < 30 ? 8 : 300, day);
        }
        TypicalLength typical = new RunService(render, () -> NOW).typical(job).orElseThrow();
        assertThat(typical.p90()).isEqualTo(Duration.ofMinutes(8));
        assertThat(typical.runs()).isBetween(29, 31);
    }

    @Test
    void aJobWhoseLineCannotBeReadHasALengthToo() {
        CronJob odd = CronJob.of(render.add("crn-1", "Joliet Kia AM", "@daily"), null);
        for (int day = 0; day < 6; day++) {
            ran(NOW.minus(Duration.ofDays(day + 1L)), 3, day);
        }
        assertThat(new RunService(render, () -> NOW).typical(odd).orElseThrow().runs())
                .isEqualTo(6);
    }
}
