package org.cronconsole.render;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What was written of a log before its connection stood: read from the end, for a log that is
 * written fast grows at its end while it is read, on a thread of its own. Some requests of Render's
 * limit are left for connections: a log that cannot be connected loses more than one that is read
 * late.
 */
final class LogGap {
    /** Takes what is read; called by one thread at a time. */
    interface Reader {
        /** Lines of before, oldest first within a call. */
        void lines(List<LogLine> lines);

        /** More are missing than are read, or are read only after others. */
        void leftOut();

        /** It goes on reading beside what comes. */
        void late();

        /** It begins to read. */
        void begins();

        /** Nothing more will come of it. */
        void over(LogGap gap);
    }

    private static final Logger LOG = LoggerFactory.getLogger(LogGap.class);

    /** So many lines, by hundreds, are fetched at most while those that come wait for them. */
    private static final int MOST_PAGES = 25;

    /** And so many at most of what was missed while the log was followed. */
    private static final int MOST_PAGES_LATE = 100;

    /** So many requests are left to connect again. */
    private static final int RESERVE = 4;

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    /** The end, so far ahead that no line is hidden while the server's clock is not known. */
    private static final Duration CLOCK_SLACK = Duration.ofHours(1);

    /** What is sent may not be in order. */
    private static final Duration DISORDER = Duration.ofSeconds(1);

    private final RenderCalls calls;
    private final RunCalls runs;
    private final WorkspaceId workspace;
    private final JobId job;
    private final Instant from;
    private final boolean missed;
    private final Reader reader;
    private final FutureTask<Void> reading = new FutureTask<>(this::readAll, null);
    private final Deque<LogLine> inOrder = new ArrayDeque<>();
    private boolean late;
    private boolean over;
    private boolean failed;
    private volatile @Nullable Instant end;

    /**
     * @param from where it begins
     * @param missed true where the log was followed before: all of it matters
     */
    LogGap(
            RenderCalls calls,
            RunCalls runs,
            WorkspaceId workspace,
            JobId job,
            Instant from,
            boolean missed,
            Reader reader) {
        this.calls = calls;
        this.runs = runs;
        this.workspace = workspace;
        this.job = job;
        this.from = from;
        this.missed = missed;
        this.reader = reader;
    }

    /**
     * Begins, and waits a little for its end: then its lines have come in order. Else they come by
     * and by, the newest first.
     *
     * @throws GatewayException where it failed within that time
     */
    void read(Duration atMost) throws InterruptedException {
        reader.begins();
        Thread.ofVirtual().name("earlier log of " + job).start(reading);
        try {
            reading.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillReading) {
            if (!goOnLate()) {
                readFailed();
            }
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private void readFailed() throws InterruptedException {
        try {
            reading.get();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(e.getCause());
    }

    /** A line of this time was sent on the connection: what it sends need not be read. */
    void endsAt(Instant sent) {
        if (end == null) {
            end = sent.plus(DISORDER);
        }
    }

    void cancel() {
        reading.cancel(true);
    }

    private void readAll() {
        try {
            boolean whole = readPages();
            if (!whole && !isLate()) {
                reader.leftOut();
            }
            handOver(List.of(), true);
        } catch (InterruptedException | CancellationException e) {
            LOG.debug("What was written earlier by {} is no longer read", job);
        } catch (GatewayException e) {
            if (fail()) {
                throw e;
            }
            LOG.warn("What was written earlier by {} is not read to its end", job, e);
        } finally {
            end();
            reader.over(this);
        }
    }

    private synchronized void end() {
        over = true;
    }

    /** True where these were all. */
    private boolean readPages() throws InterruptedException {
        @Nullable Instant begin = from;
        @Nullable Instant to = null;
        for (int pages = 0; begin != null; pages++) {
            if (pages >= (missed ? MOST_PAGES_LATE : MOST_PAGES)) {
                return false;
            }
            awaitReserve();
            Instant until = to == null ? newest() : to;
            LogPage page = page(new LogQuery(workspace, job, begin, until, null, 100, true));
            handOver(page.lines(), false);
            begin = page.nextTo() == null ? null : page.nextFrom();
            to = page.nextTo();
        }
        return true;
    }

    private Instant newest() {
        Instant sent = end;
        return sent == null ? calls.serverTime().plus(CLOCK_SLACK) : sent;
    }

    private LogPage page(LogQuery query) throws InterruptedException {
        while (true) {
            try {
                return runs.logs(query);
            } catch (GatewayException failed) {
                if (!isLate() || !calls.canPass(failed)) {
                    throw failed;
                }
                LOG.info(
                        "What was written earlier by {} is read again: {}", job, failed.toString());
                calls.pause(AFTER_FAILURE);
            }
        }
    }

    private void awaitReserve() throws InterruptedException {
        while (calls.logsLeft().filter(LogGap::isScarce).isPresent()) {
            calls.pause(LOOK);
        }
    }

    private static boolean isScarce(RateAllowance allowance) {
        return allowance.left() <= Math.min(RESERVE, allowance.limit() / 5);
    }

    private synchronized boolean isLate() {
        return late;
    }

    /** True where it had not failed before. */
    private synchronized boolean goOnLate() {
        if (failed) {
            return false;
        }
        late = true;
        if (!reading.isDone()) {
            reader.leftOut();
        }
        if (!over) {
            reader.late();
        }
        handOver(List.of(), true);
        return true;
    }

    /** True where somebody waits to hear of the failure. */
    private synchronized boolean fail() {
        failed = true;
        return !late;
    }

    private synchronized void handOver(List<LogLine> page, boolean now) {
        page.reversed().forEach(inOrder::addFirst);
        if (now || late) {
            reader.lines(List.copyOf(inOrder));
            inOrder.clear();
        }
    }
}
