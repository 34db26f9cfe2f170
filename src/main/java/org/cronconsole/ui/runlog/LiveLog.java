package org.cronconsole.ui.runlog;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.render.LogLine;
import org.cronconsole.render.LogListener;
import org.cronconsole.render.LogSubscription;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Brings what a followed log says to the screen's thread, many lines at once where they come fast.
 * Once closed, nothing comes any more.
 */
final class LiveLog implements LogListener {
    private final Tasks tasks;
    private final LogListener screen;
    private final List<LogLine> waiting = new ArrayList<>();
    private @Nullable LogSubscription subscription;
    // Written and read on the screen's thread alone.
    private boolean closed;

    private LiveLog(Tasks tasks, LogListener screen) {
        this.tasks = tasks;
        this.screen = screen;
    }

    /**
     * Follows a log.
     *
     * @param follow begins with it, for this listener
     * @param screen is told on the screen's thread
     */
    static LiveLog follow(
            Tasks tasks, Function<LogListener, LogSubscription> follow, LogListener screen) {
        LiveLog live = new LiveLog(tasks, screen);
        live.subscription = follow.apply(live);
        return live;
    }

    /** Ends it. On the screen's thread. */
    void close() {
        closed = true;
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public void lines(List<LogLine> lines) {
        boolean first;
        synchronized (waiting) {
            first = waiting.isEmpty();
            waiting.addAll(lines);
            if (waiting.size() > LogLines.LIMIT) {
                // The screen is slow: it would show no more than these anyway.
                waiting.subList(0, waiting.size() - LogLines.LIMIT).clear();
            }
        }
        if (first) {
            toScreen(this::handOver);
        }
    }

    private void handOver() {
        List<LogLine> lines;
        synchronized (waiting) {
            lines = List.copyOf(waiting);
            waiting.clear();
        }
        screen.lines(lines);
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
