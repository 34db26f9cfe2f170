package org.cronconsole.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long the runs of a job take as a rule, by those that succeeded: one that fails early or is
 * canceled says nothing of it.
 *
 * @param median half of the runs took no longer
 * @param p90 nine of ten runs took no longer
 * @param runs how many runs it is told by
 */
public record TypicalLength(Duration median, Duration p90, int runs) {
    /** With fewer runs than this, nothing is typical. */
    private static final int ENOUGH = 5;

    /** By these runs, in any order; empty where too few of them succeeded. */
    public static Optional<TypicalLength> of(List<Run> runs) {
        List<Duration> lengths =
                runs.stream()
                        .filter(run -> run.status() == RunStatus.SUCCESSFUL)
                        .map(Run::duration)
                        .flatMap(Optional::stream)
                        .sorted()
                        .toList();
        int count = lengths.size();
        if (count < ENOUGH) {
            return Optional.empty();
        }
        Duration median = lengths.get((count - 1) / 2).plus(lengths.get(count / 2)).dividedBy(2);
        return Optional.of(
                new TypicalLength(median, lengths.get((int) Math.ceil(count * 0.9) - 1), count));
    }
}
