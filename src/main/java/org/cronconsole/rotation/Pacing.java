package org.cronconsole.rotation;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.render.RetryPause;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for Render's rate limits, for as long as nobody stops it: nothing was sent before. */
final class Pacing {
    private static final Duration SLICE = Duration.ofSeconds(1);
    private static final int PATIENCE = 20;

    private final RetryPause pause;

    Pacing(RetryPause pause) {
        this.pause = pause;
    }

    /**
     * Asks again after each refusal for the rate alone.
     *
     * @throws CancellationException where it is stopped while it waits
     * @throws GatewayException what else goes wrong, and the last refusal where it never ends
     */
    <T> T paced(Supplier<T> call, BooleanSupplier goOn) {
        for (int i = 1; ; i++) {
            try {
                return call.get();
            } catch (GatewayException.RateLimited full) {
                if (i == PATIENCE || full.effectUnknown()) {
                    throw full;
                }
                await(full.retryAfter(), goOn);
            }
        }
    }

    private void await(Duration time, BooleanSupplier goOn) {
        Duration left = time.compareTo(SLICE) < 0 ? SLICE : time;
        while (left.isPositive()) {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException("stopped while waiting");
            }
            try {
                pause.pause(left.compareTo(SLICE) < 0 ? left : SLICE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException("stopped while waiting");
            }
            left = left.minus(SLICE);
        }
    }
}
