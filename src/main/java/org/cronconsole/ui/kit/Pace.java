package org.cronconsole.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * How far long work is, how long it will still take as far as its own pace tells, and its end by
 * wish, after the step that is under way. Used on the screen's thread, but for what {@link #begin}
 * answers, which the work asks.
 */
public final class Pace {
    /** Of less nothing is told: it is over before it is read, or the first steps were refused. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ScreenKit kit;
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private AtomicBoolean goOn = new AtomicBoolean();
    private Instant startedAt = Instant.EPOCH;
    private boolean alike = true;
    private int done;
    private int all;

    /** Of work whose steps are alike, so that the pace so far tells of the rest. */
    public Pace(ScreenKit kit) {
        this.kit = kit;
    }

    /** The same for work whose steps are not alike: how long it will still take is not told. */
    public static Pace ofUnlikeSteps(ScreenKit kit) {
        Pace pace = new Pace(kit);
        pace.alike = false;
        return pace;
    }

    /**
     * Begins anew.
     *
     * @param steps how many there are; 0 where that is not known yet
     * @return true until the wish to stop; may be asked on any thread
     */
    public BooleanSupplier begin(int steps) {
        AtomicBoolean going = new AtomicBoolean(true);
        goOn = going;
        startedAt = kit.times().now();
        stopping.set(false);
        at(0, steps);
        return going::get;
    }

    /** So many of them are done. */
    public void at(int now) {
        at(now, all);
    }

    /** So many of so many are done. */
    public void at(int now, int steps) {
        done = now;
        all = steps;
        progress.set(all == 0 ? 0 : (double) done / all);
        words.set(
                all == 0
                        ? ""
                        : done == 0 || done >= all || !alike || left().compareTo(SECOND) < 0
                                ? kit.texts().format("pace.done", done, all)
                                : kit.texts()
                                        .format(
                                                "pace.left",
                                                done,
                                                all,
                                                kit.times().roughly(left())));
    }

    /** What was waited for Render's limits is part of the pace, as it will be of the rest. */
    private Duration left() {
        return Duration.between(startedAt, kit.times().now())
                .dividedBy(done)
                .multipliedBy(Math.max(0, all - done));
    }

    /** Ends it after the step that is under way. */
    public void stop() {
        stopping.set(true);
        goOn.set(false);
    }

    /** It has ended, by wish or by itself. */
    public void end() {
        stopping.set(false);
    }

    /** From 0 to 1; nothing where that is not known: a bar that runs to and fro tells no more. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How far it is, and how long it will still take where that can be told; empty before. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** True from the wish to stop until it has ended. */
    public ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }
}
