package org.cronconsole.ui.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Work that waits, away from the screen's thread. View models know this interface alone, so that
 * they are tested without a toolkit.
 */
public interface Tasks {
    /** Work under way. */
    interface Handle {
        /**
         * Interrupts the work and drops its result: neither callback is called any more. To be
         * called on the screen's thread.
         */
        void cancel();
    }

    /**
     * Does work on a thread of its own, then hands the result or the failure to the screen's
     * thread.
     *
     * @param work may wait; is interrupted by {@link Handle#cancel}
     * @param done on the screen's thread
     * @param failed on the screen's thread
     */
    <T> Handle run(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed);

    /**
     * From within work: does something on the screen's thread, in order, without waiting for it.
     */
    void onScreen(Runnable action);

    /** Does something on the screen's thread again and again, first after one period. */
    Handle every(Duration period, Runnable action);
}
