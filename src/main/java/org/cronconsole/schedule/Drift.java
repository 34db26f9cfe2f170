package org.cronconsole.schedule;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A line that does not start when it is meant to.
 *
 * @param meant the next start that is meant and that the line does not make
 * @param willStart the line's own start nearest to it; null where the line never starts
 * @param needed the line that makes it
 */
public record Drift(Instant meant, @Nullable Instant willStart, UtcCron needed) {

    /**
     * Whether a line misses the next start that is meant for it, looking from an instant on. From
     * the last right start before a clock change on, the next one is missed: that is when there is
     * something to do.
     *
     * @throws IllegalArgumentException where no one line can say what is meant
     */
    public static Optional<Drift> of(WallClock intent, UtcCron line, Instant from) {
        Instant meant = intent.next(from);
        UtcCron needed = neededFor(intent, meant);
        boolean makesIt =
                line.startsPerDay() == 1
                        && line.next(from).map(meant::equals).orElse(false)
                        // The same next start with other days is another line all the same.
                        && line.sameWeek(needed);
        return makesIt
                ? Optional.empty()
                : Optional.of(new Drift(meant, nearest(line, meant), needed));
    }

    /**
     * The line that makes a meant start and, until the next clock change, those after it. On the
     * day of a change the clock may stand otherwise an hour before the start than at it.
     */
    static UtcCron neededFor(WallClock intent, Instant meant) {
        UtcCron line = intent.utcCron(meant);
        if (makes(line, meant)) {
            return line;
        }
        // The time that is meant does not exist that day: the clock before the jump says it.
        UtcCron before = intent.utcCron(meant.minus(Duration.ofHours(3)));
        return makes(before, meant) ? before : line;
    }

    private static boolean makes(UtcCron line, Instant start) {
        return line.latest(start).map(start::equals).orElse(false);
    }

    private static @Nullable Instant nearest(UtcCron line, Instant to) {
        Instant before = line.latest(to).orElse(null);
        Instant after = line.next(to).orElse(null);
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        return Duration.between(before, to).compareTo(Duration.between(to, after)) <= 0
                ? before
                : after;
    }

    /** By how many minutes it starts too late; negative where too early; empty where never. */
    public Optional<Long> shiftMinutes() {
        Instant will = willStart;
        return will == null
                ? Optional.empty()
                : Optional.of(Duration.between(meant, will).toMinutes());
    }
}
