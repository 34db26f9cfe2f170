package org.cronconsole.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a person means by a schedule: a time on the clock of a place, on certain days there.
 *
 * @param time local time, whole minutes
 * @param zone the place's time zone
 * @param days local days, at least one
 */
public record WallClock(LocalTime time, ZoneId zone, Set<DayOfWeek> days) {
    /** Refuses seconds, which cron cannot say, and an empty week. */
    public WallClock {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new IllegalArgumentException("a schedule has whole minutes");
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a schedule needs at least one day");
        }
        days = Set.copyOf(days);
    }

    /**
     * The UTC cron line that means this time under the zone's offset at {@code at}. Where UTC is
     * already (or still) on another day, the days are rotated. The line is right until the zone's
     * offset changes.
     *
     * @throws IllegalArgumentException where the offset has seconds, which no cron line can say
     */
    public UtcCron utcCron(Instant at) {
        ZoneOffset offset = zone.getRules().getOffset(at);
        if (offset.getTotalSeconds() % 60 != 0) {
            throw new IllegalArgumentException(
                    zone + " is " + offset + " from UTC then, and cron has no seconds.");
        }
        // Any date will do: only the difference of days counts.
        LocalDate day = LocalDate.EPOCH;
        OffsetDateTime utc =
                day.atTime(time).atOffset(offset).withOffsetSameInstant(ZoneOffset.UTC);
        int shift = (int) (utc.toLocalDate().toEpochDay() - day.toEpochDay());
        Set<DayOfWeek> utcDays = EnumSet.noneOf(DayOfWeek.class);
        days.forEach(d -> utcDays.add(d.plus(shift)));
        return UtcCron.at(utc.toLocalTime(), utcDays);
    }
}
