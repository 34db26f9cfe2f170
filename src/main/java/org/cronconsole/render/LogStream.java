package org.cronconsole.render;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Follows a log: connects, fetches by the ordinary route what was written before the connection
 * stood, and hands on what the server sends; and again after each break. Where the fetching takes
 * long, for Render allows few requests, what the server sends is handed on meanwhile. What comes
 * twice by that is told by its id, or by its time and text, and given once.
 */
final class LogStream implements LogSubscription {
    private static final Words WORDS = Words.of(LogStream.class);

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

    /** So long the lines that come wait for those of before, so that all are in order. */
    private static final Duration IN_ORDER = Duration.ofSeconds(2);

    /** A connection that stood so long is made again at once: each line missed costs a request. */
    private static final Duration STOOD = Duration.ofSeconds(5);

    private final RenderCalls calls;
    private final RunCalls runs;
    private final WorkspaceId workspace;
    private final JobId job;
    private final Instant since;
    private final LogListener listener;
    private final SeenLines seen = new SeenLines();
    private final ReentrantLock telling = new ReentrantLock();
    private final Set<LogGap> gaps = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean readingBack;
    private final ArrayDeque<Instant> last = new ArrayDeque<>();
    private Instant newest;
    private long standsSince;
    private int fruitless;
    private boolean fruitful;
    private boolean followed;

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
        gaps.forEach(LogGap::cancel);
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
            gaps.forEach(LogGap::cancel);
            calls.ended(this);
        }
    }

    /** Follows one connection until it breaks. */
    private void follow() throws InterruptedException {
        ApiRequest request = subscription();
        LogSocket socket = calls.connect(request);
        try {
            // The connection stands: whatever this does not find any more will come over it.
            LogGap gap = new LogGap(calls, runs, workspace, job, from(), followed, new Given());
            gaps.add(gap);
            gap.read(IN_ORDER);
            followed = true;
            standsSince = System.nanoTime();
            tell(listener::connected);
            while (true) {
                String text = socket.next(calls.silence());
                for (LogLine line : calls.line(text).stream().toList()) {
                    gap.endsAt(line.at());
                    give(List.of(line), SeenLines.Source.LIVE);
                }
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
                WORDS.get("log.own.fault"),
                new Failure(RemoteService.RENDER, subscription().toString(), 0, null, null, false),
                cause);
    }

    private ApiRequest subscription() {
        return ApiRequest.get("logs", "subscribe")
                .with("ownerId", workspace.value())
                .with("resource", job.value())
                .with("type", "app");
    }

    /** What is read of before. */
    private final class Given implements LogGap.Reader {
        @Override
        public void lines(List<LogLine> lines) {
            give(lines, SeenLines.Source.LIST);
        }

        @Override
        public void leftOut() {
            tell(listener::leftOut);
        }

        @Override
        public void late() {
            readingBack = true;
            tell(() -> listener.readingBack(true));
        }

        @Override
        public void begins() {
            locked(seen::hold);
        }

        @Override
        public void over(LogGap gap) {
            gaps.remove(gap);
            locked(seen::release);
            if (gaps.isEmpty() && readingBack) {
                readingBack = false;
                tell(() -> listener.readingBack(false));
            }
        }
    }

    /** From where on lines may have been missed, or may have come late. */
    private Instant from() {
        Instant[] from = new Instant[] {since};
        locked(() -> from[0] = overlap());
        return from[0];
    }

    private Instant overlap() {
        Instant late = newest.minus(LATE);
        Instant many = last.size() < AGAIN ? late : last.getFirst();
        Instant from = many.isAfter(late) ? many : late;
        return from.isBefore(since) ? since : from;
    }

    private void give(List<LogLine> lines, SeenLines.Source source) {
        locked(() -> {
            List<LogLine> fresh = new ArrayList<>();
            for (LogLine line : lines) {
                if (!line.at().isBefore(since) && seen.add(line, source)) {
                    fresh.add(line);
                    note(line.at());
                }
            }
            if (!fresh.isEmpty()) {
                tell(() -> listener.lines(fresh));
            }
        });
    }

    /** Lines of before that come late say nothing of where the log has come to. */
    private void note(Instant at) {
        if (at.isBefore(newest)) {
            return;
        }
        newest = at;
        last.addLast(at);
        if (last.size() > AGAIN) {
            last.removeFirst();
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
        locked(() -> {
            if (!closed) {
                news.run();
            }
        });
    }

    private void locked(Runnable work) {
        telling.lock();
        try {
            work.run();
        } finally {
            telling.unlock();
        }
    }
}
