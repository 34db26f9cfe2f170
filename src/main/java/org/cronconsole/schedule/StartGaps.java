package org.cronconsole.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a run may take before something else starts. */
public final class StartGaps {
    /** The weeks of a schedule are alike but for its dates. */
    private static final Duration LOOKED_AT = Duration.ofDays(8);

    /** A line that starts more often than this in eight days shows its gaps before. */
    private static final int MOST_STARTS = 400;

    private StartGaps() {}

    /**
     * The shortest time from a start of one line to the start of another, or of the same, that
     * follows it, among the starts of the coming week.
     *
     * @param then the line of what starts next; may be the same
     * @return empty where nothing follows within a week and a day of a start
     */
    public static Optional<Duration> shortest(UtcCron line, UtcCron then, Instant from) {
        Optional<Duration> shortest = Optional.empty();
        Instant until = from.plus(LOOKED_AT);
        Optional<Instant> start = line.next(from);
        for (int i = 0; i < MOST_STARTS && start.isPresent() && !start.get().isAfter(until); i++) {
            Instant at = start.get();
            Optional<Duration> gap =
                    then.next(at)
                            .map(next -> Duration.between(at, next))
                            .filter(each -> each.compareTo(LOOKED_AT) <= 0);
            if (gap.isPresent()
                    && (shortest.isEmpty() || gap.get().compareTo(shortest.get()) < 0)) {
                shortest = gap;
            }
            start = line.next(at);
        }
        return shortest;
    }
}
