package org.cronconsole.ui.many;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.cronconsole.dealership.queue.KeptQueue;
import org.cronconsole.dealership.queue.ManyAtOnce;
import org.cronconsole.dealership.queue.QueueNow;
import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.dealership.queue.QueueRun;
import org.cronconsole.ui.kit.KeepingSignedIn;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** The queue that is worked through, as the screen watches it. */
final class Working {
    private final ManyAtOnce many;
    private final ScreenKit kit;
    private final Consumer<KeptQueue> show;
    private final Consumer<@Nullable Throwable> ended;
    private final ReadOnlyObjectWrapper<@Nullable QueueNow> now = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper pausing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private volatile @Nullable QueueRun run;
    private Tasks.@Nullable Handle handle;

    /**
     * Nothing yet.
     *
     * @param show is told, on the screen's thread, how the queue stands
     * @param ended is told, there too, that nothing goes on any more, and what went wrong
     */
    Working(
            ManyAtOnce many,
            ScreenKit kit,
            Consumer<KeptQueue> show,
            Consumer<@Nullable Throwable> ended) {
        this.many = many;
        this.kit = kit;
        this.show = show;
        this.ended = ended;
    }

    static boolean isBusy(Throwable failure) {
        return failure instanceof QueueRun.Busy;
    }

    void begin(ManyAtOnce.Look look, KeepingSignedIn.Around around) {
        QueueRun made =
                many.run(look, true, seen -> kit.tasks().onScreen(() -> changed(seen)), () -> {});
        run = made;
        work(made, around, () -> {});
    }

    /**
     * Works on.
     *
     * @param before is done first, on the same thread
     */
    void again(Runnable before, KeepingSignedIn.Around around) {
        QueueRun same = run;
        if (same != null) {
            work(same, around, before);
        }
    }

    /** Gives a row another turn. Waits. */
    void wantAgain(QueueRow row) {
        QueueRun same = run;
        if (same != null) {
            same.retry(row);
        }
    }

    private void work(QueueRun made, KeepingSignedIn.Around around, Runnable before) {
        pausing.set(false);
        stopping.set(false);
        handle =
                kit.tasks()
                        .run(
                                () -> {
                                    before.run();
                                    return around.call(made::work);
                                },
                                phase -> end(made, null),
                                failure -> end(made, failure));
    }

    private void end(QueueRun made, @Nullable Throwable failure) {
        handle = null;
        pausing.set(false);
        stopping.set(false);
        show.accept(made.queue());
        ended.accept(failure);
    }

    private void changed(QueueNow seen) {
        if (seen.phase() != QueueNow.Phase.WORKING) {
            pausing.set(false);
        }
        now.set(seen);
        show.accept(seen.queue());
    }

    void rollBack(QueueRow row, Consumer<@Nullable Throwable> done) {
        QueueRun same = run;
        if (same == null) {
            done.accept(null);
            return;
        }
        kit.tasks()
                .run(
                        () -> {
                            same.rollBack(row);
                            return same.queue();
                        },
                        queue -> {
                            show.accept(queue);
                            done.accept(null);
                        },
                        done::accept);
    }

    /** Lets the row under way come to its end, and waits then. */
    void pause() {
        QueueRun going = run;
        if (going != null) {
            pausing.set(true);
            going.pause();
        }
    }

    /** Goes on after a pause. */
    void goOn() {
        QueueRun going = run;
        if (going != null) {
            pausing.set(false);
            going.goOn();
        }
    }

    /** Lets the row under way come to its end, and ends then. */
    void stop() {
        QueueRun going = run;
        if (going != null) {
            stopping.set(true);
            going.stop();
        }
    }

    /** Ends within the row under way, which can be gone on with. */
    void cutOff() {
        stop();
        Tasks.Handle going = handle;
        if (going != null) {
            going.cancel();
        }
    }

    /** How it stands; null before it has begun. */
    ReadOnlyObjectProperty<@Nullable QueueNow> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** True from the wish to pause until it has paused. */
    ReadOnlyBooleanProperty pausingProperty() {
        return pausing.getReadOnlyProperty();
    }

    /** True from the wish to stop until it has ended. */
    ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }
}
