package org.cronconsole.ui.jobdetail;

import org.cronconsole.job.CronJob;
import org.cronconsole.schedule.Drift;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.ui.kit.NextStart;
import org.cronconsole.ui.kit.ScheduleWords;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When a job starts, in words, worked out away from the screen's thread.
 *
 * @param sentence the schedule in a sentence
 * @param drift how the line misses what is meant; empty where it does not
 * @param next the next starts of the line as it stands
 * @param changes what the coming clock changes do to it
 */
record ScheduleFacts(String sentence, String drift, List<NextStart> next, List<String> changes) {
    static final ScheduleFacts NONE = new ScheduleFacts("", "", List.of(), List.of());

    private static final int STARTS = 5;

    /** Copies the lists. */
    ScheduleFacts {
        next = List.copyOf(next);
        changes = List.copyOf(changes);
    }

    static ScheduleFacts of(CronJob job, ScreenKit kit) {
        Optional<UtcCron> read = job.line();
        if (read.isEmpty()) {
            return new ScheduleFacts(
                    kit.texts().format("jobdetail.unreadable", job.schedule()),
                    "",
                    List.of(),
                    List.of());
        }
        UtcCron line = read.get();
        WallClock intent = job.intent();
        ScheduleWords words = new ScheduleWords(kit.texts(), kit.times());
        Instant now = kit.times().now();
        ZoneId there = intent == null ? kit.times().zone() : intent.zone();
        return new ScheduleFacts(
                words.sentence(intent, line, now),
                drift(job, intent, line, words, now),
                job.suspended() ? List.of() : words.next(line, there, now, STARTS),
                intent == null ? List.of() : words.changes(intent, line, now));
    }

    private static String drift(
            CronJob job,
            @Nullable WallClock intent,
            UtcCron line,
            ScheduleWords words,
            Instant now) {
        Optional<Drift> drift = job.drift(now);
        return intent == null || drift.isEmpty() ? "" : words.drift(intent, line, drift.get());
    }
}
