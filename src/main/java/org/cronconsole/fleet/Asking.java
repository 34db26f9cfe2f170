package org.cronconsole.fleet;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.DueTime;
import org.cronconsole.run.RunService;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Asks jobs for their events: those that a colour needs, or a day. */
final class Asking {
    /** So many are asked at once. */
    private static final int AT_ONCE = 6;

    /** So often at most is told how far it is. */
    static final Duration TELL_EVERY = Duration.ofMillis(250);

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
                                .ifPresent(span -> Past.patiently(() -> read(record, lane, span))),
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
        int unread = 0;
        state.setProgress(new Fleet.Progress(0, records.size(), false));
        ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
        try {
            ExecutorCompletionService<Boolean> answers = new ExecutorCompletionService<>(threads);
            records.forEach(record -> answers.submit(() -> asked(record, ask)));
            long told = System.nanoTime();
            for (int done = 1; done <= records.size(); done++) {
                unread += answers.take().get() ? 0 : 1;
                Fleet.Progress progress = new Fleet.Progress(done, records.size(), false);
                state.setProgress(progress);
                if (System.nanoTime() - told > TELL_EVERY.toNanos()) {
                    eachStep.accept(progress);
                    told = System.nanoTime();
                }
            }
            if (unread > 0) {
                state.setProblem(
                        unread == 1
                                ? "1 job could not be read; its row says why."
                                : unread + " jobs could not be read; their rows say why.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while jobs were asked");
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof GatewayException failure)) {
                throw new IllegalStateException(failed.getCause());
            }
            state.setProblem(failure.getMessage());
        } finally {
            threads.shutdownNow();
            threads.close();
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
                HealthRule.line(record).due(now.minus(FIRST_PAST), now, Past.STARTS_OF_A_PAGE);
        Instant latest =
                due.isEmpty()
                        ? HealthRule.line(record).latest(now).map(DueTime::at).orElse(now)
                        : due.getLast().at();
        Instant needed = latest.minus(RunService.LONGEST_RUN);
        boolean dense = due.size() == Past.STARTS_OF_A_PAGE && due.getFirst().at().isAfter(needed);
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
