package org.cronconsole.schedule;

import org.cronconsole.words.Accents;
import org.cronconsole.words.Words;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Days of the week as people and cron write them: {@code MON-SAT}, {@code MON,WED,FRI}, {@code
 * DAILY}. Whichever language is spoken, English and Spanish are understood: {@code LUN-SÁB}.
 */
public final class Weekdays {
    private static final Words WORDS = Words.of(Weekdays.class);

    /** In Spanish, from Monday on, without accents. */
    private static final List<String> SPANISH =
            List.of("LUNES", "MARTES", "MIERCOLES", "JUEVES", "VIERNES", "SABADO", "DOMINGO");

    /** What stands for all days, without accents and blanks. */
    private static final Set<String> EVERY_DAY =
            Set.of("DAILY", "*", "DIARIO", "DIARIAMENTE", "TODOS", "TODOSLOSDIAS", "CADADIA");

    private static final int SHORTEST = 3;
    private static final Pattern COMMA = Pattern.compile(",", Pattern.LITERAL);

    private Weekdays() {}

    /**
     * Reads days, case, accents and blanks aside. A range may wrap around the week ({@code
     * SAT-MON}).
     *
     * @throws IllegalArgumentException naming what is no day
     */
    public static Set<DayOfWeek> parse(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException(WORDS.get("day.none"));
        }
        if (EVERY_DAY.contains(Accents.without(wanted).replace(" ", ""))) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        // With what comes after a last comma: a list that is half typed is no list.
        for (String part : COMMA.split(wanted, -1)) {
            int dash = part.indexOf('-');
            if (dash < 0) {
                days.add(day(part));
                continue;
            }
            DayOfWeek last = day(part.substring(dash + 1));
            DayOfWeek next = day(part.substring(0, dash));
            days.add(next);
            while (next != last) {
                next = next.plus(1);
                days.add(next);
            }
        }
        return days;
    }

    private static DayOfWeek day(String text) {
        return named(text)
                .orElseThrow(() ->
                        new IllegalArgumentException(WORDS.format("day.unread", text.strip())));
    }

    /** The day of a name, or of how it begins; empty where it is none, or too short to be one. */
    public static Optional<DayOfWeek> named(String text) {
        String name = Accents.without(text.strip().toUpperCase(Locale.ROOT));
        if (name.length() >= SHORTEST) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.name().startsWith(name)
                        || SPANISH.get(day.getValue() - 1).startsWith(name)) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The shortest form that {@link #parse} reads back: one range where the days are in a row. To
     * be kept and sent, the same in every language.
     */
    public static String format(Set<DayOfWeek> days) {
        return format(days, Weekdays::abbreviation);
    }

    /** As {@link #format}, in the language of people; read back as well. */
    public static String said(Set<DayOfWeek> days) {
        return format(days, day -> WORDS.get("day.", day));
    }

    /** The days that most dealerships work on, as {@link #said}. */
    public static String usual() {
        return said(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
    }

    private static String format(Set<DayOfWeek> days, Function<DayOfWeek, String> name) {
        if (days.size() == 7) {
            return name.apply(DayOfWeek.MONDAY) + "-" + name.apply(DayOfWeek.SUNDAY);
        }
        for (DayOfWeek first : days) {
            if (days.contains(first.minus(1))) {
                continue;
            }
            int length = 1;
            while (days.contains(first.plus(length))) {
                length++;
            }
            if (length == days.size() && length > 1) {
                return name.apply(first) + "-" + name.apply(first.plus(length - 1));
            }
            break;
        }
        StringJoiner list = new StringJoiner(",");
        for (DayOfWeek day : DayOfWeek.values()) {
            if (days.contains(day)) {
                list.add(name.apply(day));
            }
        }
        return list.toString();
    }

    private static String abbreviation(DayOfWeek day) {
        return day.name().substring(0, 3);
    }
}
