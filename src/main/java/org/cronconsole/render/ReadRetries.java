package org.cronconsole.render;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Tries a read up to four times where its failure can pass: rate limit, a 5xx, trouble with the
 * connection. Never given anything that writes.
 */
final class ReadRetries {
    private static final Words WORDS = Words.of(ReadRetries.class);

    private static final int TRIES = 4;
    private static final Duration FIRST_DELAY = Duration.ofMillis(500);

    private final RetryPause pause;
    private final RateBudget budget;
    private final FailsafeExecutor<Answer> executor;

    ReadRetries(RenderClientOptions options, RateBudget budget) {
        this.pause = options.pause();
        this.budget = budget;
        // Failsafe counts and decides; the waiting is done by the pause, which a test replaces.
        executor =
                Failsafe.with(
                        RetryPolicy.<Answer>builder()
                                .handleIf(this::canPass)
                                .withMaxAttempts(TRIES)
                                .withMaxDuration(options.retryWithin())
                                .build());
    }

    Answer call(Supplier<Answer> read) {
        try {
            return executor.get(context -> {
                if (context.getAttemptCount() > 0) {
                    waitAfter(context.getAttemptCount(), context.getLastException());
                }
                return read.get();
            });
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new CancellationException(WORDS.get("canceled.waiting"));
            }
            throw e;
        }
    }

    /** After a 429 the rate budget waits as long as Render has said; else half to all of 2ⁿ·½ s. */
    private void waitAfter(int tries, @Nullable Throwable failure) throws InterruptedException {
        if (failure instanceof GatewayException.RateLimited) {
            return;
        }
        long longest = FIRST_DELAY.toMillis() << (tries - 1);
        pause.pause(
                Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1)));
    }

    /** True where the failure can pass by itself. */
    boolean canPass(Throwable failure) {
        return switch (failure) {
            case GatewayException.RateLimited limited ->
                    limited.failure().status() == 429 && budget.worthWaiting(limited.retryAfter());
            case GatewayException.Unreachable trouble -> !ConnectionTrouble.isPermanent(trouble);
            case GatewayException.Unexpected answer -> answer.failure().status() >= 500;
            default -> false;
        };
    }
}
