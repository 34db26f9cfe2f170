package org.cronconsole.account;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Whether this session may write: never in a read-only one; in a production profile only while
 * unlocked, which ends by itself; else always. Safe for use by several threads.
 */
public final class WriteLock implements WriteGuard {
    private static final Words WORDS = Words.of(WriteLock.class);

    /** How long an unlock lasts. */
    public static final Duration UNLOCKED_FOR = Duration.ofMinutes(15);

    /** What the lock says now. */
    public enum State {
        /** Writing is refused for the whole session. */
        READ_ONLY,
        /** Writing is refused until unlocked. */
        LOCKED,
        /** Writing is allowed for a while. */
        UNLOCKED,
        /** Writing is allowed: the profile has no lock. */
        OPEN
    }

    /** A longer gap in the clock means that the machine slept, or that its clock was set. */
    private static final Duration GAP = Duration.ofSeconds(90);

    private static final ScopedValue<WriteLock> GOES_THROUGH = ScopedValue.newInstance();

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final boolean readOnly;
    private final boolean production;
    private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Unlock> unlock = new AtomicReference<>();
    private final AtomicReference<State> told;
    private volatile @Nullable Instant lookedAt;

    /** Begun at both clocks, of which only the first goes on while the machine sleeps. */
    private record Unlock(Instant at, long nanos) {
        Instant until() {
            return at.plus(UNLOCKED_FOR);
        }
    }

    /** Starts locked where the profile is marked production. */
    public WriteLock(InstantSource clock, boolean readOnly, boolean production) {
        this(clock, System::nanoTime, readOnly, production);
    }

    /**
     * With a clock for spans as well.
     *
     * @param nanos counts nanoseconds from anywhere, and may stand still while the machine sleeps
     */
    WriteLock(InstantSource clock, LongSupplier nanos, boolean readOnly, boolean production) {
        this.clock = clock;
        this.nanos = nanos;
        this.readOnly = readOnly;
        this.production = production;
        this.told = new AtomicReference<>(state());
    }

    /** What the lock says now. */
    public State state() {
        if (readOnly) {
            return State.READ_ONLY;
        }
        if (!production) {
            return State.OPEN;
        }
        Unlock now = unlock.get();
        if (now == null) {
            return State.LOCKED;
        }
        if (isOver(now)) {
            unlock.compareAndSet(now, null);
            return State.LOCKED;
        }
        return State.UNLOCKED;
    }

    private boolean isOver(Unlock begun) {
        Instant now = clock.instant();
        Duration byClock = Duration.between(begun.at(), now);
        Duration counted = Duration.ofNanos(nanos.getAsLong() - begun.nanos());
        Instant looked = lookedAt;
        boolean gap =
                byClock.minus(counted).abs().compareTo(GAP) > 0
                        || (looked != null
                                && Duration.between(looked, now).abs().compareTo(GAP) > 0);
        return gap || !now.isBefore(begun.until());
    }

    /**
     * Looks at the clock, to be called every second or so while anybody watches: tells the
     * listeners where the lock has closed by itself, and takes a long gap between two looks for a
     * sleep of the machine.
     */
    public void look() {
        tell();
        lookedAt = clock.instant();
    }

    /** When an unlock ends; empty while not unlocked. */
    public Optional<Instant> unlockedUntil() {
        Unlock now = unlock.get();
        return now != null && state() == State.UNLOCKED
                ? Optional.of(now.until())
                : Optional.empty();
    }

    /** Allows writing for {@link #UNLOCKED_FOR}; no effect in a read-only session. */
    public void unlock() {
        lookedAt = null;
        unlock.set(new Unlock(clock.instant(), nanos.getAsLong()));
        tell();
    }

    /** Locks again at once. */
    public void lock() {
        unlock.set(null);
        tell();
    }

    /**
     * Does work that may write to its end although the lock closes meanwhile: a long action, where
     * the person said so at its start. Holds for the calling thread and those that it {@linkplain
     * #handOn hands} work to, and only where writing is allowed now.
     *
     * @param what the work in words, e.g. {@code "onboard a dealership"}
     * @throws WriteRefused where writing is not allowed now
     * @throws Exception what the work throws
     */
    public <T> T toItsEnd(String what, Callable<T> work) throws Exception {
        check(what);
        return ScopedValue.where(GOES_THROUGH, this).call(work::call);
    }

    /**
     * Work for another thread that may write as the calling thread may now: hands on what {@link
     * #toItsEnd} allows it, where it does.
     */
    public static <T> Callable<T> handOn(Callable<T> work) {
        if (!GOES_THROUGH.isBound()) {
            return work;
        }
        WriteLock lock = GOES_THROUGH.get();
        return () -> ScopedValue.where(GOES_THROUGH, lock).call(work::call);
    }

    /**
     * Is told each new state, on the thread that brought it about or noticed it; see {@link #look}.
     */
    public void onChange(Consumer<State> listener) {
        listeners.add(listener);
    }

    private void tell() {
        State now = state();
        if (told.getAndSet(now) != now) {
            listeners.forEach(listener -> listener.accept(now));
        }
    }

    @Override
    public void check(String what) {
        switch (state()) {
            case READ_ONLY ->
                    throw new WriteRefused(
                            WriteRefused.Reason.READ_ONLY, WORDS.format("refused.read.only", what));
            case LOCKED -> {
                if (GOES_THROUGH.isBound() && GOES_THROUGH.get() == this) {
                    return;
                }
                throw new WriteRefused(
                        WriteRefused.Reason.LOCKED, WORDS.format("refused.locked", what));
            }
            case UNLOCKED, OPEN -> {}
        }
    }
}
