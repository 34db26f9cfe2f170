package org.cronconsole.dealership;

import org.cronconsole.account.WriteLock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** Does two things of which neither needs the other. */
@FunctionalInterface
public interface Lanes {
    /** One after the other, on the calling thread: for what has to go the same way every time. */
    Lanes ONE_AFTER_ANOTHER =
            (first, second) -> {
                first.run();
                second.run();
            };

    /**
     * At the same time, each on a virtual thread of its own, with the writes that the calling
     * thread is allowed. Interrupting the calling thread interrupts both.
     */
    Lanes AT_ONCE = Lanes::atOnce;

    /**
     * Does both, whatever becomes of the other one, and returns once both have ended.
     *
     * @throws CancellationException where the calling thread was interrupted; both have ended then
     */
    void both(Runnable first, Runnable second);

    private static void atOnce(Runnable first, Runnable second) {
        List<Throwable> failures = new ArrayList<>();
        List<Thread> lanes = List.of(lane(first, failures), lane(second, failures));
        boolean interrupted = false;
        for (Thread lane : lanes) {
            while (true) {
                try {
                    lane.join();
                    break;
                } catch (InterruptedException stop) {
                    interrupted = true;
                    lanes.forEach(Thread::interrupt);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!failures.isEmpty()) {
            switch (failures.getFirst()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case Throwable failure -> throw new IllegalStateException(failure);
            }
        }
    }

    private static Thread lane(Runnable work, List<Throwable> failures) {
        Callable<Boolean> allowed =
                WriteLock.handOn(() -> {
                    work.run();
                    return true;
                });
        return Thread.startVirtualThread(() -> {
            try {
                allowed.call();
            } catch (Throwable failure) {
                synchronized (failures) {
                    failures.add(failure);
                }
            }
        });
    }
}
