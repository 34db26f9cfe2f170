package org.cronconsole.history;

import org.cronconsole.run.Coverage;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * For which time the history is. Days are those of each dealership's own clock.
 *
 * @param to null for now
 */
public record HistoryPeriod(Moment from, @Nullable Moment to) {
    /** Clocks may be so far apart. */
    private static final Duration CLOCK_SLACK = Duration.ofHours(1);

    /** Where a period begins or ends. */
    public sealed interface Moment {
        /** At the begin of this day, or at its end. */
        record Day(LocalDate date) implements Moment {}

        /** At this instant. */
        record At(Instant instant) implements Moment {}

        /** So long ago. */
        record Ago(Duration span) implements Moment {}

        /**
         * The day that it is on.
         *
         * @param zone of the clock that tells the day of an instant
         */
        default LocalDate date(ZoneId zone, Instant now) {
            return switch (this) {
                case Day day -> day.date();
                case At at -> LocalDate.ofInstant(at.instant(), zone);
                case Ago ago -> LocalDate.ofInstant(now.minus(ago.span()), zone);
            };
        }
    }

    /** From so long ago until now. */
    public static HistoryPeriod last(Duration span) {
        return new HistoryPeriod(new Moment.Ago(span), null);
    }

    /** From the begin of one day to the end of another, or of the same. */
    public static HistoryPeriod days(LocalDate from, LocalDate to) {
        return new HistoryPeriod(new Moment.Day(from), new Moment.Day(to));
    }

    /**
     * From its begin to its end, which is not part of it.
     *
     * @param zone of the clock that tells the days
     * @return its end never lies before its begin
     */
    public Coverage.Span in(ZoneId zone, Instant now) {
        Instant begin =
                switch (from) {
                    case Moment.Day day -> day.date().atStartOfDay(zone).toInstant();
                    case Moment.At at -> at.instant();
                    case Moment.Ago ago -> now.minus(ago.span());
                };
        Instant end =
                switch (to) {
                    case null -> now.plus(CLOCK_SLACK);
                    case Moment.Day day -> day.date().plusDays(1).atStartOfDay(zone).toInstant();
                    case Moment.At at -> at.instant();
                    case Moment.Ago ago -> now.minus(ago.span());
                };
        return new Coverage.Span(begin, end.isBefore(begin) ? begin : end);
    }
}
