package org.cronconsole.render;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many requests one of Render's rate limits still lets through, as far as is known.
 *
 * <p>Work in the background takes at most a fifth of what people leave of a window, and nothing
 * while a person waits.
 */
final class RateBucket {
    private static final long UNKNOWN = -1;
    private static final long BACKGROUND_PART = 5;

    /** Two answers of one window differ by no more, as they tell its end in whole seconds. */
    private static final Duration SAME_WINDOW = Duration.ofSeconds(2);

    /** When to look again where nothing tells how long: people's turn, or an answer on its way. */
    static final Duration SHORTLY = Duration.ofMillis(50);

    private long limit = UNKNOWN;
    private long remaining = UNKNOWN;
    private long takenInBackground;
    private int peopleWaiting;
    private @Nullable Instant resetsAt;
    private @Nullable Instant blockedUntil;
    private Instant latest = Instant.EPOCH;

    /**
     * Takes one request, which is counted at once so that several threads do not all take the last
     * one.
     *
     * @return zero where the request may go, else how long to wait before asking again
     */
    synchronized Duration take(Instant now, boolean background) {
        turnTo(now);
        if (blockedUntil != null) {
            return Duration.between(now, blockedUntil);
        }
        if (background && peopleWaiting > 0) {
            return SHORTLY;
        }
        if (remaining == UNKNOWN) {
            return taken(background);
        }
        if (remaining > 0 && (!background || takenInBackground < backgroundShare())) {
            remaining--;
            return taken(background);
        }
        if (resetsAt == null) {
            // A new window: full, but its end is not known before its first answer.
            return background ? SHORTLY : Duration.ZERO;
        }
        return Duration.between(now, resetsAt);
    }

    private Duration taken(boolean background) {
        if (background) {
            takenInBackground++;
        }
        return Duration.ZERO;
    }

    /** At least one of a whole window: a small limit would never let any through. */
    private long backgroundShare() {
        long share = (remaining + takenInBackground) / BACKGROUND_PART;
        return share == 0 && remaining == limit ? 1 : share;
    }

    private void turnTo(Instant now) {
        if (now.isBefore(latest.minus(SAME_WINDOW))) {
            // The machine's clock was set back: no moment that was reckoned with it still holds.
            resetsAt = null;
            blockedUntil = null;
            remaining = UNKNOWN;
        }
        latest = now;
        if (blockedUntil != null && !now.isBefore(blockedUntil)) {
            blockedUntil = null;
        }
        if (resetsAt != null && !now.isBefore(resetsAt)) {
            refill();
        }
    }

    private void refill() {
        remaining = limit;
        resetsAt = null;
        takenInBackground = 0;
    }

    synchronized void personWaits() {
        peopleWaiting++;
    }

    synchronized void personIsThrough() {
        peopleWaiting--;
    }

    /** What is left, as far as is known. */
    synchronized Optional<RateAllowance> allowance(Instant now) {
        turnTo(now);
        if (limit == UNKNOWN) {
            return Optional.empty();
        }
        if (blockedUntil != null) {
            return Optional.of(new RateAllowance(limit, 0, blockedUntil));
        }
        return Optional.of(
                new RateAllowance(
                        limit,
                        remaining == UNKNOWN ? limit : remaining,
                        resetsAt == null ? now : resetsAt));
    }

    /** Believes an answer, unless it is one of an older window that came late. */
    synchronized void note(RateHeaders headers, Instant now) {
        Instant end = now.plus(headers.reset());
        if (resetsAt != null && end.isBefore(resetsAt.minus(SAME_WINDOW))) {
            return;
        }
        boolean newWindow = resetsAt != null && end.isAfter(resetsAt.plus(SAME_WINDOW));
        if (newWindow) {
            takenInBackground = 0;
        }
        limit = headers.limit();
        // Within a window the lower count is the later one: requests under way are counted here.
        remaining =
                newWindow || remaining == UNKNOWN
                        ? headers.remaining()
                        : Math.min(remaining, headers.remaining());
        resetsAt = end;
    }

    /** Lets nothing through for a time: the server has said that it would refuse it. */
    synchronized void block(Duration wait, Instant now) {
        Instant until = now.plus(wait);
        if (blockedUntil == null || until.isAfter(blockedUntil)) {
            blockedUntil = until;
        }
        refill();
    }
}
