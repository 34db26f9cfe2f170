package org.cronconsole.ui.fleet;

import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * When the fleet is read by itself: every two minutes, while its screen is shown or, where the
 * fleet is watched, as long as the session lasts. Used on the screen's thread.
 */
final class FleetClock {
    private static final Duration TICK = Duration.ofSeconds(1);

    /** A start is told within some minutes of its time, at little cost. */
    private static final int TICKS_BETWEEN_READINGS = 120;

    private static final int TICKS_BETWEEN_RECKONINGS = 60;

    /** Who has just signed in is given way to. */
    private static final int TICKS_BEFORE_FIRST = 30;

    private final Tasks tasks;
    private final FleetReading reading;
    private final Runnable eachSecond;
    private BooleanSupplier mayRead = () -> true;
    private boolean watched;
    private boolean shown;
    private int ticks;
    private Tasks.@Nullable Handle ticking;

    /**
     * By which this is read.
     *
     * @param eachSecond what is done every second while the screen is shown
     */
    FleetClock(Tasks tasks, FleetReading reading, Runnable eachSecond) {
        this.tasks = tasks;
        this.reading = reading;
        this.eachSecond = eachSecond;
    }

    /**
     * From now on it is read whatever screen is shown.
     *
     * @param allowed whether it may be read now
     */
    void watch(BooleanSupplier allowed) {
        mayRead = allowed;
        watched = true;
        reading.setShown(shown);
        begin();
    }

    private void begin() {
        if (ticking == null) {
            ticking = tasks.every(TICK, this::tick);
        }
    }

    /** The screen is shown. */
    void entered() {
        shown = true;
        reading.setShown(true);
        begin();
    }

    /** The screen is not shown any more; what is being read goes on. */
    void left() {
        shown = false;
        reading.setShown(false);
        if (!watched) {
            stop();
        }
    }

    /** Nothing is read by itself any more. */
    void stop() {
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
    }

    private void tick() {
        if (shown) {
            eachSecond.run();
        }
        ticks++;
        boolean first = ticks == TICKS_BEFORE_FIRST && reading.nothingYet();
        if (first || ticks % TICKS_BETWEEN_READINGS == 0) {
            if (mayRead.getAsBoolean()) {
                reading.refresh(true);
            }
        } else if (shown && ticks % TICKS_BETWEEN_RECKONINGS == 0) {
            reading.passTime();
        }
    }
}
