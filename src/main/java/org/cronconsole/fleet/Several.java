package org.cronconsole.fleet;

import org.cronconsole.fault.GatewayException;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Asks several jobs at once, but not all of them. */
final class Several {
    /** So many are asked at once. */
    private static final int AT_ONCE = 6;

    /** So often at most is told how far it is. */
    static final Duration TELL_EVERY = Duration.ofMillis(250);

    private Several() {}

    /**
     * Asks each of them; one that is gone is passed over. A failure that another one would meet too
     * ends it; that of one alone is told once all of them were asked.
     *
     * @param eachDone called on one thread at a time, after each of them
     * @param eachStep called now and then on one thread at a time
     * @throws GatewayException what the first failure was
     * @throws CancellationException where the thread is interrupted
     */
    static <T> void each(
            List<T> all,
            Consumer<T> ask,
            Consumer<Fleet.Progress> eachDone,
            Consumer<Fleet.Progress> eachStep) {
        ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
        try {
            ExecutorCompletionService<Boolean> answers = new ExecutorCompletionService<>(threads);
            AtomicBoolean ended = new AtomicBoolean();
            AtomicReference<@Nullable GatewayException> ofOne = new AtomicReference<>();
            all.forEach(one -> answers.submit(() -> !ended.get() && asked(one, ask, ended, ofOne)));
            long told = System.nanoTime();
            for (int done = 1; done <= all.size(); done++) {
                answers.take().get();
                Fleet.Progress progress = new Fleet.Progress(done, all.size());
                eachDone.accept(progress);
                if (System.nanoTime() - told > TELL_EVERY.toNanos()) {
                    eachStep.accept(progress);
                    told = System.nanoTime();
                }
            }
            GatewayException first = ofOne.get();
            if (first != null) {
                throw first;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while jobs were asked");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof GatewayException failure) {
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }

    /** What all would meet says so at once to those that wait for a thread: none of them begins. */
    private static <T> boolean asked(
            T one,
            Consumer<T> ask,
            AtomicBoolean ended,
            AtomicReference<@Nullable GatewayException> ofOne) {
        try {
            ask.accept(one);
            return true;
        } catch (GatewayException.NotFound gone) {
            // It was deleted since the list was read; the next list will not hold it.
            return false;
        } catch (GatewayException failure) {
            if (Asking.meetsAll(failure)) {
                ended.set(true);
                throw failure;
            }
            ofOne.compareAndSet(null, failure);
            return false;
        } catch (RuntimeException failed) {
            ended.set(true);
            throw failed;
        }
    }
}
