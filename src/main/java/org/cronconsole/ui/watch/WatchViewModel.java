package org.cronconsole.ui.watch;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;

import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.run.Sighting;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.runlog.RunPaneViewModel;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The watched runs on their screen: one of them is shown with its log. */
public final class WatchViewModel {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final WatchedRuns watched;
    private final RunService runs;
    private final ScreenKit kit;
    private final JobActions actions;
    private final WriteAccess writes;
    private final RunPaneViewModel pane;
    private final WatchWords words;
    private final ObjectProperty<@Nullable WatchedRun> selected = new SimpleObjectProperty<>();
    private final ObservableValue<Sighting> seen =
            selected.flatMap(run -> Objects.requireNonNull(run).sightingProperty());
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private Subscription following = Subscription.EMPTY;
    private Tasks.@Nullable Handle ticking;

    /**
     * Shows these.
     *
     * @param pane shows the selected one
     */
    public WatchViewModel(
            WatchedRuns watched,
            RunService runs,
            ScreenKit kit,
            JobActions actions,
            WriteAccess writes,
            RunPaneViewModel pane) {
        this.watched = watched;
        this.runs = runs;
        this.kit = kit;
        this.actions = actions;
        this.writes = writes;
        this.pane = pane;
        this.words = new WatchWords(kit);
        selected.subscribe(this::showSelected);
        watched.all()
                .addListener(
                        (ListChangeListener<WatchedRun>)
                                change -> {
                                    if (!watched.all().contains(selected.get())) {
                                        select(
                                                watched.all().isEmpty()
                                                        ? null
                                                        : watched.all().getFirst());
                                    }
                                });
        actions.onChange(change -> watched.lookAt(change.id()));
    }

    /** Shows this one. */
    public void select(@Nullable WatchedRun run) {
        selected.set(run);
    }

    private void showSelected(@Nullable WatchedRun run) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (ticking == null) {
            return;
        }
        watched.inSight(run);
        if (run == null) {
            pane.stop();
        } else {
            following = run.sightingProperty().subscribe(seen -> pane.show(run.job(), seen.run()));
        }
    }

    /** The screen came to sight: the selected run is looked at first, and its log followed. */
    void entered() {
        if (ticking == null) {
            ticking = kit.tasks().every(TICK, pane::tick);
        }
        if (selected.get() == null && !watched.all().isEmpty()) {
            select(watched.all().getFirst());
        }
        showSelected(selected.get());
    }

    /** The screen went out of sight: its runs stay watched, and no log is followed. */
    void left() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
        watched.inSight(null);
        pane.stop();
    }

    /** Looks at the selected run at once. */
    void refresh() {
        WatchedRun run = selected.get();
        if (run != null) {
            watched.lookAt(run.job().id());
        }
    }

    /**
     * Looks whether the selected run is the active one, and only then asks whether to cancel it;
     * what is active instead is told.
     */
    void cancel() {
        WatchedRun run = selected.get();
        if (run == null || cannotCancel().get()) {
            return;
        }
        CronJob job = run.job();
        asking.set(true);
        actions.noticeProperty().set(Notice.info("", kit.texts().get("watch.cancel.looking")));
        kit.tasks()
                .run(
                        () -> runs.active(job),
                        active -> {
                            asking.set(false);
                            actions.noticeProperty().set(null);
                            ask(run, active);
                        },
                        failure -> {
                            asking.set(false);
                            actions.noticeProperty().set(Notice.of(kit.problems().of(failure)));
                        });
    }

    private void ask(WatchedRun watchedRun, Optional<Run> active) {
        Run mine = watchedRun.run();
        if (active.isPresent() && active.get().id().equals(mine.id())) {
            actions.cancelRun(watchedRun.job(), active.get());
            return;
        }
        watched.lookAt(watchedRun.job().id());
        actions.noticeProperty()
                .set(
                        active.map(other ->
                                        Notice.warning(
                                                kit.texts().get("watch.cancel.other"),
                                                kit.texts()
                                                        .format(
                                                                "watch.cancel.other.text",
                                                                other.id().value(),
                                                                kit.times()
                                                                        .localToTheSecond(
                                                                                other.at()))))
                                .orElseGet(() ->
                                        Notice.info(
                                                kit.texts().get("watch.cancel.none"),
                                                kit.texts().get("watch.cancel.none.text"))));
    }

    /** True where the selected run cannot be canceled now. */
    BooleanBinding cannotCancel() {
        return Bindings.createBooleanBinding(
                () -> {
                    WatchedRun run = selected.get();
                    Sighting now = seen.getValue();
                    return run == null
                            || now == null
                            || now.state().over()
                            || asking.get()
                            || writes.refused().get()
                            || actions.inFlight().contains(run.job().id());
                },
                selected,
                seen,
                asking,
                writes.refusalProperty(),
                actions.inFlight());
    }

    /** Starts the job of the selected run again, after a confirmation. */
    void runAgain() {
        WatchedRun run = selected.get();
        if (run != null && !cannotRunAgain().get()) {
            actions.trigger(run.job());
        }
    }

    /** True where the job of the selected run cannot be started again now. */
    BooleanBinding cannotRunAgain() {
        return Bindings.createBooleanBinding(
                () -> {
                    WatchedRun run = selected.get();
                    Sighting now = seen.getValue();
                    return run == null
                            || now == null
                            || !now.state().over()
                            || writes.refused().get()
                            || actions.inFlight().contains(run.job().id());
                },
                selected,
                seen,
                writes.refusalProperty(),
                actions.inFlight());
    }

    WatchedRuns watched() {
        return watched;
    }

    RunPaneViewModel pane() {
        return pane;
    }

    WatchWords words() {
        return words;
    }

    /** The run that is shown; null where none is watched. */
    ObjectProperty<@Nullable WatchedRun> selectedProperty() {
        return selected;
    }

    /** True while it is looked whether the run is the one that would be canceled. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** What came of the last action. */
    ObjectProperty<@Nullable Notice> noticeProperty() {
        return actions.noticeProperty();
    }

    ReadOnlyStringProperty refusalProperty() {
        return writes.refusalProperty();
    }
}
