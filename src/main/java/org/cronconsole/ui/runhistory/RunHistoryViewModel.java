package org.cronconsole.ui.runhistory;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.runlog.RunPaneViewModel;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** The runs of one job, followed while one is active. */
public final class RunHistoryViewModel {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_BETWEEN_LOOKS = 2;
    private static final Duration LOOK_BACK = RunService.LONGEST_RUN;

    private final RunService runs;
    private final ScreenKit kit;
    private final JobActions actions;
    private final WriteAccess writes;
    private final RunPaneViewModel pane;
    private final RunRows rows = new RunRows();
    private final ObjectProperty<@Nullable CronJob> job = new SimpleObjectProperty<>();
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.WEEK);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> failure = new SimpleObjectProperty<>();
    private final WantedRun wanted = new WantedRun();
    private @Nullable Instant loadedAt;
    private Tasks.@Nullable Handle work;
    private Tasks.@Nullable Handle ticking;
    private boolean busy;
    private int ticks;

    /**
     * Shows runs of the jobs of one workspace.
     *
     * @param pane shows the selected run
     */
    public RunHistoryViewModel(
            RunService runs,
            ScreenKit kit,
            JobActions actions,
            WriteAccess writes,
            RunPaneViewModel pane) {
        this.runs = runs;
        this.kit = kit;
        this.actions = actions;
        this.writes = writes;
        this.pane = pane;
        range.subscribe((before, after) -> {
            if (before != after) {
                reload();
            }
        });
        rows.selected().subscribe(this::showRun);
        actions.onChange(this::changed);
    }

    /**
     * Shows a job's runs.
     *
     * @param run the run to select once it is there; null for none
     */
    public void show(CronJob chosen, @Nullable RunId run) {
        CronJob before = job.get();
        wanted.want(run, kit.times().now());
        job.set(chosen);
        if (before == null || !before.id().equals(chosen.id())) {
            rows.clear();
            loadedAt = null;
        }
        reload();
    }

    /** Goes back as far as this instant at least, in the smallest of the ranges that does. */
    public void reachBackTo(Instant at) {
        Duration needed = Duration.between(at, kit.times().now()).plus(LOOK_BACK);
        if (range.get().span().compareTo(needed) < 0) {
            range.set(Range.reaching(needed));
        }
    }

    /** Starts following what is active. */
    public void entered() {
        if (ticking == null) {
            ticking = kit.tasks().every(TICK, this::tick);
        }
        if (job.get() != null && loadedAt != null) {
            reload();
        }
    }

    /** Stops following. */
    public void left() {
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
        pane.stop();
    }

    /** Reads the history again. */
    public void reload() {
        CronJob of = job.get();
        if (of == null) {
            return;
        }
        stopWork();
        loading.set(true);
        failure.set(null);
        sayStatus();
        read(of, range.get().span(), rows::replace);
    }

    private void read(CronJob of, Duration span, BiConsumer<List<Run>, @Nullable RunId> take) {
        busy = true;
        work =
                kit.tasks()
                        .run(
                                () -> runs.history(of, span),
                                read -> {
                                    ended();
                                    take.accept(read, wanted.id());
                                    wanted.seenIn(read, kit.times().now());
                                    showRun(rows.selected().get());
                                    sayStatus();
                                },
                                this::failed);
    }

    private void stopWork() {
        if (work != null) {
            work.cancel();
            work = null;
            busy = false;
        }
    }

    private void ended() {
        busy = false;
        loading.set(false);
        loadedAt = kit.times().now();
    }

    private void failed(Throwable problem) {
        busy = false;
        loading.set(false);
        failure.set(
                Notice.of(kit.problems().of(problem))
                        .withAction(kit.texts().get("kit.retry"), this::reload));
        sayStatus();
    }

    private void tick() {
        sayStatus();
        rows.passTime();
        pane.tick();
        // After a failure a person decides when to ask again.
        if (++ticks % TICKS_BETWEEN_LOOKS == 0
                && !busy
                && failure.get() == null
                && (rows.active() != null || wanted.id() != null)) {
            look();
        }
    }

    private void look() {
        CronJob of = job.get();
        if (of != null) {
            read(of, LOOK_BACK, rows::merge);
        }
    }

    private void showRun(@Nullable Run run) {
        CronJob of = job.get();
        if (of != null) {
            pane.show(of, run);
        }
    }

    private void changed(JobActions.JobChanged change) {
        CronJob shown = job.get();
        if (shown == null || !shown.id().equals(change.id())) {
            return;
        }
        if (change.deleted()) {
            stopWork();
            loading.set(false);
            job.set(null);
            rows.clear();
            loadedAt = null;
            sayStatus();
            return;
        }
        if (change.job() != null) {
            job.set(change.job());
        }
        if (change.started() != null) {
            wanted.want(change.started(), kit.times().now());
        }
        if (ticking != null) {
            reload();
        }
    }

    private void sayStatus() {
        int count = rows.matching().size();
        if (job.get() == null) {
            status.set("");
        } else if (loading.get()) {
            status.set(kit.texts().get("runs.loading"));
        } else if (loadedAt == null) {
            status.set("");
        } else {
            status.set(kit.texts().format("runs.loaded", count, kit.times().age(loadedAt)));
        }
    }

    /** Starts a run of this job. */
    public void trigger() {
        CronJob of = job.get();
        if (of != null) {
            actions.trigger(of);
        }
    }

    /** Cancels the selected run, if it is the active one. */
    public void cancelRun() {
        CronJob of = job.get();
        Run run = rows.selected().get();
        if (of != null && run != null && run.status().active()) {
            actions.cancelRun(of, run);
        }
    }

    /** What may be done now. */
    RunGuards guards() {
        return new RunGuards(job, rows, actions, writes);
    }

    RunRows rows() {
        return rows;
    }

    RunPaneViewModel pane() {
        return pane;
    }

    ObjectProperty<Range> rangeProperty() {
        return range;
    }

    /** The job; null while none is chosen. */
    public ObjectProperty<@Nullable CronJob> jobProperty() {
        return job;
    }

    /** True while the history is being read. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** The status line. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Why the history could not be read; null where it could. */
    public ObjectProperty<@Nullable Notice> failureProperty() {
        return failure;
    }

    /** What came of the last action. */
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return actions.noticeProperty();
    }

    /** Why writing is refused; empty where it is not. */
    public ReadOnlyStringProperty refusalProperty() {
        return writes.refusalProperty();
    }
}
