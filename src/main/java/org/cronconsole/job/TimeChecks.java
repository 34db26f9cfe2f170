package org.cronconsole.job;

import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;

/** Checks when a job starts: a UTC cron line, or a local time with its zone and days. */
final class TimeChecks {
    private static final Words WORDS = Words.of(TimeChecks.class);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private final FieldChecks checks;
    private final JobForm form;
    private final Instant now;

    /** Tells problems to these checks; the offset of {@code now} makes the cron line. */
    TimeChecks(FieldChecks checks, Instant now) {
        this.checks = checks;
        this.form = checks.form();
        this.now = now;
    }

    /**
     * When the job starts.
     *
     * @param present the local time that a job has now, which stands in for what is not given of
     *     local time, zone and days; null where it has none
     * @return null where it was not given, or is wrong, which is told
     */
    @Nullable JobTime time(@Nullable WallClock present) {
        boolean local = localGiven();
        String line = form.text(JobField.SCHEDULE);
        if (!local) {
            return line.isEmpty() ? null : utc(line);
        }
        checks.that(line.isEmpty(), JobField.SCHEDULE, WORDS.get("check.schedule.both"));
        LocalTime time =
                checks.given(JobField.LOCAL_TIME) || present == null ? localTime() : present.time();
        ZoneId zone = checks.given(JobField.TIME_ZONE) || present == null ? zone() : present.zone();
        Set<DayOfWeek> days =
                checks.given(JobField.DAYS) || present == null ? days() : present.days();
        if (time == null || zone == null || days.isEmpty()) {
            return null;
        }
        WallClock clock = new WallClock(time, zone, days);
        try {
            return new JobTime(clock.lineForNext(now), clock);
        } catch (IllegalArgumentException cannotBeSaid) {
            checks.that(false, JobField.TIME_ZONE, String.valueOf(cannotBeSaid.getMessage()));
            return null;
        }
    }

    /** True where something was given of either way to say when the job starts. */
    boolean given() {
        return localGiven() || checks.given(JobField.SCHEDULE);
    }

    boolean localGiven() {
        return checks.given(JobField.LOCAL_TIME)
                || checks.given(JobField.TIME_ZONE)
                || checks.given(JobField.DAYS);
    }

    private @Nullable JobTime utc(String line) {
        try {
            UtcCron cron = UtcCron.parse(line);
            if (cron.next(now).isPresent()) {
                return new JobTime(cron, null);
            }
            checks.that(false, JobField.SCHEDULE, WORDS.get("check.schedule.never"));
        } catch (IllegalArgumentException unreadable) {
            checks.that(false, JobField.SCHEDULE, String.valueOf(unreadable.getMessage()));
        }
        return null;
    }

    private @Nullable LocalTime localTime() {
        try {
            return LocalTime.parse(form.text(JobField.LOCAL_TIME), TIME);
        } catch (DateTimeException unreadable) {
            checks.that(false, JobField.LOCAL_TIME, WORDS.get("check.local.time"));
            return null;
        }
    }

    private @Nullable ZoneId zone() {
        String id = form.text(JobField.TIME_ZONE);
        // Offsets like +05:00 are valid ids too, but know no daylight saving.
        if (ZoneId.getAvailableZoneIds().contains(id)) {
            return ZoneId.of(id);
        }
        checks.that(false, JobField.TIME_ZONE, WORDS.get("check.time.zone"));
        return null;
    }

    private Set<DayOfWeek> days() {
        try {
            return Weekdays.parse(form.text(JobField.DAYS));
        } catch (IllegalArgumentException unreadable) {
            checks.that(false, JobField.DAYS, String.valueOf(unreadable.getMessage()));
            return Set.of();
        }
    }
}
