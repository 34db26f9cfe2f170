package org.cronconsole.ui.shell;

import javafx.beans.property.ObjectProperty;

import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.runlog.RunPaneViewModel;
import org.cronconsole.ui.watch.WatchPill;
import org.cronconsole.ui.watch.WatchView;
import org.cronconsole.ui.watch.WatchViewModel;
import org.cronconsole.ui.watch.WatchWords;
import org.cronconsole.ui.watch.WatchedRun;
import org.cronconsole.ui.watch.WatchedRuns;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The watched runs of a session: each run that somebody starts here opens live, unless they have
 * gone on to something else meanwhile, and is told of at its end whatever screen is shown.
 */
final class WatchScreens {
    /** From here a started run is opened; elsewhere one may be reading or typing. */
    private static final Set<Place> OPENS_FROM =
            EnumSet.of(Place.FLEET, Place.JOBS, Place.JOB, Place.DEALERSHIPS, Place.WATCH);

    private final WatchedRuns watched;
    private final WatchViewModel model;
    private final KnownJobs known;
    private final ScreenKit kit;
    private final WatchWords words;
    private final List<WatchedRun> untold = new ArrayList<>();
    private @Nullable ObjectProperty<Place> place;
    private Place from = Place.JOBS;
    private @Nullable Notice told;

    /**
     * Of one session.
     *
     * @param pane shows the run that is looked at
     */
    WatchScreens(
            Workbench workbench,
            KnownJobs known,
            ScreenKit kit,
            JobActions actions,
            WriteAccess writes,
            RunPaneViewModel pane) {
        this.watched = new WatchedRuns(workbench.runs(), kit);
        this.model = new WatchViewModel(watched, workbench.runs(), kit, actions, writes, pane);
        this.known = known;
        this.kit = kit;
        this.words = new WatchWords(kit);
        actions.onStarted((job, run) -> {
            model.select(watched.watch(job, run));
            if (place != null && OPENS_FROM.contains(place.get())) {
                // Nothing is left to be said of its start: it is seen.
                actions.noticeProperty().set(null);
                open();
            }
        });
    }

    /** The runs, for whoever tells people of them. */
    WatchedRuns watched() {
        return watched;
    }

    /**
     * Leads to the screen, and says on another one that runs are over.
     *
     * @param shown the screen that is shown
     * @param notice what the frame says
     */
    void within(ObjectProperty<Place> shown, ObjectProperty<@Nullable Notice> notice) {
        place = shown;
        shown.subscribe((before, now) -> {
            if (now == Place.WATCH) {
                from = before;
                untold.clear();
                if (told != null && told.equals(notice.get())) {
                    notice.set(null);
                }
            }
        });
        watched.onEnded(over -> {
            if (shown.get() != Place.WATCH) {
                untold.add(over);
                told =
                        words.ended(untold)
                                .withAction(
                                        kit.texts().get("watch.look"),
                                        () -> {
                                            model.select(over);
                                            open();
                                        });
                notice.set(told);
            }
        });
    }

    /** Goes to the newest of them, unless somebody has left the fleet meanwhile. */
    void openFromFleet() {
        if (place != null && place.get() == Place.FLEET && !watched.all().isEmpty()) {
            model.select(watched.all().getFirst());
            open();
        }
    }

    /** Goes to the watched runs. */
    void open() {
        if (place != null) {
            place.set(Place.WATCH);
        }
    }

    /** Watches a run of a job that is known here, without leading to it. */
    void watch(JobId job, Run run) {
        known.jobs().stream()
                .filter(each -> each.id().equals(job))
                .findFirst()
                .ifPresent(each -> watched.watch(each, run));
    }

    /** The way to the watched runs, for the frame. */
    WatchPill pill() {
        return new WatchPill(watched, kit.texts(), this::open);
    }

    /** The screen. */
    Screen view(BiConsumer<CronJob, Run> runs, Consumer<CronJob> details) {
        return new WatchView(
                model,
                kit,
                new WatchView.Ways(
                        () -> {
                            if (place != null) {
                                place.set(from);
                            }
                        },
                        runs,
                        details));
    }

    /** The session has ended; the runs go on. */
    void close() {
        watched.close();
    }
}
