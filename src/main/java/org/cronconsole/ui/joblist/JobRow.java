package org.cronconsole.ui.joblist;

import org.cronconsole.job.CronJob;
import org.cronconsole.schedule.Drift;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of the job list, worked out away from the screen's thread.
 *
 * @param intentWords the wall-clock time that is meant; empty where nobody has said it
 * @param cronWords the UTC cron line
 * @param drift how its line misses what is meant; null where it does not, or nobody has said it
 * @param nextRun null while suspended or where the line cannot be read
 * @param asOf when it was worked out, so that a later one is another one and its ages are written
 *     anew
 * @param searchable name, dealership, schedule with what is wrong with it, and repository, for the
 *     filter
 */
record JobRow(
        CronJob job,
        String intentWords,
        String cronWords,
        @Nullable Drift drift,
        @Nullable Instant nextRun,
        Instant asOf,
        String searchable) {
    static JobRow of(CronJob job, ScreenKit kit) {
        Times times = kit.times();
        Texts texts = kit.texts();
        String intent = job.intent() == null ? "" : times.wallClock(job.intent());
        String cron = texts.format("schedule.utc", job.schedule());
        Instant now = times.now();
        Optional<Drift> drift = job.drift(now);
        return new JobRow(
                job,
                intent,
                cron,
                drift.orElse(null),
                job.nextRunAt(now).orElse(null),
                now,
                String.join(
                                " ",
                                job.name(),
                                job.dealership().orElse(""),
                                intent,
                                cron,
                                drift.isPresent() ? texts.get("jobs.drift") : "",
                                intent.isEmpty() ? texts.get("jobs.nointent") : "",
                                job.repo() == null ? "" : job.repo())
                        .toLowerCase(Locale.ROOT));
    }
}
