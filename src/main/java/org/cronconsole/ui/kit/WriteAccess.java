package org.cronconsole.ui.kit;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.account.WriteLock;

import java.time.Duration;
import java.time.Instant;

/**
 * The write lock as the screens watch it: why writing is refused now, and for how long it is
 * allowed. Used on the screen's thread.
 */
public final class WriteAccess {
    private final WriteLock lock;
    private final Texts texts;
    private final Times times;
    private final Tasks.Handle ticker;
    private final ReadOnlyObjectWrapper<WriteLock.State> state;
    private boolean closed;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    /** Watches this lock until {@link #close}. */
    public WriteAccess(WriteLock lock, ScreenKit kit) {
        this.lock = lock;
        this.texts = kit.texts();
        this.times = kit.times();
        this.state = new ReadOnlyObjectWrapper<>(lock.state());
        update();
        this.ticker = kit.tasks().every(Duration.ofSeconds(1), this::update);
        // The lock closes by other hands too; a button that still says "unlocked" would mislead.
        lock.onChange(now -> kit.tasks().onScreen(this::changed));
    }

    private void changed() {
        if (!closed) {
            update();
        }
    }

    /** What the lock says. */
    public ReadOnlyObjectProperty<WriteLock.State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why writing is refused now, in a sentence; empty where it is allowed. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** True while writing is refused. */
    public BooleanExpression refused() {
        return refusal.isNotEmpty();
    }

    /** The state in a word or two, with the time that is left. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Allows writing for a while. */
    public void unlock() {
        lock.unlock();
        update();
    }

    /** Refuses writing again. */
    public void lock() {
        lock.lock();
        update();
    }

    /** Stops watching. */
    public void close() {
        closed = true;
        ticker.cancel();
    }

    private void update() {
        lock.look();
        WriteLock.State now = lock.state();
        state.set(now);
        refusal.set(
                switch (now) {
                    case READ_ONLY -> texts.get("writes.readonly.why");
                    case LOCKED -> texts.get("writes.locked.why");
                    case UNLOCKED, OPEN -> "";
                });
        words.set(
                switch (now) {
                    case READ_ONLY -> texts.get("writes.readonly");
                    case LOCKED -> texts.get("writes.locked");
                    case OPEN -> texts.get("writes.open");
                    case UNLOCKED -> texts.format("writes.unlocked", left());
                });
    }

    private String left() {
        Instant until = lock.unlockedUntil().orElseGet(times::now);
        return times.countdown(Duration.between(times.now(), until));
    }
}
