package org.cronconsole.schedule;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Days of the week as people and cron write them: {@code MON-SAT}, {@code MON,WED,FRI}, {@code
 * DAILY}.
 */
public final class Weekdays {
    private static final Pattern COMMA = Pattern.compile(",", Pattern.LITERAL);

    private Weekdays() {}

    /**
     * Reads days, case and blanks aside. A range may wrap around the week ({@code SAT-MON}).
     *
     * @throws IllegalArgumentException naming what is no day
     */
    public static Set<DayOfWeek> parse(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("Name at least one day, like MON-SAT.");
        }
        if (wanted.equals("DAILY") || wanted.equals("*")) {
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
        String name = text.strip();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name.length() >= 3 && day.name().startsWith(name)) {
                return day;
            }
        }
        throw new IllegalArgumentException(
                "\"" + name + "\" is not a day. Write days like MON-SAT or MON,WED,FRI.");
    }

    /** The shortest form that {@link #parse} reads back: one range where the days are in a row. */
    public static String format(Set<DayOfWeek> days) {
        if (days.size() == 7) {
            return "MON-SUN";
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
                return abbreviation(first) + "-" + abbreviation(first.plus(length - 1));
            }
            break;
        }
        StringJoiner list = new StringJoiner(",");
        for (DayOfWeek day : DayOfWeek.values()) {
            if (days.contains(day)) {
                list.add(abbreviation(day));
            }
        }
        return list.toString();
    }

    private static String abbreviation(DayOfWeek day) {
        return day.name().substring(0, 3);
    }
}
