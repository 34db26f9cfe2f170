package org.cronconsole.ui.kit;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Virtual threads for the work and JavaFX's thread for what comes of it: the only crossing. */
public final class FxTasks implements Tasks {
    @Override
    public <T> Handle run(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        Work<T> running = new Work<>(work, done, failed);
        running.start("ui-work");
        return running;
    }

    @Override
    public void onScreen(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public Handle every(Duration period, Runnable action) {
        Ticker ticker = new Ticker(period, action);
        ticker.start("ui-tick");
        return ticker;
    }

    /** A thread whose effects on the screen end with its cancellation. */
    private abstract static class Cancellable implements Handle, Runnable {
        // Written and read on the FX thread alone, so that nothing slips in after a cancel.
        private boolean canceled;
        private @Nullable Thread thread;

        void start(String name) {
            thread = Thread.ofVirtual().name(name).start(this);
        }

        final void toScreen(Runnable action) {
            Platform.runLater(() -> {
                if (!canceled) {
                    action.run();
                }
            });
        }

        @Override
        public void cancel() {
            canceled = true;
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    private static final class Work<T> extends Cancellable {
        private final Callable<T> work;
        private final Consumer<? super T> done;
        private final Consumer<? super Throwable> failed;

        Work(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
            this.work = work;
            this.done = done;
            this.failed = failed;
        }

        @Override
        @SuppressWarnings("CatchingUnchecked") // whatever fails is shown, nothing is swallowed
        public void run() {
            T result;
            try {
                result = work.call();
            } catch (Exception | LinkageError failure) {
                toScreen(() -> failed.accept(failure));
                return;
            }
            toScreen(() -> done.accept(result));
        }
    }

    private static final class Ticker extends Cancellable {
        private final Duration period;
        private final Runnable action;

        Ticker(Duration period, Runnable action) {
            this.period = period;
            this.action = action;
        }

        @Override
        public void run() {
            try {
                while (true) {
                    Thread.sleep(period);
                    toScreen(action);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
