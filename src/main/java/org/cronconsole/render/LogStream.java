package org.cronconsole.render;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Follows a log: connects, fetches by the ordinary route what was written before the connection
 * stood, then hands on what the server sends; and again after each break. What comes twice by that
 * is told by its id, or by its time and text, and given once.
 */
final class LogStream implements LogSubscription {
    private static final Logger LOG = LoggerFactory.getLogger(LogStream.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 5;

    /** Lines may be taken in by the server this much later than they were written. */
    private static final Duration LATE = Duration.ofSeconds(30);

    /**
     * The list's end, so far ahead that no line is hidden while the server's clock is not known.
     */
    private static final Duration CLOCK_SLACK = Duration.ofHours(1);

    private final RenderCalls calls;
    private final RunCalls runs;
    private final WorkspaceId workspace;
    private final JobId job;
    private final Instant since;
    private final LogListener listener;
    private final SeenLines seen = new SeenLines();
    private final ReentrantLock telling = new ReentrantLock();
    private final Thread thread;
    private volatile boolean closed;
    private Instant newest;
    private int fruitless;

    LogStream(
            RenderCalls calls,
            RunCalls runs,
            WorkspaceId workspace,
            JobId job,
            Instant since,
            LogListener listener) {
        this.calls = calls;
        this.runs = runs;
        this.workspace = workspace;
        this.job = job;
        this.since = since;
        this.listener = listener;
        newest = since;
        thread = Thread.ofVirtual().name("log of " + job).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** True once its thread has ended. */
    boolean isOver() {
        return !thread.isAlive();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        // Waits for a call of the listener that is under way, unless it is the one that closes.
        telling.lock();
        telling.unlock();
    }

    private void run() {
        try {
            while (!closed) {
                try {
                    follow();
                } catch (GatewayException why) {
                    if (!calls.canPass(why)) {
                        tell(() -> listener.failed(why));
                        return;
                    }
                    Duration pause = pause();
                    tell(() -> listener.reconnecting(why, pause));
                    calls.pause(pause);
                }
            }
        } catch (InterruptedException | CancellationException e) {
            LOG.debug("The log of {} is no longer followed", job);
        } catch (RuntimeException e) {
            LOG.error("Following the log of {} ended", job, e);
            tell(() -> listener.failed(ownFault(e)));
        } finally {
            calls.ended(this);
        }
    }

    /** Follows one connection until it breaks. */
    private void follow() throws InterruptedException {
        ApiRequest request = subscription();
        LogSocket socket = calls.connect(request);
        try {
            // The connection stands: whatever this does not find any more will come over it.
            catchUp();
            tell(listener::connected);
            while (true) {
                String text = socket.next(calls.silence());
                give(calls.line(text).map(List::of).orElse(List.of()), SeenLines.Source.LIVE);
                fruitless = 0;
            }
        } catch (IOException e) {
            throw calls.broken(request, e);
        } finally {
            socket.abort();
        }
    }

    private GatewayException ownFault(RuntimeException cause) {
        return new GatewayException.Unexpected(
                "The log is no longer followed because of an error of this application.",
                new Failure(RemoteService.RENDER, subscription().toString(), 0, null, null, false),
                cause);
    }

    private ApiRequest subscription() {
        return ApiRequest.get("logs", "subscribe")
                .with("ownerId", workspace.value())
                .with("resource", job.value())
                .with("type", "app");
    }

    private void catchUp() {
        Instant from = newest.minus(LATE);
        LogQuery query =
                new LogQuery(
                        workspace,
                        job,
                        from.isBefore(since) ? since : from,
                        calls.serverTime().plus(CLOCK_SLACK),
                        null,
                        100);
        while (true) {
            LogPage page = runs.logs(query);
            give(page.lines(), SeenLines.Source.LIST);
            Instant nextFrom = page.nextFrom();
            Instant nextTo = page.nextTo();
            if (nextFrom == null || nextTo == null) {
                return;
            }
            query = new LogQuery(workspace, job, nextFrom, nextTo, null, 100);
        }
    }

    private void give(List<LogLine> lines, SeenLines.Source source) {
        List<LogLine> fresh = new ArrayList<>();
        for (LogLine line : lines) {
            if (!line.at().isBefore(since) && seen.add(line, source)) {
                fresh.add(line);
                newest = line.at().isAfter(newest) ? line.at() : newest;
            }
        }
        if (!fresh.isEmpty()) {
            tell(() -> listener.lines(fresh));
        }
    }

    /** Half to all of 1, 2, 4 … 32 s. */
    private Duration pause() {
        long longest = FIRST_PAUSE.toMillis() << Math.min(fruitless, MOST_DOUBLINGS);
        fruitless++;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    private void tell(Runnable news) {
        telling.lock();
        try {
            if (!closed) {
                news.run();
            }
        } finally {
            telling.unlock();
        }
    }
}
