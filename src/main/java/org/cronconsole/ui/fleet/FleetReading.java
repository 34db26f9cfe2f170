package org.cronconsole.ui.fleet;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The reading of the fleet: what this computer keeps at once, then what Render says, then, behind
 * everything else, the past. Used on the screen's thread.
 */
final class FleetReading {
    /** While the past is filled in, whoever listens to fleets need not hear each step. */
    private static final Duration BETWEEN_FLEETS = Duration.ofMinutes(1);

    private final FleetService service;
    private final ScreenKit kit;
    private final Consumer<Picture> shows;
    private final Consumer<Throwable> failing;
    private final FleetWords words;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private int turn;
    private boolean busy;
    private boolean pastUnderWay;
    private boolean nobodyWaits;
    private Tasks.@Nullable Handle loading;
    private Tasks.@Nullable Handle filling;
    private @Nullable Picture latest;
    private Consumer<Fleet> heard = fleet -> {};
    private Runnable onceKnown = () -> {};
    private volatile boolean shown = true;

    /** Where the reading is. */
    enum Phase {
        /** Under way; what was there before is still there. */
        LOADING,
        /** Done. */
        LOADED,
        /** It failed; what was there before is still there. */
        FAILED
    }

    /**
     * The fleet and its lines.
     *
     * @param now what the lines were worked out for
     */
    record Picture(Fleet fleet, List<FleetLine> lines, Instant now) {}

    /**
     * Reads this fleet.
     *
     * @param shows is told what there is, on the screen's thread
     * @param failing is told what went wrong, on it too
     */
    FleetReading(
            FleetService service,
            ScreenKit kit,
            FleetWords words,
            Consumer<Picture> shows,
            Consumer<Throwable> failing) {
        this.service = service;
        this.kit = kit;
        this.words = words;
        this.shows = shows;
        this.failing = failing;
    }

    /**
     * Reads, unless it does. A reading that nobody waits for, and which so may take minutes, gives
     * way to a person's.
     *
     * @param byItself true where nobody waits for it
     */
    void refresh(boolean byItself) {
        if (busy && (byItself || !nobodyWaits)) {
            return;
        }
        if (busy && loading != null) {
            loading.cancel();
        }
        busy = true;
        nobodyWaits = byItself;
        stopFilling();
        phase.set(Phase.LOADING);
        int mine = ++turn;
        if (latest == null) {
            showKnown(mine, () -> read(mine, byItself));
        } else {
            read(mine, byItself);
        }
    }

    /**
     * Shows what this computer keeps, and then goes on: what comes next would take the processor
     * from what somebody waits for.
     */
    private void showKnown(int mine, Runnable goOn) {
        FleetPictures pictures = pictures(null);
        loading =
                kit.tasks()
                        .run(
                                () -> pictures.of(service.known()),
                                picture -> {
                                    show(picture);
                                    // By the second turn it has been laid out.
                                    onTurn(mine, () -> onTurn(mine, goOn));
                                    kit.tasks().onScreen(this::told);
                                },
                                this::notRead);
    }

    private void told() {
        Runnable waiting = onceKnown;
        onceKnown = () -> {};
        waiting.run();
    }

    /** Goes on with this once what is known has been shown, or cannot be. */
    void onceKnown(Runnable then) {
        onceKnown = then;
    }

    private void notRead(Throwable problem) {
        busy = false;
        phase.set(Phase.FAILED);
        failing.accept(problem);
        told();
    }

    private void read(int mine, boolean byItself) {
        FleetPictures pictures = pictures(latest);
        loading =
                kit.tasks()
                        .run(
                                () -> {
                                    Fleet read =
                                            service.refresh(
                                                    byItself,
                                                    step -> {
                                                        if (shown && pictures.due()) {
                                                            tell(mine, pictures.of(step));
                                                        }
                                                    });
                                    onTurn(mine, () -> heard.accept(read));
                                    return pictures.of(read);
                                },
                                this::loaded,
                                this::notRead);
    }

    /** Is told each fleet that was read, on the screen's thread. */
    void addListener(Consumer<Fleet> listener) {
        heard = heard.andThen(listener);
    }

    /** What an earlier reading had under way when a later one began is older than what is known. */
    private void onTurn(int of, Runnable action) {
        kit.tasks()
                .onScreen(() -> {
                    if (of == turn) {
                        action.run();
                    }
                });
    }

    /** True before anything was read or shown. */
    boolean nothingYet() {
        return latest == null;
    }

    /** Lines that nobody sees are worked out at the end of a reading alone. */
    void setShown(boolean now) {
        shown = now;
    }

    private void tell(int of, Picture picture) {
        onTurn(of, () -> show(picture));
    }

    private void show(Picture picture) {
        latest = picture;
        shows.accept(picture);
    }

    private void loaded(Picture picture) {
        busy = false;
        phase.set(Phase.LOADED);
        show(picture);
        fillIn();
    }

    private void fillIn() {
        FleetPictures pictures = pictures(latest);
        int mine = turn;
        Instant[] heardAt = {service.now()};
        pastUnderWay = true;
        filling =
                kit.tasks()
                        .run(
                                () -> {
                                    Fleet filled =
                                            service.fillIn(step -> {
                                                if (shown && pictures.due()) {
                                                    tell(mine, pictures.of(step));
                                                }
                                                Instant now = service.now();
                                                if (heardAt[0].plus(BETWEEN_FLEETS).isBefore(now)) {
                                                    heardAt[0] = now;
                                                    onTurn(mine, () -> heard.accept(step));
                                                }
                                            });
                                    onTurn(mine, () -> heard.accept(filled));
                                    return pictures.of(filled);
                                },
                                filled -> {
                                    pastUnderWay = false;
                                    show(filled);
                                },
                                problem -> {
                                    pastUnderWay = false;
                                    failing.accept(problem);
                                });
    }

    /** True while the past is read. */
    boolean filling() {
        return pastUnderWay;
    }

    /** Shows at once what is known now: a person has just changed some of it. */
    void knownAnew() {
        FleetPictures pictures = pictures(latest);
        anew(() -> pictures.of(service.known()));
    }

    /** Works the lines out anew for what the time is now. */
    void passTime() {
        Picture before = latest;
        if (before != null && !busy) {
            anew(() -> pictures(before).of(before.fleet()));
        }
    }

    private void anew(Callable<Picture> work) {
        Picture before = latest;
        kit.tasks()
                .run(
                        work,
                        again -> {
                            // What came meanwhile knows it too.
                            if (latest == before) {
                                show(again);
                            }
                        },
                        failing);
    }

    private void stopFilling() {
        pastUnderWay = false;
        if (filling != null) {
            filling.cancel();
            filling = null;
        }
    }

    /** A picture of the first dealerships that are known, or else of some that are not there. */
    Picture rehearsed(int rows) {
        return pictures(null).of(FleetRehearsal.of(rows, service));
    }

    private FleetPictures pictures(@Nullable Picture last) {
        return new FleetPictures(service, words, last);
    }

    /** Reads nothing any more. */
    void stop() {
        turn++;
        onceKnown = () -> {};
        stopFilling();
        if (loading != null) {
            loading.cancel();
        }
        busy = false;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }
}
