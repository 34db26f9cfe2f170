package org.cronconsole.job;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Looks again and again, for a while, whether something has come true. Call it on a virtual thread.
 */
public final class Patience {
    private static final Words WORDS = Words.of(Patience.class);

    /** Of what takes long already, a tenth more makes no difference. */
    private static final int PART = 10;

    private final Duration total;
    private final Duration first;
    private final Duration between;

    /** How long to look in all, and how long to pause between two looks. */
    public Patience(Duration total, Duration between) {
        this(total, between, between);
    }

    private Patience(Duration total, Duration first, Duration between) {
        this.total = total;
        this.first = first;
        this.between = between;
    }

    /**
     * For what may be soon or take minutes: a pause is a tenth of what was waited so far.
     *
     * @param first the shortest pause
     * @param most the longest one
     */
    public static Patience growing(Duration total, Duration first, Duration most) {
        return new Patience(total, first, most);
    }

    /** What suits a person who waits for the answer: ten seconds, twice a second. */
    public static Patience ofPerson() {
        return new Patience(Duration.ofSeconds(10), Duration.ofMillis(500));
    }

    /** How many looks it takes to see something that comes true after so long, in time. */
    public int looks(Duration after) {
        long awaited = (after.compareTo(total) < 0 ? after : total).toNanos();
        int looks = 1;
        long waited = 0;
        while (waited < awaited && !between.isZero()) {
            waited += pause(waited).toNanos();
            looks++;
        }
        return looks;
    }

    /**
     * Looks at once, then after each pause.
     *
     * @return whether it came true in time
     * @throws CancellationException where the thread is interrupted
     */
    public boolean until(BooleanSupplier comesTrue) {
        long begin = System.nanoTime();
        long end = begin + total.toNanos();
        while (!comesTrue.getAsBoolean()) {
            if (System.nanoTime() >= end) {
                return false;
            }
            try {
                Thread.sleep(pause(System.nanoTime() - begin));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException(WORDS.get("look.stopped"));
            }
        }
        return true;
    }

    private Duration pause(long waitedNanos) {
        return Duration.ofNanos(Math.clamp(waitedNanos / PART, first.toNanos(), between.toNanos()));
    }

    /**
     * What looking for the effect of a write came to.
     *
     * @param seen whether it was seen in time
     * @param failure why the last look that failed did; null where none did
     */
    public record Look(boolean seen, @Nullable GatewayException failure) {
        /**
         * Why nothing was seen, as a sentence with a blank before it; empty where none is known.
         */
        public String why() {
            return seen || failure == null
                    ? ""
                    : " " + WORDS.format("look.failed", failure.getMessage());
        }
    }

    /**
     * Looks for what a write that was sent has done. A look that fails is one that did not see it:
     * its failure must not pass for a failure of the write.
     *
     * @throws CancellationException where the thread is interrupted
     */
    public Look look(BooleanSupplier look) {
        AtomicReference<@Nullable GatewayException> failure = new AtomicReference<>();
        boolean seen =
                until(() -> {
                    try {
                        return look.getAsBoolean();
                    } catch (GatewayException unseen) {
                        failure.set(unseen);
                        return false;
                    }
                });
        return new Look(seen, failure.get());
    }

    /** As {@link #look}: whether it was seen in time. */
    public boolean untilSeen(BooleanSupplier look) {
        return look(look).seen();
    }
}
