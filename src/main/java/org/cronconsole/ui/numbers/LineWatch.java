package org.cronconsole.ui.numbers;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.phone.LineCheck;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.ReceivedText;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The line check: watches one number until a text comes in, until it is stopped, or until it has
 * lasted too long. Goes on while other numbers or screens are looked at.
 */
final class LineWatch {
    /** Nobody waits longer than this for a text. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_BETWEEN_LOOKS =
            Math.toIntExact(LineCheck.BETWEEN_LOOKS.toSeconds());

    /** Where the watching is. */
    enum State {
        /** Not begun. */
        OFF,
        /** Waiting for a text. */
        WATCHING,
        /** A text came in. */
        CAME,
        /** None came while it lasted. */
        ENDED,
        /** It could not begin. */
        FAILED
    }

    private final NumberDesk desk;
    private final ScreenKit kit;
    private final Runnable came;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFF);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private String number = "";
    private @Nullable LineCheck check;
    private Instant since = Instant.EPOCH;
    private String trouble = "";
    private Tasks.@Nullable Handle work;
    private Tasks.@Nullable Handle ticking;
    private boolean asking;
    private int ticks;

    /**
     * Watches nothing yet.
     *
     * @param came is called after a text came in
     */
    LineWatch(NumberDesk desk, ScreenKit kit, Runnable came) {
        this.desk = desk;
        this.kit = kit;
        this.came = came;
        words.set(kit.texts().get("numbers.watch.off"));
    }

    /** Begins to watch a number; another one is watched no longer. */
    void start(PhoneNumber wanted) {
        stopWork();
        number = wanted.e164();
        check = null;
        trouble = "";
        ticks = 0;
        since = kit.times().now();
        state.set(State.WATCHING);
        sayWatching();
        ticking = kit.tasks().every(TICK, this::tick);
        asking = true;
        work = kit.tasks().run(() -> desk.watch(wanted), this::began, this::notBegun);
    }

    private void began(LineCheck begun) {
        asking = false;
        check = begun;
        sayWatching();
    }

    private void notBegun(Throwable failure) {
        stopWork();
        state.set(State.FAILED);
        words.set(
                kit.texts()
                        .format("numbers.watch.failed", number, kit.problems().of(failure).text()));
    }

    private void tick() {
        if (Duration.between(since, kit.times().now()).compareTo(LONGEST) >= 0) {
            stopWork();
            state.set(State.ENDED);
            words.set(
                    kit.texts()
                            .format("numbers.watch.ended", number, kit.times().exactly(LONGEST)));
            return;
        }
        sayWatching();
        LineCheck begun = check;
        if (++ticks % TICKS_BETWEEN_LOOKS == 0 && begun != null && !asking) {
            asking = true;
            work = kit.tasks().run(begun::look, this::looked, this::notSeen);
        }
    }

    private void looked(Optional<ReceivedText> seen) {
        asking = false;
        trouble = "";
        if (seen.isEmpty()) {
            sayWatching();
            return;
        }
        stopWork();
        ReceivedText text = seen.get();
        state.set(State.CAME);
        words.set(
                kit.texts()
                        .format(
                                "numbers.watch.came",
                                number,
                                kit.times().exactly(Duration.between(since, kit.times().now())),
                                text.from(),
                                text.words()));
        came.run();
    }

    /** A look that fails says nothing about the line, so the next one is tried in time. */
    private void notSeen(Throwable failure) {
        asking = false;
        trouble = kit.problems().of(failure).text();
        sayWatching();
    }

    /** Watches no longer. */
    void stop() {
        if (state.get() == State.WATCHING) {
            stopWork();
            state.set(State.OFF);
            words.set(kit.texts().get("numbers.watch.off"));
        }
    }

    private void stopWork() {
        asking = false;
        if (work != null) {
            work.cancel();
            work = null;
        }
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
    }

    private void sayWatching() {
        String elapsed = kit.times().countdown(Duration.between(since, kit.times().now()));
        String key =
                check == null
                        ? "numbers.watch.starting"
                        : trouble.isEmpty() ? "numbers.watch.on" : "numbers.watch.trouble";
        words.set(kit.texts().format(key, number, elapsed, trouble));
    }

    /** Where it is. */
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What it says. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
