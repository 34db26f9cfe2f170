package org.cronconsole.ui.joblist;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobService;
import org.cronconsole.job.TimesUnread;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.KnownJobs.Phase;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.StoredTimes;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.Times;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The jobs of the workspace: loaded page by page, filtered while typing, acted on. */
public final class JobListViewModel {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_BETWEEN_RECKONINGS = 30;

    private final JobService jobs;
    private final ScreenKit kit;
    private final JobActions actions;
    private final WriteAccess writes;
    private final JobRows rows = new JobRows();
    private final KnownJobs known = new KnownJobs(this::refresh);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> failure = new SimpleObjectProperty<>();
    private @Nullable Instant loadedAt;
    private Tasks.@Nullable Handle loading;
    private Tasks.@Nullable Handle ticking;
    private int ticks;
    private int loads;

    /** Shows the jobs of one workspace. */
    public JobListViewModel(
            JobService jobs, ScreenKit kit, JobActions actions, WriteAccess writes) {
        this.jobs = jobs;
        this.kit = kit;
        this.actions = actions;
        this.writes = writes;
        filter.subscribe(typed -> {
            rows.filter(typed);
            sayStatus();
        });
        rows.chosen().addListener((Observable changed) -> sayStatus());
        actions.onChange(this::changed);
    }

    /** Starts the clock of the status line and reads the jobs, unless they are there. */
    public void entered() {
        if (loadedAt == null && loading == null) {
            refresh();
        }
        if (ticking == null) {
            ticking = kit.tasks().every(TICK, this::tick);
        }
    }

    /** Stops the clock. */
    public void left() {
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
    }

    /** Reads the jobs again; what is there stays until the new list is whole. */
    public void refresh() {
        if (loading != null) {
            loading.cancel();
        }
        int load = ++loads;
        List<JobRow> fresh = new ArrayList<>();
        boolean first = rows.all().isEmpty();
        phase.set(Phase.LOADING);
        failure.set(null);
        publish();
        sayStatus();
        Times times = kit.times();
        loading =
                kit.tasks()
                        .run(
                                () -> {
                                    Optional<TimesUnread> unknown =
                                            jobs.list(page -> {
                                                List<JobRow> made = JobRows.of(page, kit);
                                                kit.tasks()
                                                        .onScreen(() ->
                                                                add(
                                                                        load, first,
                                                                        fresh, made));
                                            });
                                    return new Loaded(times.now(), unknown);
                                },
                                done -> loaded(first, fresh, done),
                                this::failed);
    }

    private void add(int load, boolean first, List<JobRow> fresh, List<JobRow> page) {
        if (load != loads) {
            return;
        }
        fresh.addAll(page);
        if (first) {
            rows.all().addAll(page);
        }
        sayStatus();
    }

    /**
     * A list that is whole.
     *
     * @param timesUnread why no job has its local time for sure; empty where all is known
     */
    private record Loaded(Instant at, Optional<TimesUnread> timesUnread) {}

    private void loaded(boolean first, List<JobRow> fresh, Loaded done) {
        loading = null;
        loadedAt = done.at();
        phase.set(Phase.LOADED);
        done.timesUnread()
                .ifPresent(unread ->
                        failure.set(
                                StoredTimes.notice(unread, kit)
                                        .withAction(kit.texts().get("kit.retry"), this::refresh)));
        if (!first) {
            rows.replaceAll(fresh);
        }
        publish();
        sayStatus();
    }

    private void failed(Throwable problem) {
        loading = null;
        phase.set(Phase.FAILED);
        failure.set(
                Notice.of(kit.problems().of(problem))
                        .withAction(kit.texts().get("kit.retry"), this::refresh));
        publish();
        sayStatus();
    }

    /** Tells the other screens; a first list that is not whole yet would tell them half. */
    private void publish() {
        List<CronJob> jobs = loadedAt == null ? List.of() : rows.jobs();
        known.publish(new KnownJobs.State(phase.get(), jobs, loadedAt, failure.get()));
    }

    private void changed(JobActions.JobChanged change) {
        if (change.deleted()) {
            rows.remove(change.id());
            publish();
            sayStatus();
            return;
        }
        CronJob told = change.job();
        kit.tasks()
                .run(
                        () -> JobRow.of(told == null ? jobs.find(change.id()) : told, kit),
                        row -> {
                            rows.put(row);
                            publish();
                        },
                        failure -> refresh());
    }

    private void tick() {
        sayStatus();
        if (++ticks % TICKS_BETWEEN_RECKONINGS == 0 && phase.get() != Phase.LOADING) {
            reckonNextRuns();
        }
    }

    private void reckonNextRuns() {
        List<CronJob> all = rows.jobs();
        int load = loads;
        kit.tasks()
                .run(
                        () -> JobRows.of(all, kit),
                        again -> {
                            if (load == loads && again.size() == rows.all().size()) {
                                rows.replaceAll(again);
                            }
                        },
                        this::failed);
    }

    private void sayStatus() {
        status.set(JobListStatus.of(kit, phase.get(), rows, !filter.get().isBlank(), loadedAt));
    }

    /** Starts a run of the selected job. */
    public void trigger() {
        onSelected(actions::trigger);
    }

    /** Suspends or resumes the selected job. */
    public void suspendOrResume() {
        onSelected(actions::suspendOrResume);
    }

    /** Deletes the selected job. */
    public void delete() {
        onSelected(actions::delete);
    }

    private void onSelected(Consumer<CronJob> action) {
        JobRow row = rows.selected().get();
        if (row != null) {
            action.accept(row.job());
        }
    }

    /** True where nothing may be done with the selection now: none, busy, or writes refused. */
    public BooleanBinding cannotAct() {
        return Bindings.createBooleanBinding(
                () -> {
                    JobRow row = rows.selected().get();
                    return row == null
                            || writes.refused().get()
                            || actions.inFlight().contains(row.job().id());
                },
                rows.selected(),
                writes.refusalProperty(),
                actions.inFlight());
    }

    /** Selects a job, as soon as it is read; nothing is filtered out any more. */
    public void select(JobId id) {
        filter.set("");
        rows.want(id);
    }

    /** Every job that is known now, for all screens. */
    public KnownJobs known() {
        return known;
    }

    JobRows rows() {
        return rows;
    }

    /** What the filter field holds. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Where the list is. */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** The status line. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Why the jobs could not be read; null where they could. */
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
