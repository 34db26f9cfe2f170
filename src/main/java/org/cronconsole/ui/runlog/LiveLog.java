package org.cronconsole.ui.runlog;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.render.LogLine;
import org.cronconsole.render.LogListener;
import org.cronconsole.render.LogSubscription;
import org.cronconsole.run.log.LogEntry;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Brings what a followed log says to the screen's thread: read beforehand, and many lines at once
 * where they come fast, so that the screen has time for the person. Once closed, nothing comes any
 * more.
 */
final class LiveLog implements LogListener {
    /** The screen takes lines no more often than this: faster than an eye reads. */
    static final Duration PACE = Duration.ofMillis(100);

    /** What is told of a followed log, on the screen's thread. */
    interface Screen {
        /**
         * More lines.
         *
         * @param leftOut true where lines before these were left out, for there were too many
         */
        void lines(List<LogEntry> lines, boolean leftOut);

        /** Lines that were left out are being read, or no more are. */
        void readingBack(boolean underWay);

        /** Lines come as they are written. */
        void connected();

        /** The connection broke; the next try is that far away. */
        void reconnecting(GatewayException why, Duration in);

        /** Nothing more will come. */
        void failed(GatewayException why);
    }

    private final Tasks tasks;
    private final Screen screen;
    private final Duration pace;
    private final List<LogEntry> waiting = new ArrayList<>();
    private boolean leftOut;
    private boolean underWay;
    private @Nullable LogSubscription subscription;
    // Written and read on the screen's thread alone.
    private boolean closed;

    private LiveLog(Tasks tasks, Duration pace, Screen screen) {
        this.tasks = tasks;
        this.pace = pace;
        this.screen = screen;
    }

    /**
     * Follows a log.
     *
     * @param pace the least time between two batches of lines
     * @param follow begins with it, for this listener
     * @param screen is told on the screen's thread
     */
    static LiveLog follow(
            Tasks tasks,
            Duration pace,
            Function<LogListener, LogSubscription> follow,
            Screen screen) {
        LiveLog live = new LiveLog(tasks, pace, screen);
        live.subscription = follow.apply(live);
        return live;
    }

    /** Ends it and hands over what has come and is not shown yet. On the screen's thread. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (subscription != null) {
            subscription.close();
        }
        List<LogEntry> rest;
        synchronized (waiting) {
            rest = List.copyOf(waiting);
            waiting.clear();
        }
        if (!rest.isEmpty()) {
            screen.lines(rest, leftOut);
        }
    }

    @Override
    public void lines(List<LogLine> lines) {
        List<LogEntry> read = lines.stream().map(LogEntry::of).toList();
        boolean first;
        synchronized (waiting) {
            waiting.addAll(read);
            if (waiting.size() > LogLines.LIMIT) {
                // The screen is slow: it would show no more than these anyway.
                waiting.subList(0, waiting.size() - LogLines.LIMIT).clear();
                leftOut = true;
            }
            first = !underWay;
            underWay = true;
        }
        if (first) {
            toScreen(this::handOver);
        }
    }

    private void handOver() {
        List<LogEntry> lines;
        boolean gap;
        synchronized (waiting) {
            lines = List.copyOf(waiting);
            gap = leftOut;
            waiting.clear();
            underWay = !lines.isEmpty();
            if (lines.isEmpty()) {
                // That lines are missing is told with those that come after them.
                return;
            }
            leftOut = false;
        }
        screen.lines(lines, gap);
        // What comes meanwhile goes together; the first after a quiet time goes at once.
        tasks.run(
                () -> {
                    Thread.sleep(pace);
                    return lines.size();
                },
                slept -> {
                    if (!closed) {
                        handOver();
                    }
                },
                broken -> {});
    }

    @Override
    public void leftOut() {
        synchronized (waiting) {
            leftOut = true;
        }
    }

    @Override
    public void readingBack(boolean underWay) {
        toScreen(() -> screen.readingBack(underWay));
    }

    @Override
    public void connected() {
        toScreen(screen::connected);
    }

    @Override
    public void reconnecting(GatewayException why, Duration in) {
        toScreen(() -> screen.reconnecting(why, in));
    }

    @Override
    public void failed(GatewayException why) {
        toScreen(() -> screen.failed(why));
    }

    private void toScreen(Runnable action) {
        tasks.onScreen(() -> {
            if (!closed) {
                action.run();
            }
        });
    }
}
