package org.cronconsole.account;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Whether this session may write: never in a read-only one; in a production profile only while
 * unlocked, which ends by itself; else always. Safe for use by several threads.
 */
public final class WriteLock implements WriteGuard {
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

    private final InstantSource clock;
    private final boolean readOnly;
    private final boolean production;
    private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Instant unlockedUntil;

    /** Starts locked where the profile is marked production. */
    public WriteLock(InstantSource clock, boolean readOnly, boolean production) {
        this.clock = clock;
        this.readOnly = readOnly;
        this.production = production;
    }

    /** What the lock says now. */
    public State state() {
        if (readOnly) {
            return State.READ_ONLY;
        }
        if (!production) {
            return State.OPEN;
        }
        Instant until = unlockedUntil;
        return until != null && clock.instant().isBefore(until) ? State.UNLOCKED : State.LOCKED;
    }

    /** When an unlock ends; empty while not unlocked. */
    public Optional<Instant> unlockedUntil() {
        return state() == State.UNLOCKED ? Optional.ofNullable(unlockedUntil) : Optional.empty();
    }

    /** Allows writing for {@link #UNLOCKED_FOR}; no effect in a read-only session. */
    public void unlock() {
        unlockedUntil = clock.instant().plus(UNLOCKED_FOR);
        tell();
    }

    /** Locks again at once. */
    public void lock() {
        unlockedUntil = null;
        tell();
    }

    /**
     * Is told the new state after each {@link #unlock} and {@link #lock}, on the caller's thread.
     */
    public void onChange(Consumer<State> listener) {
        listeners.add(listener);
    }

    private void tell() {
        State now = state();
        listeners.forEach(listener -> listener.accept(now));
    }

    @Override
    public void check(String what) {
        switch (state()) {
            case READ_ONLY ->
                    throw new WriteRefused(
                            WriteRefused.Reason.READ_ONLY,
                            "This session is read-only, so it cannot "
                                    + what
                                    + ". Nothing was sent.");
            case LOCKED ->
                    throw new WriteRefused(
                            WriteRefused.Reason.LOCKED,
                            "Writes are locked in this production profile, so it cannot "
                                    + what
                                    + ". Unlock writes first. Nothing was sent.");
            case UNLOCKED, OPEN -> {}
        }
    }
}
