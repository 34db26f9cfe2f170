package org.cronconsole.run;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a job's known runs come to.
 *
 * @param runs oldest first, hung told from running, scheduled from manual where a start that was
 *     due is near
 * @param slots the last starts that were due, oldest first
 * @param usual how long it takes, by its newest runs; null where too few are known
 */
public record JobFacts(List<Run> runs, List<Slot> slots, @Nullable TypicalLength usual) {
    /** What is usual is told by no more than its newest runs: it changes over the months. */
    private static final int NEWEST = 60;

    /** Copies the lists. */
    public JobFacts {
        runs = List.copyOf(runs);
        slots = List.copyOf(slots);
    }

    /**
     * Judges.
     *
     * @param raw as {@link RunHistory#pair} makes them
     * @param read for which times these are known to be all
     * @param from how far back starts are judged
     * @param atMost how many starts are judged, the newest ones
     */
    public static JobFacts of(
            Timeline line, List<Run> raw, Coverage read, Instant from, Instant now, int atMost) {
        TypicalLength usual =
                RunHistory.usual(raw.subList(Math.max(0, raw.size() - NEWEST), raw.size()))
                        .orElse(null);
        return judged(line, raw, read, line.due(from, now, atMost), usual, now);
    }

    /**
     * Judges a stretch of the past, without what came long after it.
     *
     * @param raw as {@link RunHistory#pair} makes them: of the stretch, of two days before it, and
     *     of as long after it as its last runs may have taken
     * @param span starts from its begin to its end are judged, both included
     * @param usual how long the job takes; null where that is not known
     */
    public static JobFacts within(
            Timeline line,
            List<Run> raw,
            Coverage read,
            Coverage.Span span,
            Instant now,
            @Nullable TypicalLength usual) {
        Instant to = span.to().isBefore(now) ? span.to() : now;
        return judged(line, raw, read, line.due(span.from(), to, Integer.MAX_VALUE), usual, now);
    }

    private static JobFacts judged(
            Timeline line,
            List<Run> raw,
            Coverage read,
            List<DueTime> due,
            @Nullable TypicalLength usual,
            Instant now) {
        Duration hungAfter = RunHistory.hungAfter(usual);
        Instant readTo =
                read.latest().map(Coverage.Span::to).filter(to -> to.isBefore(now)).orElse(now);
        List<Run> runs = RunHistory.finish(raw, hungAfter, now, readTo);
        Attribution starts = new Attribution(due, runs);
        Instant first = due.isEmpty() ? now : due.getFirst().at();
        List<Run> told = new ArrayList<>(runs.size());
        for (Run run : runs) {
            boolean judged = !run.at().isBefore(first) || Attribution.byHand(run);
            told.add(judged ? run.with(starts.trigger(run, line.unchangedSince())) : run);
        }
        return new JobFacts(told, SlotJudge.judge(due, told, read, now), usual);
    }

    /** The latest start that was due. */
    public Optional<Slot> latest() {
        return slots.isEmpty() ? Optional.empty() : Optional.of(slots.getLast());
    }

    /** True where a run has started and not ended, as far as is known. */
    public boolean open() {
        return runs.stream().anyMatch(run -> run.status().active());
    }

    /** The first start of the failing streak that the latest one ends; empty where it is good. */
    public Optional<Slot> badSince() {
        Slot first = null;
        for (Slot slot : slots.reversed()) {
            if (slot.status().bad() && !slot.repaired()) {
                first = slot;
            } else if (slot.status() == SlotStatus.OK || slot.repaired()) {
                break;
            }
        }
        return Optional.ofNullable(first);
    }

    /** When the last run with success before an instant started. */
    public Optional<Instant> goodBefore(Instant at) {
        return runs.reversed().stream()
                .filter(run -> run.status() == RunStatus.SUCCESSFUL && run.at().isBefore(at))
                .map(Run::at)
                .findFirst();
    }
}
