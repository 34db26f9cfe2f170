package org.cronconsole.ui.customjob;

import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.run.RunService;
import org.cronconsole.run.TypicalLength;
import org.cronconsole.schedule.StartGaps;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.ui.kit.ScheduleWords;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long the runs of the job that is changed take, and those of its dealership's other half of
 * the day. Read once in the background; while or where that is not known, nothing is said of it.
 */
final class Lengths {
    private final RunService runs;
    private final ScreenKit kit;
    private final @Nullable JobId changed;
    private boolean asked;
    private Known known = Known.NOTHING;

    /**
     * Reads the runs of a job once it is looked for.
     *
     * @param changed null for a new job, which has no runs
     */
    Lengths(RunService runs, ScreenKit kit, @Nullable JobId changed) {
        this.runs = runs;
        this.kit = kit;
        this.changed = changed;
    }

    /**
     * What is known.
     *
     * @param own of the job itself; null where it is not known
     * @param sibling the dealership's other job; null where there is none
     * @param siblings of that one; null where it is not known
     */
    record Known(
            @Nullable TypicalLength own,
            @Nullable CronJob sibling,
            @Nullable TypicalLength siblings) {
        /** Nothing. */
        static final Known NOTHING = new Known(null, null, null);

        /** Where a run is still active when the next one is due, each a sentence or two. */
        List<String> overlaps(UtcCron line, Instant now, Texts texts, ScheduleWords words) {
            List<String> said = new ArrayList<>();
            reaches(
                            "schedule.overlap.own",
                            own,
                            "",
                            StartGaps.shortest(line, line, now),
                            texts,
                            words)
                    .ifPresent(said::add);
            CronJob other = sibling;
            Optional<UtcCron> others =
                    other == null || other.suspended() ? Optional.empty() : other.line();
            if (other != null && others.isPresent()) {
                UtcCron then = others.get();
                String name = other.name();
                reaches(
                                "schedule.overlap.then",
                                own,
                                name,
                                StartGaps.shortest(line, then, now),
                                texts,
                                words)
                        .ifPresent(said::add);
                reaches(
                                "schedule.overlap.before",
                                siblings,
                                name,
                                StartGaps.shortest(then, line, now),
                                texts,
                                words)
                        .ifPresent(said::add);
            }
            return said;
        }

        private static Optional<String> reaches(
                String key,
                @Nullable TypicalLength length,
                String name,
                Optional<Duration> gap,
                Texts texts,
                ScheduleWords words) {
            return length == null
                    ? Optional.empty()
                    : gap.filter(free -> length.p90().compareTo(free) >= 0)
                            .map(free ->
                                    texts.format(
                                            key,
                                            words.span(length.p90()),
                                            length.runs(),
                                            words.span(free),
                                            name));
        }
    }

    /** What is known now. */
    Known known() {
        return known;
    }

    /**
     * Reads, unless it was done before or the job is not among those that are known.
     *
     * @param then is called on the screen's thread once there is something to say
     */
    void read(List<CronJob> jobs, Runnable then) {
        if (asked || changed == null || jobs.isEmpty()) {
            return;
        }
        asked = true;
        kit.tasks()
                .run(
                        () -> look(jobs, changed),
                        found -> {
                            known = found;
                            then.run();
                        },
                        // Nobody has asked for it: where it cannot be read, it is not known.
                        failure -> {});
    }

    private Known look(List<CronJob> jobs, JobId id) {
        CronJob job = jobs.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        if (job == null) {
            return Known.NOTHING;
        }
        CronJob sibling =
                job.dealership().isEmpty()
                        ? null
                        : jobs.stream()
                                .filter(each ->
                                        !each.id().equals(id)
                                                && each.dealership().equals(job.dealership()))
                                .findFirst()
                                .orElse(null);
        RunService background = runs.inBackground();
        return new Known(
                background.typical(job).orElse(null),
                sibling,
                sibling == null ? null : background.typical(sibling).orElse(null));
    }
}
