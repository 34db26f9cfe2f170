package org.cronconsole.ui.signin;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** A sign-in under way, which can be stopped. */
final class Attempt {
    /** Whoever is let in at once is not shown that it takes time. */
    private static final Duration SOON = Duration.ofMillis(100);

    private final ScreenKit kit;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper lasting = new ReadOnlyBooleanWrapper();
    private Tasks.@Nullable Handle underWay;
    private Tasks.@Nullable Handle clock;

    Attempt(ScreenKit kit) {
        this.kit = kit;
    }

    /** Does this work, and says these words meanwhile. */
    <T> void start(
            String words, Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        busy.set(true);
        progress.set(words);
        clock = kit.tasks().every(SOON, this::lasts);
        underWay =
                kit.tasks()
                        .run(
                                work,
                                result -> {
                                    ended();
                                    done.accept(result);
                                },
                                failure -> {
                                    ended();
                                    failed.accept(failure);
                                });
    }

    private void lasts() {
        lasting.set(true);
        stopClock();
    }

    private void stopClock() {
        if (clock != null) {
            clock.cancel();
            clock = null;
        }
    }

    private void ended() {
        stopClock();
        lasting.set(false);
        busy.set(false);
        progress.set("");
        underWay = null;
    }

    /** Stops it; false where none is under way. */
    boolean stop() {
        Tasks.Handle running = underWay;
        if (running == null) {
            return false;
        }
        running.cancel();
        ended();
        return true;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Busy, and for so long that it is to be seen. */
    ReadOnlyBooleanProperty lastingProperty() {
        return lasting.getReadOnlyProperty();
    }

    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
