package org.cronconsole.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * When a job's line can be exchanged for another so that no start is left out and none comes twice.
 *
 * @param after the exchange comes strictly after this instant: a start of one line or the other
 * @param before and strictly before this one
 */
public record RetimeWindow(Instant after, Instant before) {
    /** Starts of both lines within some weeks; no window that late is of use. */
    private static final int STARTS = 64;

    /**
     * The first window that ends after an instant.
     *
     * <p>Between two neighbouring starts of either line it is always the same whether the exchange
     * is safe: it is where the old line's latest start stands for one meant start, and the new
     * line's next start is the meant one that follows.
     *
     * @return empty where there is none in the coming weeks, as for a line that never starts
     */
    public static Optional<RetimeWindow> of(
            WallClock intent, UtcCron old, UtcCron fresh, Instant from) {
        Optional<Instant> begin = later(old.latest(from), fresh.latest(from));
        for (int i = 0; i < STARTS && begin.isPresent(); i++) {
            Instant after = begin.get();
            Optional<Instant> end = earlier(old.next(after), fresh.next(after));
            if (end.isEmpty()) {
                return Optional.empty();
            }
            if (isSafe(intent, old, fresh, after)) {
                return Optional.of(new RetimeWindow(after, end.get()));
            }
            begin = end;
        }
        return Optional.empty();
    }

    private static boolean isSafe(WallClock intent, UtcCron old, UtcCron fresh, Instant after) {
        Optional<Instant> last = old.latest(after);
        Optional<Instant> next = fresh.next(after);
        if (last.isEmpty() || next.isEmpty()) {
            return false;
        }
        Instant stoodFor = intent.nearest(last.get());
        return next.get().equals(intent.next(stoodFor));
    }

    /** True where an instant lies in it. */
    public boolean holds(Instant at) {
        return at.isAfter(after) && at.isBefore(before);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return one.isEmpty() ? two : one;
        }
        return one.get().isAfter(two.get()) ? one : two;
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return one.isEmpty() ? two : one;
        }
        return one.get().isBefore(two.get()) ? one : two;
    }
}
