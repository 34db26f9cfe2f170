package org.cronconsole.ui.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does work at once, or when told to where {@link #hold} was called; ticks when told to. */
public final class DirectTasks implements Tasks {
    private final Deque<Runnable> held = new ArrayDeque<>();
    private final List<Ticker> tickers = new ArrayList<>();
    private boolean holding;

    /** From now on work waits for {@link #release}. */
    public void hold() {
        holding = true;
    }

    /** Does the work that waits, oldest first, and from now on work at once. */
    public void release() {
        holding = false;
        while (!held.isEmpty()) {
            held.removeFirst().run();
        }
    }

    /** Lets one period of every ticker pass. */
    public void tick() {
        List.copyOf(tickers).forEach(ticker -> ticker.action.run());
    }

    /** How many tickers run. */
    public int tickers() {
        return tickers.size();
    }

    @Override
    public <T> Handle run(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        Once<T> once = new Once<>(work, done, failed);
        if (holding) {
            held.add(once);
        } else {
            once.run();
        }
        return once;
    }

    @Override
    public void onScreen(Runnable action) {
        action.run();
    }

    @Override
    public Handle every(Duration period, Runnable action) {
        Ticker ticker = new Ticker(action);
        tickers.add(ticker);
        return ticker;
    }

    private final class Ticker implements Handle {
        private final Runnable action;

        Ticker(Runnable action) {
            this.action = action;
        }

        @Override
        public void cancel() {
            tickers.remove(this);
        }
    }

    private static final class Once<T> implements Handle, Runnable {
        private final Callable<T> work;
        private final Consumer<? super T> done;
        private final Consumer<? super Throwable> failed;
        private boolean canceled;

        Once(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
            this.work = work;
            this.done = done;
            this.failed = failed;
        }

        @Override
        public void run() {
            if (canceled) {
                return;
            }
            T result;
            try {
                result = work.call();
            } catch (Exception failure) {
                if (!canceled) {
                    failed.accept(failure);
                }
                return;
            }
            if (!canceled) {
                done.accept(result);
            }
        }

        @Override
        public void cancel() {
            canceled = true;
        }
    }
}
