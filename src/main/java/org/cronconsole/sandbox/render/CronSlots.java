package org.cronconsole.sandbox.render;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** A five-field cron line, read in UTC as Render does: the instants at which it starts a run. */
final class CronSlots {

    private static final List<String> MONTHS =
            List.of(
                    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                    "DEC");
    private static final List<String> DAYS =
            List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    /** 29 February comes at most eight years apart. */
    private static final int HORIZON_DAYS = 8 * 366 + 1;

    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet daysOfMonth;
    private final BitSet months;
    private final BitSet daysOfWeek;
    private final boolean eitherDay;

    private CronSlots(String[] fields) {
        minutes = field(fields[0], 0, 59, List.of(), 0);
        hours = field(fields[1], 0, 23, List.of(), 0);
        daysOfMonth = field(fields[2], 1, 31, List.of(), 0);
        months = field(fields[3], 1, 12, MONTHS, 1);
        daysOfWeek = field(fields[4], 0, 7, DAYS, 0);
        if (daysOfWeek.get(7)) {
            daysOfWeek.set(0);
        }
        // crontab(5): when both day fields are restricted, either of them is enough.
        eitherDay = !fields[2].startsWith("*") && !fields[4].startsWith("*");
    }

    /**
     * @throws IllegalArgumentException saying what is wrong with the line
     */
    static CronSlots parse(String line) {
        String[] fields = line.strip().split("\\s+", -1);
        if (fields.length != 5) {
            throw new IllegalArgumentException(
                    "a schedule has 5 fields, this has " + fields.length + ": " + line);
        }
        return new CronSlots(fields);
    }

    /** The first slot after the instant, null where there is none in eight years. */
    @Nullable Instant next(Instant after) {
        LocalDate day = LocalDate.ofInstant(after, ZoneOffset.UTC);
        for (int i = 0; i < HORIZON_DAYS; i++) {
            if (matches(day)) {
                Instant slot = firstAfter(day, after);
                if (slot != null) {
                    return slot;
                }
            }
            day = day.plusDays(1);
        }
        return null;
    }

    /** The slots from the first instant to before the second, in order. */
    List<Instant> between(Instant from, Instant to) {
        List<Instant> found = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC);
        for (LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            if (matches(day)) {
                for (Instant slot : slots(day)) {
                    if (!slot.isBefore(from) && slot.isBefore(to)) {
                        found.add(slot);
                    }
                }
            }
        }
        return found;
    }

    private @Nullable Instant firstAfter(LocalDate day, Instant after) {
        long start = day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        long passed = after.getEpochSecond() - start;
        int firstHour = passed < 0 ? 0 : (int) Math.min(24, passed / 3600);
        for (int h = hours.nextSetBit(firstHour); h >= 0; h = hours.nextSetBit(h + 1)) {
            for (int m = minutes.nextSetBit(0); m >= 0; m = minutes.nextSetBit(m + 1)) {
                Instant slot = Instant.ofEpochSecond(start + h * 3600L + m * 60L);
                if (slot.isAfter(after)) {
                    return slot;
                }
            }
        }
        return null;
    }

    private boolean matches(LocalDate day) {
        if (!months.get(day.getMonthValue())) {
            return false;
        }
        boolean ofMonth = daysOfMonth.get(day.getDayOfMonth());
        boolean ofWeek = daysOfWeek.get(day.getDayOfWeek().getValue() % 7);
        return eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
    }

    private List<Instant> slots(LocalDate day) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Instant> slots = new ArrayList<>();
        for (int h = hours.nextSetBit(0); h >= 0; h = hours.nextSetBit(h + 1)) {
            for (int m = minutes.nextSetBit(0); m >= 0; m = minutes.nextSetBit(m + 1)) {
                slots.add(start.plusSeconds(h * 3600L + m * 60L));
            }
        }
        return slots;
    }

    private static BitSet field(String text, int low, int high, List<String> names, int base) {
        BitSet set = new BitSet();
        for (String part : text.split(",", -1)) {
            String[] stepped = part.split("/", -1);
            int step = 1;
            if (stepped.length == 2) {
                step = number(stepped[1], 1, high, List.of(), 0);
            } else if (stepped.length > 2) {
                throw new IllegalArgumentException("more than one / in " + part);
            }
            int from = low;
            int to = high;
            if (!stepped[0].equals("*")) {
                String[] range = stepped[0].split("-", -1);
                from = number(range[0], low, high, names, base);
                if (range.length == 2) {
                    to = number(range[1], low, high, names, base);
                } else if (range.length > 2) {
                    throw new IllegalArgumentException("more than one - in " + part);
                } else if (stepped.length == 1) {
                    to = from;
                }
            }
            if (from > to) {
                throw new IllegalArgumentException("the range " + part + " runs backwards");
            }
            for (int i = from; i <= to; i += step) {
                set.set(i);
            }
        }
        return set;
    }

    private static int number(String text, int low, int high, List<String> names, int base) {
        int named = names.indexOf(text.toUpperCase(Locale.ROOT));
        int value = named >= 0 ? named + base : -1;
        if (named < 0 && text.matches("[0-9]{1,2}")) {
            value = Integer.parseInt(text);
        }
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "'%s' is not within %d-%d", text, low, high));
        }
        return value;
    }
}
