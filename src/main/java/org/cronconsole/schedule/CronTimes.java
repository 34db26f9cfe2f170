package org.cronconsole.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * The starts of a five-field cron line in UTC, by sets of bits: thousands of lines are asked for
 * their next starts whenever a list is shown. Which lines are good is not decided here.
 *
 * <p>As in Vixie cron, where both day fields are restricted a day counts when either says so; a
 * field is unrestricted where it begins with a star.
 */
final class CronTimes {
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
    private static final String DAYS = "SUNMONTUEWEDTHUFRISAT";
    private static final int MINUTES_OF_DAY = 24 * 60;

    /**
     * 29 February comes every four years but around 1900 and 2100, when it stays away for eight.
     */
    private static final int FARTHEST_DAYS = 366 * 9;

    private static final long ALL_DAYS = 0xfffffffeL;
    private static final long ALL_WEEKDAYS = 0x7f;
    private static final long ALL_MONTHS = 0x1ffeL;

    private final long minutes;
    private final long hours;
    private final long daysOfMonth;
    private final long months;
    private final long daysOfWeek;

    /** Whether a day must be in both sets, not in either. */
    private final boolean bothDays;

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException where it is not five fields of numbers, names, lists, ranges
     *     and steps
     */
    CronTimes(String line) {
        String[] fields = fields(line);
        if (fields.length != 5) {
            throw new IllegalArgumentException("a cron line has five fields");
        }
        minutes = bits(fields[0], 0, 59, "", 0);
        hours = bits(fields[1], 0, 23, "", 0);
        long monthdays = bits(fields[2], 1, 31, "", 0);
        months = bits(fields[3], 1, 12, MONTHS, 1);
        long days = bits(fields[4], 0, 7, DAYS, 0);
        // Sunday is 0 and 7.
        long weekdays = (days | days >>> 7) & ALL_WEEKDAYS;
        boolean either = !fields[2].startsWith("*") && !fields[4].startsWith("*");
        // Where one of two says every day, the other says nothing.
        boolean everyDay = either && (monthdays == ALL_DAYS || weekdays == ALL_WEEKDAYS);
        daysOfMonth = everyDay ? ALL_DAYS : monthdays;
        daysOfWeek = everyDay ? ALL_WEEKDAYS : weekdays;
        bothDays = everyDay || !either;
    }

    /** Without a pattern: that is most of what reading a line would cost. */
    private static String[] fields(String line) {
        StringTokenizer words = new StringTokenizer(line);
        String[] fields = new String[words.countTokens()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = words.nextToken();
        }
        return fields;
    }

    private static long bits(String field, int least, int most, String names, int firstName) {
        if (field.equals("*")) {
            return range(least, most == 7 ? 6 : most);
        }
        long bits = 0;
        for (String part : field.split(",", -1)) {
            int slash = part.indexOf('/');
            String range = slash < 0 ? part : part.substring(0, slash);
            int step = slash < 0 ? 1 : number(part.substring(slash + 1));
            int dash = range.indexOf('-');
            int first;
            int last;
            if (range.equals("*")) {
                first = least;
                // A star over days of the week is a week, not Sunday twice.
                last = most == 7 ? 6 : most;
            } else if (dash > 0) {
                first = value(range.substring(0, dash), names, firstName);
                last = value(range.substring(dash + 1), names, firstName);
            } else {
                first = value(range, names, firstName);
                last = slash < 0 ? first : most;
            }
            // A step past the field's end would name one value, which nobody means by it.
            if (step < 1 || step > most || first < least || last > most || first > last) {
                throw new IllegalArgumentException("\"" + part + "\" is out of range");
            }
            for (int value = first; value <= last; value += step) {
                bits |= 1L << value;
            }
        }
        return bits;
    }

    private static long range(int first, int last) {
        return (1L << last + 1) - (1L << first);
    }

    private static int value(String text, String names, int firstName) {
        if (text.length() == 3 && Character.isLetter(text.charAt(0))) {
            int at = names.indexOf(text.toUpperCase(Locale.ROOT));
            if (at >= 0 && at % 3 == 0) {
                return at / 3 + firstName;
            }
        }
        return number(text);
    }

    private static int number(String text) {
        if (text.isEmpty()
                || text.length() > 3
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("\"" + text + "\" is no number");
        }
        return Integer.parseInt(text);
    }

    /** The first start strictly after an instant; empty where there is none. */
    Optional<Instant> next(Instant after) {
        long minute = Math.floorDiv(after.getEpochSecond(), 60) + 1;
        long day = Math.floorDiv(minute, MINUTES_OF_DAY);
        int from = Math.floorMod(minute, MINUTES_OF_DAY);
        for (long last = day + FARTHEST_DAYS; day <= last; day++) {
            if (startsOn(day)) {
                int found = firstOfDay(from);
                if (found >= 0) {
                    return Optional.of(instant(day, found));
                }
            }
            from = 0;
        }
        return Optional.empty();
    }

