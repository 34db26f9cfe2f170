package org.cronconsole.alert;

import org.cronconsole.words.Words;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A time of the day in which the desktop is told nothing.
 *
 * @param from on the viewer's clock
 * @param to on the viewer's clock; on the next day where it is not after {@code from}
 * @param days those on which it begins
 */
public record QuietHours(LocalTime from, LocalTime to, Set<DayOfWeek> days) {
    private static final Words WORDS = Words.of(QuietHours.class);

    /**
     * Refuses what is no span of time.
     *
     * @throws IllegalArgumentException saying what to do
     */
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException(WORDS.get("quiet.same"));
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException(WORDS.get("quiet.days"));
        }
        days = Set.copyOf(days);
    }

    /**
     * When the quiet hours that an instant lies in end; empty where it lies in none. Over a clock
     * change they are longer or shorter by it, and never come twice.
     */
    public Optional<Instant> endAfter(Instant at, ZoneId zone) {
        LocalDate today = at.atZone(zone).toLocalDate();
        // With tomorrow: a zone's clock may jump over a midnight.
        for (LocalDate day : List.of(today.minusDays(1), today, today.plusDays(1))) {
            if (!days.contains(day.getDayOfWeek())) {
                continue;
            }
            Instant begin = day.atTime(from).atZone(zone).toInstant();
            LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
            Instant end = last.atTime(to).atZone(zone).toInstant();
            if (!at.isBefore(begin) && at.isBefore(end)) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }
}
