package org.cronconsole.fleet;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.DueTime;
import org.cronconsole.run.RunService;
import org.cronconsole.words.Words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Asks jobs for their events: those that a colour needs, or a day. */
final class Asking {
    private static final Words WORDS = Words.of(Asking.class);

    /** With the first question goes as much of the past as one page is likely to hold. */
    static final Duration FIRST_PAST = Duration.ofDays(14);

    private final EventReader reader;
    private final FleetState state;

    Asking(EventReader reader, FleetState state) {
        this.reader = reader;
        this.state = state;
    }

    /**
     * Asks these jobs, several at once. One that cannot be read says so and costs the others
     * nothing; what all would meet ends it. Either is told as the problem.
     */
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

    /** Reads a span of time of one job; one without an end goes to now. */
    boolean read(JobRecord record, RunService lane, Coverage.Span span) {
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
        AtomicInteger unread = new AtomicInteger();
        state.setProgress(new Fleet.Progress(0, records.size()));
        try {
            Several.each(
                    records,
                    record -> unread.addAndGet(asked(record, ask) ? 0 : 1),
                    state::setProgress,
                    eachStep);
            if (unread.get() > 0) {
                state.setProblem(WORDS.format("unread.jobs", unread.get()));
            }
        } catch (GatewayException failure) {
            state.setProblem(failure.getMessage());
        } finally {
            state.setProgress(Fleet.Progress.NONE);
        }
    }

    /** False where this job could not be read, which is said of it. */
    private boolean asked(JobRecord record, Consumer<JobRecord> ask) {
        try {
            ask.accept(record);
            return true;
        } catch (GatewayException failure) {
            if (meetsAll(failure)) {
                throw failure;
            }
            state.setUnread(record.job().id(), String.valueOf(failure.getMessage()));
            // One that was deleted since the list was read will not be on the next.
            return failure instanceof GatewayException.NotFound;
        }
    }

    /** True where another job would meet the same. */
    static boolean meetsAll(GatewayException failure) {
        return switch (failure) {
            case GatewayException.Unauthorized key -> true;
            case GatewayException.RateLimited limit -> true;
            case GatewayException.Unreachable line -> true;
            case GatewayException.Forbidden one -> false;
            case GatewayException.NotFound one -> false;
            case GatewayException.Conflict one -> false;
            case GatewayException.Invalid one -> false;
            case GatewayException.Unexpected one -> false;
        };
    }

    /** What is done at the pace that the rate limits allow. */
    interface Step {
        /** Does it; false where there was nothing to do. */
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
            }
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
                HealthRule.line(record).due(now.minus(FIRST_PAST), now, FillingIn.STARTS_OF_A_PAGE);
        Instant latest =
                due.isEmpty()
                        ? HealthRule.line(record).latest(now).map(DueTime::at).orElse(now)
                        : due.getLast().at();
        Instant needed = latest.minus(RunService.LONGEST_RUN);
        boolean dense =
                due.size() == FillingIn.STARTS_OF_A_PAGE && due.getFirst().at().isAfter(needed);
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

    static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
