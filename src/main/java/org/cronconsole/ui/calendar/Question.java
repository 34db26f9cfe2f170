package org.cronconsole.ui.calendar;

import org.cronconsole.job.CronJob;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What the screen wants to know.
 *
 * @param suspendedToo whether suspended jobs count as if they were not
 * @param clock on whose clock the days are; null for each job's own
 * @param first the first day that is shown
 * @param selected the day that is listed
 * @param minutes whether the minutes of that day are wanted
 */
record Question(
        List<CronJob> jobs,
        String filter,
        boolean suspendedToo,
        @Nullable ZoneId clock,
        LocalDate first,
        LocalDate selected,
        boolean minutes) {
    /** How many days are shown: five weeks. */
    static final int DAYS = 35;
}
