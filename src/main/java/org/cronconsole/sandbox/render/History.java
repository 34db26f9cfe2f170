package org.cronconsole.sandbox.render;

import org.cronconsole.sandbox.SeedHash;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The runs of the past as a pure function of seed, job and slot: asked twice, or after a restart,
 * the same runs come out, and nothing of them is kept.
 */
final class History {

    /** No run starts later than this after its slot, or ends later than this after its start. */
    static final Duration REACH = Duration.ofHours(16);

    private static final int PER_MILLE = 1000;

    private final long seed;

    History(long seed) {
        this.seed = seed;
    }

    /** The runs of the job that touch the time from one instant to the other, oldest first. */
    List<Run> between(String jobId, List<Segment> segments, Instant from, Instant to) {
        List<Run> runs = new ArrayList<>();
        for (Segment segment : segments) {
            Instant first = later(segment.from(), from.minus(REACH));
            Instant last = segment.to().isBefore(to) ? segment.to() : to.plusMillis(1);
            if (!first.isBefore(last)) {
                continue;
            }
            CronSlots cron = CronSlots.parse(segment.schedule());
            for (Instant slot : cron.between(first, last)) {
                add(runs, jobId, segment, cron, slot);
            }
        }
        runs.removeIf(run -> run.end().isBefore(from) || run.startedAt().isAfter(to));
        runs.sort(Comparator.comparing(Run::startedAt));
        return runs;
    }

    /** The end of the last successful run, null where there is none. */
    @Nullable Instant lastSuccess(String jobId, List<Segment> segments) {
        for (Segment segment : segments.reversed()) {
            // A few days hold a success of most jobs; all is read for the others alone.
            for (Duration span : List.of(Duration.ofDays(5), Duration.ofDays(4000))) {
                List<Run> runs =
                        between(
                                jobId,
                                List.of(segment),
                                later(segment.from(), segment.to().minus(span)),
                                segment.to());
                for (Run run : runs.reversed()) {
                    if (run.outcome() == Outcome.SUCCESSFUL) {
                        return run.end();
                    }
                }
            }
        }
        return null;
    }

    private void add(List<Run> runs, String jobId, Segment segment, CronSlots cron, Instant slot) {
        Run run = scheduled(jobId, segment, cron, slot);
        if (run == null || !run.end().isBefore(segment.to())) {
            return;
        }
        runs.add(run);
        if (segment.forced(slot) != null) {
            return;
        }
        Run manual = repair(run);
        Instant next = cron.next(slot);
        Instant limit = next == null || segment.to().isBefore(next) ? segment.to() : next;
        if (manual != null && manual.end().isBefore(limit)) {
            runs.add(manual);
        }
    }

    /** The run of a slot, null where the slot was missed. */
    private @Nullable Run scheduled(String jobId, Segment segment, CronSlots cron, Instant slot) {
        String key = jobId + slot.getEpochSecond();
        Outcome forced = segment.forced(slot);
        if (segment.missed(slot)) {
            return null;
        }
        Outcome outcome = forced;
        if (outcome == null) {
            int chance = SeedHash.below(PER_MILLE, seed, key, "outcome");
            if (chance >= 993) {
                return null;
            }
            outcome = outcome(chance);
        }
        Instant start = slot.plusMillis(1200 + SeedHash.below(20_000, seed, key, "delay"));
        Instant next = cron.next(slot);
        Duration gap =
                next == null ? Duration.ofDays(1) : Duration.between(start, next).dividedBy(5);
        Duration longest = gap.multipliedBy(4);
        Duration wanted = duration(jobId, key, outcome);
        Duration duration = wanted.compareTo(longest) > 0 ? longest : wanted;
        return new Run(Run.scheduledId(jobId, slot), false, start, start.plus(duration), outcome);
    }

    /** About 93 of 100 succeed. */
    private static Outcome outcome(int chance) {
        if (chance < 930) {
            return Outcome.SUCCESSFUL;
        } else if (chance < 950) {
            return Outcome.EXIT_1;
        } else if (chance < 970) {
            return Outcome.EXIT_2;
        } else if (chance < 978) {
            return Outcome.OUT_OF_MEMORY;
        } else if (chance < 983) {
            return Outcome.TIMED_OUT;
        } else if (chance < 987) {
            return Outcome.EVICTED;
        }
        return Outcome.CANCELED;
    }

    private Duration duration(String jobId, String key, Outcome outcome) {
        int typical = 240 + SeedHash.below(480, seed, jobId, "typical");
        double spread = 0.8 + SeedHash.below(401, seed, key, "spread") / 1000.0;
        double seconds =
                switch (outcome) {
                    case SUCCESSFUL -> typical * spread;
                    case EXIT_1 -> 20 + typical * spread * 0.5;
                    case EXIT_2 -> 125 + 30 * spread;
                    case OUT_OF_MEMORY, EVICTED -> typical * spread * 0.7;
                    case CANCELED -> typical * spread * 1.4;
                    case TIMED_OUT -> Outcome.LONGEST_RUN_SECONDS;
                };
        return Duration.ofNanos(Math.round(seconds * 1e6) * 1000);
    }

    /** After some failures a person starts the job by hand a little later. */
    private @Nullable Run repair(Run failed) {
        boolean failure = failed.outcome() == Outcome.EXIT_1 || failed.outcome() == Outcome.EXIT_2;
        if (!failure || SeedHash.below(100, seed, failed.id(), "repair") >= 40) {
            return null;
        }
        String jobId = failed.id().substring(0, failed.id().lastIndexOf('-'));
        Instant start =
                failed.end().plusSeconds(1200 + SeedHash.below(3600, seed, failed.id(), "pause"));
        return new Run(
                Run.manualId(jobId, start),
                true,
                start,
                start.plus(duration(jobId, failed.id(), Outcome.SUCCESSFUL)),
                Outcome.SUCCESSFUL);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
