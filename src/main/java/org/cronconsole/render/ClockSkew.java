package org.cronconsole.render;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Learns from the Date header of answers how far the server's clock is from this machine's. The
 * header holds whole seconds and was written at some time between the request's going and the
 * answer's coming, so what lies within that is no difference.
 */
final class ClockSkew {
    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    private final InstantSource clock;
    private volatile Duration known = Duration.ZERO;

    ClockSkew(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Server's time less this machine's. */
    Duration known() {
        return known;
    }

    /** Learns from an answer that has just come. */
    void note(Answer answer, Instant sent) {
        Instant date = date(answer);
        if (date == null) {
            return;
        }
        Duration least = Duration.between(now(), date);
        Duration most = Duration.between(sent, date).plus(RESOLUTION);
        known =
                least.isPositive() || most.isNegative()
                        ? least.plus(most).dividedBy(2)
                        : Duration.ZERO;
    }

    /** When the server says that it answered; null where it does not say. */
    static @Nullable Instant date(Answer answer) {
        String value = answer.headers().firstValue("Date").orElse("");
        try {
            return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