    /** The latest start at or before an instant; empty where there is none. */
    Optional<Instant> latest(Instant atOrBefore) {
        long minute = Math.floorDiv(atOrBefore.getEpochSecond(), 60);
        long day = Math.floorDiv(minute, MINUTES_OF_DAY);
        int until = Math.floorMod(minute, MINUTES_OF_DAY);
        for (long last = day - FARTHEST_DAYS; day >= last; day--) {
            if (startsOn(day)) {
                int found = lastOfDay(until);
                if (found >= 0) {
                    return Optional.of(instant(day, found));
                }
            }
            until = MINUTES_OF_DAY - 1;
        }
        return Optional.empty();
    }

    /** How often it starts from one minute, counted from 1970, until before another. */
    long count(long from, long until) {
        long starts = 0;
        for (long day = Math.floorDiv(from, MINUTES_OF_DAY); day * MINUTES_OF_DAY < until; day++) {
            if (startsOn(day)) {
                long midnight = day * MINUTES_OF_DAY;
                starts +=
                        before((int) Math.min(until - midnight, MINUTES_OF_DAY))
                                - before((int) Math.max(from - midnight, 0));
            }
        }
        return starts;
    }

    /** How often it starts before a minute of a day on which it starts. */
    private int before(int minuteOfDay) {
        if (minuteOfDay == MINUTES_OF_DAY) {
            return startsPerDay();
        }
        int hour = minuteOfDay / 60;
        int whole = Long.bitCount(hours & (1L << hour) - 1) * Long.bitCount(minutes);
        return (hours & 1L << hour) == 0
                ? whole
                : whole + Long.bitCount(minutes & (1L << minuteOfDay % 60) - 1);
    }

    /** True where it starts on this day, counted from 1970-01-01. */
    boolean startsOn(long epochDay) {
        // 1970-01-01 was a Thursday.
        boolean weekday = (daysOfWeek & 1L << Math.floorMod(epochDay + 4, 7)) != 0;
        if (weekly()) {
            return weekday;
        }
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        if ((months & 1L << date.getMonthValue()) == 0) {
            return false;
        }
        boolean monthday = (daysOfMonth & 1L << date.getDayOfMonth()) != 0;
        return bothDays ? monthday && weekday : monthday || weekday;
    }

    private int firstOfDay(int from) {
        int hour = from / 60;
        if ((hours & 1L << hour) != 0) {
            long left = minutes >>> from % 60;
            if (left != 0) {
                return from + Long.numberOfTrailingZeros(left);
            }
        }
        long later = hour == 23 ? 0 : hours >>> hour + 1;
        return later == 0
                ? -1
                : (hour + 1 + Long.numberOfTrailingZeros(later)) * 60
                        + Long.numberOfTrailingZeros(minutes);
    }

    private int lastOfDay(int until) {
        int hour = until / 60;
        if ((hours & 1L << hour) != 0) {
            long left = minutes & (1L << until % 60 + 1) - 1;
            if (left != 0) {
                return hour * 60 + highest(left);
            }
        }
        long earlier = hours & (1L << hour) - 1;
        return earlier == 0 ? -1 : highest(earlier) * 60 + highest(minutes);
    }

    private static int highest(long bits) {
        return 63 - Long.numberOfLeadingZeros(bits);
    }

    private static Instant instant(long day, int minuteOfDay) {
        return Instant.ofEpochSecond((day * MINUTES_OF_DAY + minuteOfDay) * 60);
    }

    /** True where it starts at this minute of a day on which it starts. */
    boolean startsAt(int minuteOfDay) {
        return (hours & 1L << minuteOfDay / 60) != 0 && (minutes & 1L << minuteOfDay % 60) != 0;
    }

    /** How often it starts on a day on which it starts. */
    int startsPerDay() {
        return Long.bitCount(minutes) * Long.bitCount(hours);
    }

    /** True where both start on the same days of any week. */
    boolean sameWeek(CronTimes that) {
        return weekly() && that.weekly() && daysOfWeek == that.daysOfWeek;
    }

    /** True where days of the week alone decide on which days it starts. */
    boolean weekly() {
        return bothDays && daysOfMonth == ALL_DAYS && months == ALL_MONTHS;
    }

    /** True where both start at the same instants, however they are written. */
    boolean sameAs(CronTimes that) {
        return minutes == that.minutes
                && hours == that.hours
                && daysOfMonth == that.daysOfMonth
                && months == that.months
                && daysOfWeek == that.daysOfWeek
                && bothDays == that.bothDays;
    }
}
