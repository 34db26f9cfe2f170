package org.cronconsole.ui.clockchanges;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.account.WriteGuard;
import org.cronconsole.account.WriteRefused;
import org.cronconsole.retime.KeptPlan;
import org.cronconsole.retime.RetimeRun;
import org.cronconsole.ui.kit.KeepingSignedIn;
import org.cronconsole.ui.kit.ScreenKit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The carrying out of a kept plan in the background: how far it is, and its end by wish. */
final class RetimeCarrying {
    /** The key of what is done, as a refusal to write names it. */
    static final String WHAT = "keeping.retime";

    private final RetimeRun run;
    private final WriteGuard writes;
    private final ScreenKit kit;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private AtomicBoolean goOn = new AtomicBoolean();
    private Instant startedAt = Instant.EPOCH;
    private int total;
    private int done;

    RetimeCarrying(RetimeRun run, WriteGuard writes, ScreenKit kit) {
        this.run = run;
        this.writes = writes;
        this.kit = kit;
    }

    /**
     * Starts.
     *
     * @param jobs how many will be changed
     * @param around what it is done by
     * @param what keeps the plan, or has it kept already; waits
     * @param each told how the plan stands before and after every job, on the screen's thread
     * @param ended told how it stands in the end
     */
    void start(
            int jobs,
            KeepingSignedIn.Around around,
            Supplier<KeptPlan> what,
            Consumer<KeptPlan> each,
            Consumer<KeptPlan> ended,
            Consumer<Throwable> failed) {
        AtomicBoolean going = new AtomicBoolean(true);
        goOn = going;
        total = jobs;
        done = 0;
        startedAt = kit.times().now();
        stopping.set(false);
        running.set(true);
        sayProgress();
        kit.tasks()
                .run(
                        () ->
                                around.call(() ->
                                        run.apply(
                                                what.get(),
                                                now -> kit.tasks().onScreen(() -> took(now, each)),
                                                () -> going.get() && mayWrite())),
                        now -> {
                            end();
                            ended.accept(now);
                        },
                        failure -> {
                            end();
                            failed.accept(failure);
                        });
    }

    /** A lock that closes on the way leaves the rest for later. */
    private boolean mayWrite() {
        try {
            writes.check(kit.texts().get(WHAT));
            return true;
        } catch (WriteRefused locked) {
            return false;
        }
    }

    private void took(KeptPlan now, Consumer<KeptPlan> each) {
        if (now.begun() == null) {
            done++;
            sayProgress();
        }
        each.accept(now);
    }

    private void sayProgress() {
        progress.set(total == 0 ? 0 : (double) done / total);
        words.set(
                done == 0
                        ? kit.texts().format("clock.progress", done, total)
                        : kit.texts()
                                .format(
                                        "clock.progress.left",
                                        done,
                                        total,
                                        kit.times().roughly(left())));
    }

    private Duration left() {
        return Duration.between(startedAt, kit.times().now())
                .dividedBy(done)
                .multipliedBy(Math.max(0, total - done));
    }

    private void end() {
        running.set(false);
        stopping.set(false);
    }

    /** Ends it after the job that is being changed; the rest can be done later. */
    void stop() {
        if (running.get()) {
            stopping.set(true);
            goOn.set(false);
        }
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** True from the wish to stop until it has ended. */
    ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How far it is and how long it will still take; empty before the first. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
