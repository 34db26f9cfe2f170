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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Asks jobs for their events: those that a colour needs, and those that fill in the past. */
final class Asking {
    /**
     * A page of events holds a hundred, and a run has two. With the first question goes as much of
     * the past as one page is likely to hold.
     */
    private static final int STARTS_OF_A_PAGE = 40;

    private static final Duration FIRST_PAST = Duration.ofDays(14);

    private final EventReader reader;
    private final FleetState state;

    Asking(EventReader reader, FleetState state) {
        this.reader = reader;
        this.state = state;
    }

    /** Asks these jobs, several at once. The first failure ends it and is told as the problem. */
    void all(List<JobId> ids, RunService lane, Consumer<Fleet> eachStep) {
        each(
                ids.stream().map(state::find).flatMap(Optional::stream).toList(),
                record -> one(record, lane),
                progress -> eachStep.accept(state.fleet()));
    }

    /** Asks those of whose starts on a day too little is known. */
    void day(LocalDate date, RunService lane, Consumer<Fleet.Progress> eachStep) {
        Instant now = lane.now();
        each(
                state.all().stream()
                        .filter(record -> DayView.unread(record, date, now).isPresent())
                        .toList(),
                record ->
                        DayView.unread(record, date, now)
                                .ifPresent(span -> patiently(() -> read(record, lane, span))),
                eachStep);
    }

    private boolean read(JobRecord record, RunService lane, Coverage.Span span) {
        boolean toNow = span.to().equals(Instant.MAX);
        state.put(
                reader.read(
                        record,
                        lane,
                        span.from(),
                        toNow ? null : span.to(),
                        lane.now().minus(FleetService.HORIZON)));
        return true;
    }

    private void each(
            List<JobRecord> records, Consumer<JobRecord> ask, Consumer<Fleet.Progress> eachStep) {
        if (records.isEmpty()) {
            return;
        }
        state.setProgress(new Fleet.Progress(0, records.size()));
        try {
            Several.each(records, ask, state::setProgress, eachStep);
        } catch (GatewayException failure) {
            state.setProblem(failure.getMessage());
        } finally {
            state.setProgress(Fleet.Progress.NONE);
        }
    }

    /** Asks one job for what its colour needs. */
    void one(JobRecord record, RunService lane) {
        Instant now = lane.now();
        state.put(
                reader.read(
                        record,
                        lane,
                        newestFrom(record, now),
                        null,
                        now.minus(FleetService.HORIZON)));
    }

    /**
     * From when on to read: so far back that whatever was in the way of the latest start is seen,
     * and, in the same page, as much of the past as it holds; not what was read before.
     */
    private static Instant newestFrom(JobRecord record, Instant now) {
        List<DueTime> due =
                HealthRule.line(record).due(now.minus(FIRST_PAST), now, STARTS_OF_A_PAGE);
        Instant latest =
                due.isEmpty()
                        ? HealthRule.line(record).latest(now).map(DueTime::at).orElse(now)
                        : due.getLast().at();
        Instant needed = latest.minus(RunService.LONGEST_RUN);
        boolean dense = due.size() == STARTS_OF_A_PAGE && due.getFirst().at().isAfter(needed);
        Instant from =
                dense
                        ? due.getFirst().at()
                        : due.isEmpty()
                                ? needed
                                : min(needed, due.getFirst().at().minus(RunService.LONGEST_RUN));
        return record.read()
                .latest()
                .filter(span -> !span.from().isAfter(from) && span.to().isAfter(from))
                .map(span -> later(from, span.to().minus(EventReader.SETTLE)))
                .orElse(from);
    }

    /** Fills in: all jobs' newest first, then a page further back for each, again and again. */
    void fillIn(RunService lane, Consumer<Fleet> eachStep) {
        long told = System.nanoTime();
        for (Duration past : List.of(Duration.ZERO, FIRST_PAST, FleetService.HORIZON)) {
            for (JobRecord job : state.all()) {
                boolean more = true;
                while (more) {
                    JobRecord record = state.find(job.job().id()).orElse(null);
                    more = record != null && patiently(() -> step(record, past, lane));
                    if (more && System.nanoTime() - told > Several.TELL_EVERY.toNanos()) {
                        eachStep.accept(state.fleet());
                        told = System.nanoTime();
                    }
                }
            }
        }
        eachStep.accept(state.fleet());
    }

    /** Something that may have to wait for the rate limits. */
    interface Step {
        boolean take();
    }

    /** Waits where the rate limits say so: nobody waits for this. */
    static boolean patiently(Step step) {
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("stopped while the past was filled in");
            }
            try {
                return step.take();
            } catch (GatewayException.RateLimited limited) {
                try {
                    Thread.sleep(limited.retryAfter());
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException("stopped while the past was filled in");
                }
            } catch (GatewayException.NotFound gone) {
                return false;
            }
        }
    }

    /** Reads one span that is missing; false where none is. */
    private boolean step(JobRecord record, Duration past, RunService lane) {
        Instant now = lane.now();
        if (past.isZero()) {
            if (!newestMissing(record)) {
                return false;
            }
            one(record, lane);
            // Once: what is not settled after that will be asked by the next refresh.
            return false;
        }
        Optional<Coverage.Span> gap = gap(record, now.minus(past), now);
        if (gap.isEmpty()) {
            return false;
        }
        return read(record, lane, gap.get());
    }

    private static boolean newestMissing(JobRecord record) {
        Slot latest = record.latest();
        return latest != null && !record.seen() && latest.status() != SlotStatus.UPCOMING;
    }

    /** The newest time before the latest start that was not read, a page of it. */
    private static Optional<Coverage.Span> gap(JobRecord record, Instant since, Instant now) {
        Timeline line = HealthRule.line(record);
        // The newest start is read by the question for it.
        Optional<DueTime> latest = line.latest(now.minus(SlotJudge.GRACE));
        Instant created = record.job().createdAt().minus(RunService.LONGEST_RUN);
        Instant from = created.isAfter(since) ? created : since;
        if (latest.isEmpty() || !latest.get().at().isAfter(from)) {
            return Optional.empty();
        }
        Instant end = latest.get().at();
        for (Coverage.Span span : record.read().spans().reversed()) {
            if (!span.to().isBefore(end)) {
                end = min(end, span.from());
            }
        }
        if (!end.isAfter(from)) {
            return Optional.empty();
        }
        Instant begin = from;
        for (Coverage.Span span : record.read().spans()) {
            if (span.to().isBefore(end) && span.to().isAfter(begin)) {
                begin = later(begin, span.to().minus(EventReader.SETTLE));
            }
        }
        List<DueTime> due = line.due(begin, end, STARTS_OF_A_PAGE);
        Instant page = due.size() == STARTS_OF_A_PAGE ? due.getFirst().at() : begin;
        return Optional.of(new Coverage.Span(min(page, end.minusSeconds(60)), end));
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
