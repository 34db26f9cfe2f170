package org.cronconsole.schedule;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds minutes of the day at which no other job starts. Minutes around the full hour are
 * preferred: 58, 59, 00, 01 and 02, in the order of their distance to the wish.
 */
public final class SlotPlanner {
    private static final int MINUTES = 24 * 60;
    private static final List<Integer> PREFERRED = List.of(58, 59, 0, 1, 2);

    private final int[] startsAt = new int[MINUTES];

    /** Counts the starts of lines on days on which they start; minutes of the day in UTC. */
    public SlotPlanner(Collection<UtcCron> lines) {
        for (UtcCron line : lines) {
            for (int minute = 0; minute < MINUTES; minute++) {
                if (line.startsAt(minute)) {
                    startsAt[minute]++;
                }
            }
        }
    }

    /** How many lines start at each minute of the day, UTC, from 0 to 1439. */
    public int[] histogram() {
        return startsAt.clone();
    }

    /** How many lines start at this time of the day, UTC. */
    public int startsAt(LocalTime utc) {
        return startsAt[utc.getHour() * 60 + utc.getMinute()];
    }

    /**
     * Free times around a wish: preferred minutes first, nearest first, the earlier of two that are
     * equally near. The wish itself comes first where it is free.
     *
     * @param utc the wished time of the day, UTC
     * @param within how many minutes to look to either side
     * @param count the most to answer
     */
    public List<LocalTime> free(LocalTime utc, int within, int count) {
        return free(utc, ZoneOffset.UTC, within, count);
    }

    /**
     * The same with minutes that are preferred on a clock which may be half an hour from UTC.
     *
     * @param clock how far the clock is ahead of UTC, in whole minutes
     * @return times of the day, UTC
     */
    public List<LocalTime> free(LocalTime utc, ZoneOffset clock, int within, int count) {
        int ahead = clock.getTotalSeconds() / 60;
        int wish = utc.getHour() * 60 + utc.getMinute();
        List<Integer> offsets = new ArrayList<>();
        for (int offset = -within; offset <= within; offset++) {
            if (startsAt[Math.floorMod(wish + offset, MINUTES)] == 0) {
                offsets.add(offset);
            }
        }
        offsets.sort(
                Comparator.comparing((Integer offset) -> offset != 0)
                        .thenComparing(offset ->
                                !PREFERRED.contains(Math.floorMod(wish + offset + ahead, 60)))
                        .thenComparing(Math::abs)
                        .thenComparing(Comparator.naturalOrder()));
        return offsets.stream()
                .limit(count)
                .map(offset -> LocalTime.ofSecondOfDay(Math.floorMod(wish + offset, MINUTES) * 60L))
                .toList();
    }
}
