package org.cronconsole.render;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How many requests one of Render's rate limits still lets through, as far as is known. */
final class RateBucket {
    private static final long UNKNOWN = -1;

    /** Two answers of one window differ by no more, as they tell its end in whole seconds. */
    private static final Duration SAME_WINDOW = Duration.ofSeconds(2);

    private long limit = UNKNOWN;
    private long remaining = UNKNOWN;
    private @Nullable Instant resetsAt;

    /**
     * Takes one request, which is counted at once so that several threads do not all take the last
     * one.
     *
     * @return zero where the request may go, else how long to wait before asking again
     */
    synchronized Duration take(Instant now) {
        if (resetsAt != null && !now.isBefore(resetsAt)) {
            remaining = limit;
            resetsAt = null;
        }
        if (remaining > 0) {
            remaining--;
            return Duration.ZERO;
        }
        return resetsAt == null || remaining == UNKNOWN
                ? Duration.ZERO
                : Duration.between(now, resetsAt);
    }

    /** What is left, as far as is known. */
    synchronized Optional<RateAllowance> allowance(Instant now) {
        return limit == UNKNOWN || resetsAt == null || !now.isBefore(resetsAt)
                ? Optional.empty()
                : Optional.of(new RateAllowance(limit, remaining, resetsAt));
    }

    /** Believes an answer, unless it is one of an older window that came late. */
    synchronized void note(RateHeaders headers, Instant now) {
        Instant end = now.plus(headers.reset());
        if (resetsAt != null && end.isBefore(resetsAt.minus(SAME_WINDOW))) {
            return;
        }
        boolean newWindow = resetsAt != null && end.isAfter(resetsAt.plus(SAME_WINDOW));
        limit = headers.limit();
        // Within a window the lower count is the later one: requests under way are counted here.
        remaining =
                newWindow || remaining == UNKNOWN
                        ? headers.remaining()
                        : Math.min(remaining, headers.remaining());
        resetsAt = end;
    }

    /** Lets nothing through for a time: the server has said that there is nothing left. */
    synchronized void empty(Duration wait, Instant now) {
        remaining = 0;
        resetsAt = now.plus(wait);
    }
}
