package org.cronconsole.ui.clockchanges;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.cronconsole.job.CronJob;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What clock changes do to the jobs that the window knows. Asks Render for nothing. */
public final class RadarViewModel {
    /** How many days ahead one can look. */
    static final List<Integer> HORIZONS = List.of(30, 60, 180, 365);

    private static final int USUAL = 60;
    private static final Duration TICK = Duration.ofMinutes(1);

    private final KnownJobs known;
    private final ScreenKit kit;
    private final RadarReckoning reckoning;
    private final IntegerProperty days = new SimpleIntegerProperty(USUAL);
    private final ReadOnlyObjectWrapper<RadarPicture> picture =
            new ReadOnlyObjectWrapper<>(RadarPicture.NONE);
    private final ObjectProperty<@Nullable Notice> trouble = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper reckoned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private Tasks.@Nullable Handle work;
    private Tasks.@Nullable Handle ticking;

    /** Looks at these jobs. */
    public RadarViewModel(KnownJobs known, ScreenKit kit) {
        this.known = known;
        this.kit = kit;
        this.reckoning = new RadarReckoning(kit.texts(), kit.times());
        known.stateProperty().subscribe(now -> changed());
        days.subscribe((was, now) -> changed());
    }

    /** How many days to look ahead; something else than one of the choices becomes the usual. */
    public IntegerProperty daysProperty() {
        return days;
    }

    /** Reckons now, and each minute from now on. */
    void entered() {
        if (ticking == null) {
            ticking = kit.tasks().every(TICK, this::changed);
        }
        changed();
    }

    /** Rests until it is seen again. */
    void left() {
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
    }

    /** Reads the jobs again. */
    void refresh() {
        known.refresh();
    }

    private void changed() {
        if (ticking == null) {
            return;
        }
        KnownJobs.State state = known.stateProperty().get();
        loading.set(state.phase() == KnownJobs.Phase.LOADING);
        trouble.set(state.trouble());
        Instant readAt = state.readAt();
        if (readAt == null) {
            status.set(loading.get() ? kit.texts().get("jobs.wait") : "");
            return;
        }
        boolean failed = state.phase() == KnownJobs.Phase.FAILED;
        status.set(
                kit.texts()
                        .format(failed ? "clock.stale" : "clock.status", kit.times().age(readAt)));
        List<CronJob> jobs = state.jobs();
        Instant now = kit.times().now();
        Duration ahead = Duration.ofDays(horizon());
        if (work != null) {
            work.cancel();
        }
        work =
                kit.tasks()
                        .run(
                                () -> reckoning.of(jobs, now, ahead),
                                this::show,
                                failure -> trouble.set(Notice.of(kit.problems().of(failure))));
    }

    private void show(RadarPicture now) {
        work = null;
        picture.set(now);
        reckoned.set(true);
    }

    /** How many days ahead it looks. */
    int horizon() {
        return HORIZONS.contains(days.get()) ? days.get() : USUAL;
    }

    /** What is known. */
    ReadOnlyObjectProperty<RadarPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** What kept the jobs, or their local times, from being read; null for nothing. */
    ObjectProperty<@Nullable Notice> troubleProperty() {
        return trouble;
    }

    /** True while the jobs are read. */
    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** True once there is a picture. */
    ReadOnlyBooleanProperty reckonedProperty() {
        return reckoned.getReadOnlyProperty();
    }

    /** How old the picture is. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }
}
