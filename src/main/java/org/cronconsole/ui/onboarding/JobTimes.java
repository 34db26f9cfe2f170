package org.cronconsole.ui.onboarding;

import org.cronconsole.job.Period;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When one of the two jobs starts, in words.
 *
 * @param title which job
 * @param words the time there and in UTC, and the days
 * @param cron the UTC line
 * @param next the next starts on the dealership's clock
 */
record JobTimes(String title, String words, String cron, String next) {

    /** Words it. */
    static JobTimes of(
            Period period,
            WallClock meant,
            UtcCron cron,
            List<Instant> next,
            Texts texts,
            Times times) {
        String utc =
                next.isEmpty()
                        ? ""
                        : DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                                .format(next.getFirst().atOffset(ZoneOffset.UTC));
        DateTimeFormatter there =
                DateTimeFormatter.ofPattern("EEE d MMM, h:mm a zzz", Locale.getDefault())
                        .withZone(meant.zone());
        return new JobTimes(
                texts.get(period == Period.AM ? "onboarding.job.am" : "onboarding.job.pm"),
                texts.format(
                        "onboarding.times.words",
                        times.timeOfDay(meant.time()),
                        meant.zone().getId(),
                        utc,
                        days(meant.days())),
                cron.expression(),
                next.stream().map(there::format).collect(Collectors.joining("  ·  ")));
    }

    /** Days as a person writes them: {@code Mon–Sat}. */
    static String days(Set<DayOfWeek> days) {
        String words = Weekdays.format(days).replace("-", "–").replace(",", ", ");
        for (DayOfWeek day : DayOfWeek.values()) {
            words =
                    words.replace(
                            day.name().substring(0, 3),
                            day.getDisplayName(TextStyle.SHORT, Locale.getDefault()));
        }
        return words;
    }
}
