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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
     * So many of the last lines are fetched again at most to find late ones among them. Render
     * gives some thousand lines a minute by that way: of a log that is written faster, asking again
     * for all of that time would take longer than writing it did.
     */
    private static final int AGAIN = 100;

    /** So many lines, by hundreds, are fetched at most of what was written unheard. */
    private static final int MOST_PAGES = 25;

    /** A connection that stood so long is made again at once: each line missed costs a request. */
    private static final Duration STOOD = Duration.ofSeconds(5);

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
    private final ArrayDeque<Instant> last = new ArrayDeque<>();
    private Instant newest;
    private long standsSince;
    private int fruitless;
    private boolean fruitful;

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
            standsSince = System.nanoTime();
            tell(listener::connected);
            while (true) {
                String text = socket.next(calls.silence());
                give(calls.line(text).map(List::of).orElse(List.of()), SeenLines.Source.LIVE);
                fruitless = 0;
                fruitful = true;
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

    /**
     * From the end, for a log that is written fast grows at its end while it is read; and no
     * further than so many pages, for Render gives no more than thirty in a minute.
     */
    private void catchUp() {
        Deque<LogLine> missed = new ArrayDeque<>();
        LogQuery query = upTo(calls.serverTime().plus(CLOCK_SLACK), from());
        boolean whole = false;
        for (int pages = 0; pages < MOST_PAGES && !whole; pages++) {
            LogPage page = runs.logs(query);
            page.lines().reversed().forEach(missed::addFirst);
            Instant nextFrom = page.nextFrom();
            Instant nextTo = page.nextTo();
            whole = nextFrom == null || nextTo == null;
            if (nextFrom != null && nextTo != null) {
                query = upTo(nextTo, nextFrom);
            }
        }
        if (!whole) {
            tell(listener::leftOut);
        }
        give(List.copyOf(missed), SeenLines.Source.LIST);
    }

    private LogQuery upTo(Instant end, Instant begin) {
        return new LogQuery(workspace, job, begin, end, null, 100, true);
    }

    /** From where on lines may have been missed, or may have come late. */
    private Instant from() {
        Instant late = newest.minus(LATE);
        Instant many = last.size() < AGAIN ? late : last.getFirst();
        Instant from = many.isAfter(late) ? many : late;
        return from.isBefore(since) ? since : from;
    }

    private void give(List<LogLine> lines, SeenLines.Source source) {
        List<LogLine> fresh = new ArrayList<>();
        for (LogLine line : lines) {
            if (!line.at().isBefore(since) && seen.add(line, source)) {
                fresh.add(line);
                newest = line.at().isAfter(newest) ? line.at() : newest;
                last.addLast(line.at());
                if (last.size() > AGAIN) {
                    last.removeFirst();
                }
            }
        }
        if (!fresh.isEmpty()) {
            tell(() -> listener.lines(fresh));
        }
    }

    /** None after a connection that was of use; else half to all of 1, 2, 4 … 32 s. */
    private Duration pause() {
        boolean stood = System.nanoTime() - standsSince > STOOD.toNanos();
        if (fruitful && stood) {
            fruitful = false;
            return Duration.ZERO;
        }
        fruitful = false;
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
