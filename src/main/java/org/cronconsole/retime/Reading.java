package org.cronconsole.retime;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.Period;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** What is meant by the line of a job that nobody has given a local time yet. */
final class Reading {
    private static final Words WORDS = Words.of(Reading.class);

    private Reading() {}

    /**
     * Where no time is given and none is known, the line's own numbers are taken as local ones: so
     * they were typed.
     */
    static WallClock of(
            AdoptionWish wish,
            CronJob job,
            @Nullable LocalTime time,
            @Nullable DealershipEntry before,
            Instant now) {
        Optional<WallClock> typed =
                UtcCron.read(job.schedule())
                        .flatMap(line -> line.localMeaning(ZoneOffset.UTC, Instant.EPOCH));
        Set<DayOfWeek> known = before == null ? null : before.days();
        Set<DayOfWeek> days = wish.days() != null ? wish.days() : known;
        if ((time == null || days == null) && typed.isEmpty()) {
            throw new IllegalArgumentException(
                    WORDS.format("adopt.line", job.name(), job.schedule()));
        }
        if (time == null) {
            checkReading(job, typed.orElseThrow().time(), wish.zone(), now);
        }
        return new WallClock(
                time == null ? typed.orElseThrow().time() : time,
                wish.zone(),
                days == null ? typed.orElseThrow().days() : days);
    }

    /**
     * Some lines are right already: typed as local time they would be no time for that half of the
     * day, and what they mean there today is one. Which is meant must be said then.
     */
    private static void checkReading(CronJob job, LocalTime typed, ZoneId zone, Instant now) {
        Optional<LocalTime> today =
                job.line().flatMap(line -> line.localMeaning(zone, now)).map(WallClock::time);
        Optional<Period> half = job.period();
        if (half.isPresent()
                && today.isPresent()
                && !fits(typed, half.get())
                && fits(today.get(), half.get())) {
            throw new IllegalArgumentException(
                    WORDS.format(
                            "adopt.line.unclear",
                            job.name(),
                            job.schedule(),
                            typed,
                            today.get(),
                            half.get() == Period.AM ? "amTime" : "pmTime"));
        }
    }

    private static boolean fits(LocalTime time, Period half) {
        return (half == Period.AM) == (time.getHour() < 12);
    }
}
