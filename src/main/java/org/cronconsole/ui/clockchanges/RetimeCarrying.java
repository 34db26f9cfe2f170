package org.cronconsole.ui.clockchanges;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.cronconsole.account.WriteGuard;
import org.cronconsole.account.WriteRefused;
import org.cronconsole.retime.KeptPlan;
import org.cronconsole.retime.RetimeRun;
import org.cronconsole.ui.kit.KeepingSignedIn;
import org.cronconsole.ui.kit.Pace;
import org.cronconsole.ui.kit.ScreenKit;

import java.util.function.BooleanSupplier;
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
    private final Pace pace;
    private int done;

    RetimeCarrying(RetimeRun run, WriteGuard writes, ScreenKit kit) {
        this.run = run;
        this.writes = writes;
        this.kit = kit;
        this.pace = new Pace(kit);
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
        BooleanSupplier going = pace.begin(jobs);
        done = 0;
        running.set(true);
        kit.tasks()
                .run(
                        () ->
                                around.call(() ->
                                        run.apply(
                                                what.get(),
                                                now -> kit.tasks().onScreen(() -> took(now, each)),
                                                () -> going.getAsBoolean() && mayWrite())),
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
            pace.at(++done);
        }
        each.accept(now);
    }

    private void end() {
        running.set(false);
        pace.end();
    }

    /** Ends it after the job that is being changed; the rest can be done later. */
    void stop() {
        if (running.get()) {
            pace.stop();
        }
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How far it is, and how long it will still take. */
    Pace pace() {
        return pace;
    }
}
