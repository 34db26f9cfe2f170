package org.cronconsole.ui.fleet;

import org.cronconsole.fleet.Cells.Cell;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.run.SlotStatus;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a job's starts, a cell for each day of a place. Where several were due on a day,
 * the one that went wrong is shown.
 *
 * @param today the last day
 * @param days the newest last; null where nothing was due, or nothing is known
 */
record DayStrip(LocalDate today, List<@Nullable Cell> days) {
    /** So many days are kept; fewer are shown. */
    static final int MOST = 90;

    /** Copies the days. */
    DayStrip {
        days = Collections.unmodifiableList(new ArrayList<>(days));
    }

    /**
     * Of a job, by the calendar of its place.
     *
     * @param health null for a job that is not there
     * @param today the last day
     */
    static DayStrip of(@Nullable JobHealth health, ZoneId place, LocalDate today) {
        List<@Nullable Cell> days = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            days.add(null);
        }
        if (health != null) {
            Instant since = today.minusDays(MOST - 1L).atStartOfDay(place).toInstant();
            for (Cell cell : health.cells().from(since)) {
                LocalDate day = cell.dueAt().atZone(place).toLocalDate();
                int at = MOST - 1 - (int) ChronoUnit.DAYS.between(day, today);
                if (at >= 0 && at < MOST && outranks(cell, days.get(at))) {
                    days.set(at, cell);
                }
            }
        }
        return new DayStrip(today, days);
    }

    private static boolean outranks(Cell cell, @Nullable Cell other) {
        return other == null || cell.status().bad() || !other.status().bad();
    }

    /** The cell of a day, 0 for today, 1 for yesterday; null where there is none. */
    @Nullable Cell daysAgo(int days) {
        return this.days.get(MOST - 1 - days);
    }

    /** The day that many days ago. */
    LocalDate day(int daysAgo) {
        return today.minusDays(daysAgo);
    }

    /** How often each status is among the last days. */
    Map<SlotStatus, Integer> counts(int lastDays) {
        Map<SlotStatus, Integer> counts = new EnumMap<>(SlotStatus.class);
        for (int i = 0; i < lastDays; i++) {
            Cell cell = daysAgo(i);
            if (cell != null) {
                counts.merge(cell.status(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
