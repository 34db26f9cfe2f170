package org.cronconsole.run;

import org.cronconsole.id.JobId;
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
    /** With fewer known runs than this, what is usual is not known. */
    private static final int ENOUGH_RUNS = 10;

    /** So long after a run started, the end of the one before it has been told, or is lost. */
    private static final Duration EVENTS_SETTLE = Duration.ofMinutes(15);

    /** What counts as usual while that is not known. */
    public static final Duration LONG_WHEN_UNKNOWN = Duration.ofHours(2);

    private RunHistory() {}

    /**
     * The runs that these events tell of, newest first.
     *
     * @param events started and ended events in any order, doubles allowed
     * @param now for telling hung from running
     */
    public static List<Run> of(RunSubject job, List<RunEvent> events, Instant now) {
        return of(job, events, now, null);
    }

    /**
     * As {@link #of(RunSubject, List, Instant)}.
     *
     * @param known how long it takes as a rule, where these events are too few to tell; null where
     *     that is not known
     */
    static List<Run> of(
            RunSubject job, List<RunEvent> events, Instant now, @Nullable TypicalLength known) {
        List<Run> runs = pair(job.id(), events);
        Optional<UtcCron> line = UtcCron.read(job.schedule());
        Instant first = runs.isEmpty() ? now : runs.getFirst().at().minus(RunService.LONGEST_RUN);
        Attribution starts =
                new Attribution(
                        line.map(cron -> due(cron, first, now, job.updatedAt())).orElse(List.of()),
                        runs);
        List<Run> told = new ArrayList<>();
        for (Run run : finish(runs, hungAfter(usual(runs).orElse(known)), now)) {
            told.add(line.isEmpty() ? run : run.with(starts.trigger(run, job.updatedAt())));
        }
        Collections.reverse(told);
        return told;
    }

    /** As {@link #of(RunSubject, List, Instant)} where the starts that were due are known. */
    static List<Run> finish(List<Run> runs, Duration hungAfter, Instant now) {
        return finish(runs, hungAfter, now, now);
    }

    /**
     * The same of what was read a while ago.
     *
     * @param readTo until when an end would be known: that a run hangs is told by what was seen,
     *     not by the time in which nobody looked
     */
    static List<Run> finish(List<Run> runs, Duration hungAfter, Instant now, Instant readTo) {
        List<Run> told = new ArrayList<>();
        boolean newerStarted = false;
        for (Run run : runs.reversed()) {
            told.add(run.with(status(run, newerStarted, hungAfter, now, readTo)));
            Instant start = run.startedAt();
            newerStarted |= start != null && start.plus(EVENTS_SETTLE).isBefore(now);
        }
        Collections.reverse(told);
        return told;
    }

    private static RunStatus status(
            Run run, boolean newerStarted, Duration hungAfter, Instant now, Instant readTo) {
        Instant start = run.startedAt();
        if (run.status() != RunStatus.RUNNING || start == null) {
            return run.status();
        }
        if (newerStarted) {
            // One run at a time: it has ended, and how is not known.
            return RunStatus.UNKNOWN;
        }
        if (start.plus(RunService.LONGEST_RUN).isBefore(now)) {
            // Render has ended it by now, whether or not that has been read: nothing is in the way.
            return RunStatus.UNKNOWN;
        }
        return start.plus(hungAfter).isBefore(readTo) ? RunStatus.HUNG : RunStatus.RUNNING;
    }

    private static List<DueTime> due(
            UtcCron line, Instant from, Instant to, @Nullable Instant changedAt) {
        List<DueTime> due = new ArrayList<>();
        for (Optional<Instant> at = line.latest(from).or(() -> line.next(from));
                at.isPresent() && !at.get().isAfter(to);
                at = line.next(at.get())) {
            boolean known = changedAt == null || !at.get().isBefore(changedAt);
            due.add(new DueTime(at.get(), known, DueTime.Suspension.UNKNOWN));
        }
        return due;
    }

    /**
     * The runs that these events tell of, oldest first; an open one is running, and what started
     * them is not told.
     *
     * @param events started and ended events in any order, doubles allowed
     */
    public static List<Run> pair(JobId job, List<RunEvent> events) {
        Map<RunId, Pair> pairs = new LinkedHashMap<>();
        for (RunEvent event : events) {
            pairs.computeIfAbsent(event.run(), id -> new Pair()).take(event);
        }
        List<Run> runs = new ArrayList<>();
        pairs.forEach((id, pair) -> runs.add(pair.run(id, job)));
        runs.sort(Comparator.comparing(Run::at));
        return runs;
    }

    /**
     * Puts together what two readings tell of a job's runs, oldest first: one may hold the start of
     * a run and the other its end.
     */
    public static List<Run> merge(List<Run> known, List<Run> read) {
        Map<RunId, Run> all = new LinkedHashMap<>();
        known.forEach(run -> all.put(run.id(), run));
        for (Run run : read) {
            all.merge(run.id(), run, Run::joined);
        }
        return all.values().stream().sorted(Comparator.comparing(Run::at)).toList();
    }

    /** What is usual by these runs; empty where too few are known. */
    public static Optional<TypicalLength> usual(List<Run> runs) {
        return Optional.ofNullable(enough(TypicalLength.of(runs).orElse(null)));
    }

    /** What is typical, where enough runs tell it to judge others by it; else null. */
    static @Nullable TypicalLength enough(@Nullable TypicalLength typical) {
        return typical == null || typical.runs() < ENOUGH_RUNS ? null : typical;
    }

    /**
     * After how long an open run counts as hung: the greater of three times the 90th percentile and
     * that plus half an hour; two hours where fewer than ten ended runs are known.
     *
     * @param usual null where too few are known
     */
    public static Duration hungAfter(@Nullable TypicalLength usual) {
        if (usual == null) {
            return LONG_WHEN_UNKNOWN;
        }
        Duration tripled = usual.p90().multipliedBy(3);
        Duration padded = usual.p90().plusMinutes(30);
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

        Run run(RunId id, JobId job) {
            return new Run(
                    id,
                    job,
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
}
