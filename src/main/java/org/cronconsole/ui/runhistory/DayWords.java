package org.cronconsole.ui.runhistory;

import org.cronconsole.schedule.Weekdays;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as people type them: {@code 2026-11-24}, {@code 11/24} (of the last twelve months),
 * {@code 11/24/2026}, {@code today}, {@code yesterday}, and {@code tuesday} or {@code tue} for the
 * last one that is over or is today. In Spanish as well, whichever language is spoken: {@code
 * ayer}, {@code el martes pasado}, {@code mar}.
 */
final class DayWords {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern AMERICAN =
            Pattern.compile("([0-9]{1,2})/([0-9]{1,2})(?:/([0-9]{4}))?");

    /** What may stand around a weekday: {@code last tuesday}, {@code el martes pasado}. */
    private static final Pattern LAST = Pattern.compile("^(?:last|el|este)\\s+|\\s+pasado$");

    private DayWords() {}

    /** Empty where it is no day. */
    static Optional<LocalDate> read(String typed, LocalDate today) {
        String words = LAST.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        switch (words) {
            case "today", "hoy" -> {
                return Optional.of(today);
            }
            case "yesterday", "ayer" -> {
                return Optional.of(today.minusDays(1));
            }
            default -> {
                // A weekday or a date.
            }
        }
        Optional<DayOfWeek> weekday = Weekdays.named(words);
        if (weekday.isPresent()) {
            return Optional.of(today.with(TemporalAdjusters.previousOrSame(weekday.get())));
        }
        try {
            Matcher american = AMERICAN.matcher(words);
            return Optional.of(
                    american.matches() ? american(american, today) : LocalDate.parse(words, ISO));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static LocalDate american(Matcher typed, LocalDate today) {
        int month = Integer.parseInt(typed.group(1));
        int day = Integer.parseInt(typed.group(2));
        if (typed.group(3) != null) {
            return LocalDate.of(Integer.parseInt(typed.group(3)), month, day);
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
        return thisYear.isAfter(today) ? LocalDate.of(today.getYear() - 1, month, day) : thisYear;
    }

    /** As it is written back. */
    static String write(LocalDate day) {
        return ISO.format(day);
    }
}
