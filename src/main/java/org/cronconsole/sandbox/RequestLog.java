package org.cronconsole.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The last requests, oldest first. */
final class RequestLog {

    static final int MOST = 10_000;

    /**
     * A reply reaches its reader a moment before it is noted here; more than this is no such
     * moment.
     */
    private static final long SETTLE_MILLIS = 250;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();
    private final Deque<SandboxRequest> requests = new ArrayDeque<>();
    private int underWay;

    void begin() {
        lock.lock();
        try {
            underWay++;
        } finally {
            lock.unlock();
        }
    }

    void end(SandboxRequest request) {
        lock.lock();
        try {
            underWay--;
            requests.addLast(request);
            if (requests.size() > MOST) {
                requests.removeFirst();
            }
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** All noted requests; every one whose reply the caller has seen is among them. */
    List<SandboxRequest> all() {
        lock.lock();
        try {
            settle();
            return List.copyOf(requests);
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            settle();
            requests.clear();
        } finally {
            lock.unlock();
        }
    }

    private void settle() {
        long left = TimeUnit.MILLISECONDS.toNanos(SETTLE_MILLIS);
        try {
            while (underWay > 0 && left > 0) {
                left = settled.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
