package org.cronconsole.ui.onboarding;

import org.cronconsole.job.Period;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.ui.kit.NextStart;
import org.cronconsole.ui.kit.ScheduleWords;
import org.cronconsole.ui.kit.SlotAdvice.Advice;

import java.time.Instant;
import java.util.List;

/**
 * When one of the two jobs starts, in words.
 *
 * @param words the time there and in UTC, the days, and what the next clock change asks for
 * @param cron the UTC line
 * @param next the next starts on the clocks that matter, each a line
 * @param changes what the coming clock changes do
 * @param slots which other jobs start then too
 */
record JobTimes(
        Period period,
        String words,
        String cron,
        List<String> next,
        List<String> changes,
        Advice slots) {
    private static final int NEXT_STARTS = 3;

    /** Copies the lists. */
    JobTimes {
        next = List.copyOf(next);
        changes = List.copyOf(changes);
    }

    /** Words it. */
    static JobTimes of(
            Period period,
            WallClock meant,
            UtcCron cron,
            Advice slots,
            ScheduleWords words,
            Instant now) {
        return new JobTimes(
                period,
                words.sentence(meant, cron, now),
                cron.expression(),
                words.next(cron, meant.zone(), now, NEXT_STARTS).stream()
                        .map(NextStart::line)
                        .toList(),
                words.changesOrNone(meant, cron, now),
                slots);
    }

    /** The key of the words that say which job it is. */
    String key() {
        return period == Period.AM ? "onboarding.job.am" : "onboarding.job.pm";
    }
}
