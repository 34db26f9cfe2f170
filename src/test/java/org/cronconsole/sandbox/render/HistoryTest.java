package org.cronconsole.sandbox.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class HistoryTest {

    private static final Instant END = Instant.parse("2026-11-23T17:00:00Z");
    private static final Instant BEGIN = END.minus(Duration.ofDays(90));
    private static final Segment SEGMENT = Segment.plain("58 11 * * 1-6", BEGIN, END);

    private final History history = new History(1);

    private List<Run> all(String job) {
        return history.between(job, List.of(SEGMENT), BEGIN, END);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(new History(1).between("crn-a", List.of(SEGMENT), BEGIN, END))
                .isEqualTo(all("crn-a"));
        assertThat(new History(2).between("crn-a", List.of(SEGMENT), BEGIN, END))
                .isNotEqualTo(all("crn-a"));
    }

    @Test
    void aPartIsWhatTheWholeHasThere() {
        Instant from = END.minus(Duration.ofDays(20));
        Instant to = END.minus(Duration.ofDays(10));
        List<Run> part = history.between("crn-a", List.of(SEGMENT), from, to);
        assertThat(part)
                .isNotEmpty()
                .isEqualTo(
                        all("crn-a").stream()
                                .filter(r -> !r.end().isBefore(from) && !r.startedAt().isAfter(to))
                                .toList());
    }

    @Test
    void aboutNinetyThreeOfAHundredRunsSucceedAndTheRestFailInEveryWay() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            runs.addAll(all("crn-" + i));
        }
        Map<Outcome, Long> counts =
                runs.stream().collect(Collectors.groupingBy(Run::outcome, Collectors.counting()));
        assertThat(counts).containsOnlyKeys(Outcome.values());
        double share = (double) counts.getOrDefault(Outcome.SUCCESSFUL, 0L) / runs.size();
        assertThat(share).isBetween(0.91, 0.96);
        // 200 jobs on 77 days; some slots are missed, some failures are repaired by hand.
        assertThat(runs.stream().filter(r -> !r.manual()).count()).isBetween(15_000L, 15_400L);
        assertThat(runs.stream().filter(Run::manual).count()).isGreaterThan(50);
    }

    @Test
    void runsOfAJobNeverOverlapAndStayWithinTheirPast() {
        for (int i = 0; i < 50; i++) {
            Instant before = BEGIN;
            for (Run run : all("crn-" + i)) {
                assertThat(run.startedAt()).isAfterOrEqualTo(before);
                assertThat(run.end()).isAfter(run.startedAt()).isBefore(END);
                before = run.end();
            }
        }
    }

    @Test
    void aScriptSaysBetweenThirtyAndSixtyLinesAndWhyItFailed() {
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.CANCELED) {
                for (int i = 0; i < 100; i++) {
                    assertThat(RunScript.of("crn-x-" + i, outcome).size()).isBetween(28, 62);
                }
            }
        }
        assertThat(RunScript.of("crn-x-1", Outcome.EXIT_2))
                .contains(new RunScript.Line("error", "2FA text did not arrive within 120 s"));
    }
}
