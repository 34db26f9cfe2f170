package org.cronconsole.fleet;

import org.cronconsole.run.Coverage;
import org.cronconsole.run.Slot;
import org.cronconsole.run.Timeline;
import org.cronconsole.run.TypicalLength;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a job, but for its single runs.
 *
 * @param versions how it was seen over time, oldest first; the last is the present one
 * @param latest the latest start that was due; the next one where none ever was; null where nothing
 *     is known
 * @param seen true where {@code latest} is told by events, false where by the listing alone
 * @param cells what became of its starts, as far as events told when they were last read
 * @param usual how long it takes; null where too few runs are known
 * @param read for which times its events were read
 * @param firstReadAt when they were first read; null for never
 * @param open true where a run has started and not ended, as far as was read
 * @param broken since when it fails; null where it does not
 */
public record JobRecord(
        FleetJob job,
        List<Timeline.Version> versions,
        @Nullable Slot latest,
        boolean seen,
        Cells cells,
        @Nullable TypicalLength usual,
        Coverage read,
        @Nullable Instant firstReadAt,
        boolean open,
        @Nullable Broken broken) {
    /** Copies the versions. */
    public JobRecord {
        versions = List.copyOf(versions);
    }

    /**
     * A streak of failures.
     *
     * @param since the first start of it that was due
     * @param goodAt the start of the last good run before it; null where none is known
     * @param deployedAt the last deploy between the two; null where none is known
     */
    public record Broken(Instant since, @Nullable Instant goodAt, @Nullable Instant deployedAt) {}

    /** A job of which nothing is known yet. */
    static JobRecord fresh(FleetJob job) {
        return new JobRecord(
                job, List.of(), null, false, Cells.NONE, null, Coverage.NONE, null, false, null);
    }

    /** As the job is listed now, and how it was seen. */
    public JobRecord listed(FleetJob now, List<Timeline.Version> seenAs) {
        return new JobRecord(
                now, seenAs, latest, seen, cells, usual, read, firstReadAt, open, broken);
    }

    /**
     * As the job is listed now. The present version is seen until now; one that differs from the
     * last is a new one. Render's time of the last change tells since when, where that moves with
     * the change: whether suspending a job moves it is not documented.
     */
    JobRecord seen(FleetJob now, Instant at) {
        List<Timeline.Version> seenAs = new ArrayList<>(versions);
        Timeline.Version last = versions.isEmpty() ? null : versions.getLast();
        Instant from = now.updatedAt();
        Instant seenFrom = at;
        if (last != null && !from.isAfter(last.from())) {
            boolean same =
                    last.schedule().equals(now.schedule()) && last.suspended() == now.suspended();
            from = same ? last.from() : at;
            if (same) {
                seenFrom = last.seenFrom();
                seenAs.removeLast();
            }
        }
        seenAs.add(new Timeline.Version(from, seenFrom, at, now.schedule(), now.suspended()));
        return listed(now, seenAs);
    }

    /** With another latest start. */
    JobRecord with(@Nullable Slot slot, boolean byEvents) {
        return new JobRecord(
                job, versions, slot, byEvents, cells, usual, read, firstReadAt, open, broken);
    }

    /** With the cells up to the latest start, which the events may not have told yet. */
    Cells shownCells() {
        return latest == null || seen ? cells : cells.with(List.of(latest));
    }
}
