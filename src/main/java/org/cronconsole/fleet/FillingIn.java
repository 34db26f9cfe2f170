package org.cronconsole.fleet;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.DueTime;
import org.cronconsole.run.RunService;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotJudge;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.run.Timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Fills in the past behind everything else: as far back as it is shown, which is {@link
 * FleetService#HORIZON} or, of a job that starts often, its last {@link Cells#MOST} starts. A job
 * so costs five pages at most, however often it starts.
 */
final class FillingIn {
    /**
     * A page of events holds a hundred, and a run has two: so many starts are asked for at once.
     */
    static final int STARTS_OF_A_PAGE = 40;

    private final Asking asking;
    private final FleetState state;
    private long told = System.nanoTime();

    FillingIn(Asking asking, FleetState state) {
        this.asking = asking;
        this.state = state;
    }

    /**
     * All jobs' newest first, then further and further back. They take turns, a page each: whoever
     * has much to read keeps nobody waiting. One that cannot be read is passed over.
     */
    void fillIn(RunService lane, Consumer<Fleet> eachStep) {
        Set<JobId> refused = new HashSet<>();
        int pages = pages(lane.now());
        int read = 0;
        try {
            for (Duration past : List.of(Duration.ZERO, Asking.FIRST_PAST, FleetService.HORIZON)) {
                List<JobId> turn = state.all().stream().map(record -> record.job().id()).toList();
                while (!turn.isEmpty()) {
                    List<JobId> again = new ArrayList<>();
                    for (JobId id : turn) {
                        if (!refused.contains(id) && turn(id, past, lane, refused)) {
                            read++;
                            again.add(id);
                            tell(new Fleet.Progress(read, Math.max(pages, read), true), eachStep);
                        }
                    }
                    // Of the newest there is one page: what is not settled after that will be
                    // asked by the next refresh.
                    turn = past.isZero() ? List.of() : again;
                }
            }
        } finally {
            state.setProgress(Fleet.Progress.NONE);
        }
        eachStep.accept(state.fleet());
    }

    private void tell(Fleet.Progress progress, Consumer<Fleet> eachStep) {
        state.setProgress(progress);
        if (System.nanoTime() - told > Several.TELL_EVERY.toNanos()) {
            eachStep.accept(state.fleet());
            told = System.nanoTime();
        }
    }

    /** False where there was nothing to read. */
    private boolean turn(JobId id, Duration past, RunService lane, Set<JobId> refused) {
        Optional<JobRecord> record = state.find(id);
        try {
            return record.isPresent() && Asking.patiently(() -> step(record.get(), past, lane));
        } catch (GatewayException failure) {
            if (Asking.meetsAll(failure)) {
                throw failure;
            }
            refused.add(id);
            return false;
        }
    }

    /** Reads one span that is missing; false where none is. */
    private boolean step(JobRecord record, Duration past, RunService lane) {
        if (past.isZero()) {
            if (!newestMissing(record)) {
                return false;
            }
            asking.one(record, lane);
            return true;
        }
        Optional<Coverage.Span> gap = gap(record, past, lane.now());
        gap.ifPresent(span -> asking.read(record, lane, span));
        return gap.isPresent();
    }

    private static boolean newestMissing(JobRecord record) {
        Slot latest = record.latest();
        return latest != null && !record.seen() && latest.status() != SlotStatus.UPCOMING;
    }

    /** About how many pages are to be read: by how dense the starts of each job are. */
    private int pages(Instant now) {
        int pages = 0;
        for (JobRecord record : state.all()) {
            pages += newestMissing(record) ? 1 : 0;
            Coverage.Span all = missing(record, FleetService.HORIZON, now).orElse(null);
            Coverage.Span page =
                    all == null ? null : page(HealthRule.line(record), all.from(), all.to());
            if (all != null && page != null) {
                long whole = Duration.between(all.from(), all.to()).toSeconds();
                long one = Duration.between(page.from(), page.to()).toSeconds();
                pages += (int) Math.ceilDiv(whole, Math.max(1, one));
            }
        }
        return pages;
    }

    /** The newest time before the latest start that was not read, a page of it. */
    private static Optional<Coverage.Span> gap(JobRecord record, Duration past, Instant now) {
        return missing(record, past, now)
                .map(all -> page(HealthRule.line(record), all.from(), all.to()));
    }

    /** The newest time before the latest start that was not read, and is shown. */
    private static Optional<Coverage.Span> missing(JobRecord record, Duration past, Instant now) {
        Timeline line = HealthRule.line(record);
        // The newest start is read by the question for it.
        Optional<DueTime> latest = line.latest(now.minus(SlotJudge.GRACE));
        Instant created = record.job().createdAt().minus(RunService.LONGEST_RUN);
        Instant from = Asking.later(created, now.minus(past));
        if (latest.isEmpty() || !latest.get().at().isAfter(from)) {
            return Optional.empty();
        }
        Instant end = latest.get().at();
        for (Coverage.Span span : record.read().spans().reversed()) {
            if (!span.to().isBefore(end)) {
                end = Asking.min(end, span.from());
            }
        }
        if (end.isAfter(from)) {
            List<DueTime> shown = line.due(from, latest.get().at(), Cells.MOST);
            from = shown.size() == Cells.MOST ? shown.getFirst().at() : from;
        }
        if (!end.isAfter(from)) {
            return Optional.empty();
        }
        Instant begin = from;
        for (Coverage.Span span : record.read().spans()) {
            if (span.to().isBefore(end) && span.to().isAfter(begin)) {
                begin = Asking.later(begin, span.to().minus(EventReader.SETTLE));
            }
        }
        return Optional.of(new Coverage.Span(begin, end));
    }

    /** As much of a time, from its end back, as a page is likely to hold. */
    private static Coverage.Span page(Timeline line, Instant begin, Instant end) {
        List<DueTime> due = line.due(begin, end, STARTS_OF_A_PAGE);
        Instant from = due.size() == STARTS_OF_A_PAGE ? due.getFirst().at() : begin;
        return new Coverage.Span(Asking.min(from, end.minusSeconds(60)), end);
    }
}
