package org.cronconsole.schedule;

import org.cronconsole.words.Words;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
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
    private static final Words WORDS = Words.of(WallClock.class);

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
        int seconds = Math.floorMod(offset.getTotalSeconds(), 60);
        if (seconds != 0) {
            int late = seconds <= 30 ? seconds : seconds - 60;
            ZoneOffset whole = ZoneOffset.ofTotalSeconds(offset.getTotalSeconds() - late);
            throw new IllegalArgumentException(
                    WORDS.format(
                            late > 0 ? "seconds.late" : "seconds.early",
                            zone,
                            offset,
                            utcCron(whole),
                            Math.abs(late)));
        }
        return utcCron(offset);
    }

    /**
     * The line for a job that is made or changed now: the one that makes the first meant start
     * after an instant. That is not the line of the instant where the clock changes before it.
     *
     * @throws IllegalArgumentException where the offset has seconds, which no cron line can say
     */
    public UtcCron lineForNext(Instant after) {
        return Drift.neededFor(this, next(after));
    }

    private UtcCron utcCron(ZoneOffset offset) {
        // Any date will do: only the difference of days counts.
        LocalDate day = LocalDate.EPOCH;
        OffsetDateTime utc =
                day.atTime(time).atOffset(offset).withOffsetSameInstant(ZoneOffset.UTC);
        int shift = (int) (utc.toLocalDate().toEpochDay() - day.toEpochDay());
        Set<DayOfWeek> utcDays = EnumSet.noneOf(DayOfWeek.class);
        days.forEach(d -> utcDays.add(d.plus(shift)));
        return UtcCron.at(utc.toLocalTime(), utcDays);
    }

    /**
     * When it is meant to start on a date. Where the clock jumps over the time that day, it is as
     * much later as the clock jumps; where the time comes twice, it is the first.
     */
    public Instant on(LocalDate date) {
        return ZonedDateTime.of(date, time, zone).toInstant();
    }

    /** The first meant start strictly after an instant. */
    public Instant next(Instant after) {
        // A day earlier than the local date: a gap may have pushed a start over midnight.
        for (LocalDate date = after.atZone(zone).toLocalDate().minusDays(1);
                ;
                date = date.plusDays(1)) {
            if (days.contains(date.getDayOfWeek())) {
                Instant start = on(date);
                if (start.isAfter(after)) {
                    return start;
                }
            }
        }
    }

    /** The latest meant start at or before an instant. */
    public Instant latest(Instant atOrBefore) {
        for (LocalDate date = atOrBefore.atZone(zone).toLocalDate().plusDays(1);
                ;
                date = date.minusDays(1)) {
            if (days.contains(date.getDayOfWeek())) {
                Instant start = on(date);
                if (!start.isAfter(atOrBefore)) {
                    return start;
                }
            }
        }
    }

    /** The meant start that lies nearest to an instant. */
    Instant nearest(Instant to) {
        Instant before = latest(to);
        Instant after = next(to);
        return Duration.between(before, to).compareTo(Duration.between(to, after)) <= 0
                ? before
                : after;
    }
}
