package org.cronconsole.ui.kit;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/**
 * Work that can be asked to stop and still hands over its result. (Cancelling a task would drop
 * it.)
 */
public final class Stoppable {
    private @Nullable Thread worker;
    private boolean stopped;

    /** Does the work on the calling thread. */
    public <T> T run(Callable<T> work) throws Exception {
        synchronized (this) {
            worker = Thread.currentThread();
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
        try {
            return work.call();
        } finally {
            synchronized (this) {
                worker = null;
            }
        }
    }

    /** Interrupts the work, if it is (or as soon as it is) under way. */
    public synchronized void stop() {
        stopped = true;
        Thread under = worker;
        if (under != null) {
            under.interrupt();
        }
    }
}
