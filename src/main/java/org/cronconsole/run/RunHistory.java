package org.cronconsole.run;

import org.cronconsole.id.RunId;
import org.cronconsole.render.RunEvent;
import org.cronconsole.schedule.UtcCron;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pairs events to runs, and tells hung from running and scheduled from manual. */
public final class RunHistory {
    /**
     * A scheduled run starts within this time after its slot, unless its predecessor blocked it.
     */
    static final Duration START_GRACE = Duration.ofMinutes(2);

    /** With fewer known runs than this, what is usual is not known. */
    private static final int ENOUGH_RUNS = 10;

    private static final Duration HUNG_WHEN_UNKNOWN = Duration.ofHours(2);

    private RunHistory() {}

    /**
     * The runs that these events tell of, newest first.
     *
     * @param events started and ended events in any order, doubles allowed
     * @param now for telling hung from running
     */
    public static List<Run> of(RunSubject job, List<RunEvent> events, Instant now) {
        Map<RunId, Pair> pairs = new LinkedHashMap<>();
        for (RunEvent event : events) {
            pairs.computeIfAbsent(event.run(), id -> new Pair()).take(event);
        }
        List<Run> runs = new ArrayList<>();
        pairs.forEach((id, pair) -> runs.add(pair.run(id, job)));
        runs.sort(Comparator.comparing(Run::at));
        Duration hungAfter = hungAfter(runs);
        Triggers triggers = new Triggers(job, runs);
        List<Run> told = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            told.add(finish(runs.get(i), triggers.of(i), hungAfter, now));
        }
        Collections.reverse(told);
        return told;
    }

    private static Run finish(Run run, RunTrigger trigger, Duration hungAfter, Instant now) {
        RunStatus status = run.status();
        if (status == RunStatus.RUNNING
                && run.startedAt() != null
                && run.startedAt().plus(hungAfter).isBefore(now)) {
            status = RunStatus.HUNG;
        }
        return new Run(
                run.id(),
                run.job(),
                status,
                run.startedAt(),
                run.endedAt(),
                trigger,
                run.reason(),
                run.user());
    }

    /**
     * After how long an open run counts as hung: the greater of three times the 90th percentile and
     * that plus half an hour; two hours where fewer than ten ended runs are known.
     */
    static Duration hungAfter(List<Run> runs) {
        Optional<Duration> usual =
                TypicalLength.of(runs)
                        .filter(length -> length.runs() >= ENOUGH_RUNS)
                        .map(TypicalLength::p90);
        if (usual.isEmpty()) {
            return HUNG_WHEN_UNKNOWN;
        }
        Duration p90 = usual.get();
        Duration tripled = p90.multipliedBy(3);
        Duration padded = p90.plusMinutes(30);
        return tripled.compareTo(padded) > 0 ? tripled : padded;
    }

    /** The two events of one run. */
    private static final class Pair {
        private RunEvent.@Nullable Started started;
        private RunEvent.@Nullable Ended ended;

        void take(RunEvent event) {
            switch (event) {
                case RunEvent.Started start -> started = start;
                case RunEvent.Ended end -> ended = end;
            }
        }

        Run run(RunId id, RunSubject job) {
            return new Run(
                    id,
                    job.id(),
                    ended == null ? RunStatus.RUNNING : status(ended.status()),
                    started == null ? null : started.at(),
                    ended == null ? null : ended.at(),
                    RunTrigger.UNKNOWN,
                    ended == null ? null : ended.reason(),
                    ended == null ? null : ended.user());
        }

        private static RunStatus status(String word) {
            return switch (word) {
                case "successful" -> RunStatus.SUCCESSFUL;
                case "unsuccessful" -> RunStatus.UNSUCCESSFUL;
                case "canceled" -> RunStatus.CANCELED;
                default -> RunStatus.UNKNOWN;
            };
        }
    }

    /** Tells scheduled from manual runs by the instants at which the present schedule was due. */
    private static final class Triggers {
        private final List<Run> runs;
        private final @Nullable UtcCron cron;

        Triggers(RunSubject job, List<Run> oldestFirst) {
            this.runs = oldestFirst;
            this.cron = UtcCron.read(job.schedule()).orElse(null);
        }

        RunTrigger of(int index) {
            Instant start = runs.get(index).startedAt();
            if (start == null || cron == null) {
                return RunTrigger.UNKNOWN;
            }
            Optional<Instant> slot = cron.latest(start);
            if (slot.isEmpty()) {
                return RunTrigger.MANUAL;
            }
            Instant due = slot.get();
            boolean onTime = !start.isAfter(due.plus(START_GRACE));
            return (onTime || blockedUntil(index, due, start)) && firstSince(index, due)
                    ? RunTrigger.SCHEDULED
                    : RunTrigger.MANUAL;
        }

        /** True where the run before was active at the slot and this one started as it ended. */
        private boolean blockedUntil(int index, Instant due, Instant start) {
            if (index == 0) {
                return false;
            }
            Run before = runs.get(index - 1);
            return before.startedAt() != null
                    && before.startedAt().isBefore(due)
                    && before.endedAt() != null
                    && before.endedAt().isAfter(due)
                    && !start.isAfter(before.endedAt().plus(START_GRACE));
        }

        private boolean firstSince(int index, Instant due) {
            if (index == 0) {
                return true;
            }
            Instant before = runs.get(index - 1).startedAt();
            return before == null || before.isBefore(due);
        }
    }
}
