package org.cronconsole.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * Days in a row on the clock of a place, as minutes counted from 1970: worked out once for all
 * lines of a zone, since asking the zone's rules for each start of thousands takes too long.
 */
final class ZoneDays {
    private static final int MINUTES_OF_DAY = 24 * 60;

    private final long[] begins;
    private final LocalDate first;

    /**
     * Works them out.
     *
     * @param count how many days, from {@code first} on
     */
    ZoneDays(ZoneId zone, LocalDate first, int count) {
        this.first = first;
        this.begins = new long[count + 1];
        for (int i = 0; i <= count; i++) {
            begins[i] = minute(first.plusDays(i).atStartOfDay(zone).toEpochSecond());
        }
    }

    /** The minute in which a second lies. */
    static long minute(long epochSecond) {
        return Math.floorDiv(epochSecond, 60);
    }

    int count() {
        return begins.length - 1;
    }

    /** When a day begins; the day after the last one begins where that ends. */
    long begin(int day) {
        return begins[day];
    }

    /** The day in which a minute lies; negative before the first, {@link #count} after the last. */
    int dayOf(long minute) {
        if (minute < begins[0]) {
            return -1;
        }
        // Days differ in length by minutes or hours: the guess is wrong by one at the most.
        int day = (int) Math.min((minute - begins[0]) / MINUTES_OF_DAY, count());
        while (day < count() && minute >= begins[day + 1]) {
            day++;
        }
        while (minute < begins[day]) {
            day--;
        }
        return day;
    }

    /** The meant starts of these days, in order. The days must be those of the intent's zone. */
    long[] meant(WallClock intent) {
        long[] meant = new long[count()];
        int found = 0;
        int ofDay = intent.time().getHour() * 60 + intent.time().getMinute();
        DayOfWeek weekday = first.getDayOfWeek();
        for (int day = 0; day < count(); day++, weekday = weekday.plus(1)) {
            if (intent.days().contains(weekday)) {
                boolean plain = begins[day + 1] - begins[day] == MINUTES_OF_DAY;
                meant[found++] =
                        plain
                                ? begins[day] + ofDay
                                : minute(intent.on(first.plusDays(day)).getEpochSecond());
            }
        }
        return Arrays.copyOf(meant, found);
    }
}
