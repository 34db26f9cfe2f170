package org.cronconsole.render;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;

/**
 * What an answer's headers tell of the rate limit.
 *
 * @param limit requests in a window
 * @param remaining requests left in this window
 * @param reset the time left of this window. Render's page on rate limits calls the header an epoch
 *     time; real answers and the newer specification hold seconds left.
 */
record RateHeaders(long limit, long remaining, Duration reset) {
    private static final Duration WAIT_WHEN_NOT_TOLD = Duration.ofSeconds(10);

    /** No window of Render's is longer than an hour; what is beyond a day is no time left. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** The three headers; null where one is absent or makes no sense. */
    static @Nullable RateHeaders of(Answer answer) {
        OptionalLong limit = answer.number("Ratelimit-Limit");
        OptionalLong remaining = answer.number("Ratelimit-Remaining");
        Duration reset = reset(answer);
        if (limit.isEmpty() || remaining.isEmpty() || reset == null) {
            return null;
        }
        return new RateHeaders(limit.getAsLong(), remaining.getAsLong(), reset);
    }

    /** How long a 429 asks to wait: Retry-After, else the end of the window, else a guess. */
    static Duration retryAfter(Answer answer, Instant now) {
        OptionalLong seconds = answer.number("Retry-After");
        if (seconds.isPresent()) {
            Duration wait = Duration.ofSeconds(seconds.getAsLong());
            return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        }
        Duration until = retryAfterDate(answer, now);
        if (until != null) {
            return until;
        }
        Duration reset = reset(answer);
        return reset == null ? WAIT_WHEN_NOT_TOLD : reset;
    }

    /** Rounded up: the header counts whole seconds. */
    private static @Nullable Duration reset(Answer answer) {
        OptionalLong seconds = answer.number("Ratelimit-Reset");
        if (seconds.isEmpty() || seconds.getAsLong() > LONGEST.toSeconds()) {
            return null;
        }
        return Duration.ofSeconds(seconds.getAsLong() + 1);
    }

    /** HTTP allows a date as well as seconds (RFC 9110, 10.2.3). */
    private static @Nullable Duration retryAfterDate(Answer answer, Instant now) {
        String value = answer.headers().firstValue("Retry-After").orElse("");
        try {
            Instant until =
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            // By the server's own clock where it tells it: this machine's may be wrong.
            Instant date = ClockSkew.date(answer);
            Duration wait = Duration.between(date == null ? now : date, until);
            return wait.isNegative() || wait.compareTo(LONGEST) > 0 ? null : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
