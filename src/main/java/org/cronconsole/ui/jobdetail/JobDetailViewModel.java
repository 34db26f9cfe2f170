package org.cronconsole.ui.jobdetail;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import org.cronconsole.account.WriteLock;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobDetails;
import org.cronconsole.job.JobService;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.notify.NotifyJobViewModel;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * One job. What the list knows of it is shown at once; what takes further calls comes after. Used
 * on the screen's thread.
 */
public final class JobDetailViewModel {
    private static final Duration TICK = Duration.ofSeconds(30);

    private final JobService jobs;
    private final ScreenKit kit;
    private final JobActions actions;
    private final WriteAccess writes;
    private final NotifyJobViewModel notifications;
    private final ReadOnlyObjectWrapper<@Nullable CronJob> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ScheduleFacts> schedule =
            new ReadOnlyObjectWrapper<>(ScheduleFacts.NONE);
    private final ReadOnlyObjectWrapper<@Nullable JobDetails> details =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable List<String>> envVars =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final Unread unread;
    private Runnable gone = () -> {};
    private Tasks.@Nullable Handle loading;
    private Tasks.@Nullable Handle ticking;

    /**
     * Shows jobs of one workspace, one after the other.
     *
     * @param known tells what other screens learn of the job
     */
    public JobDetailViewModel(
            JobService jobs,
            ScreenKit kit,
            JobActions actions,
            WriteAccess writes,
            KnownJobs known) {
        this.jobs = jobs;
        this.kit = kit;
        this.actions = actions;
        this.writes = writes;
        this.unread = new Unread(kit);
        this.notifications = new NotifyJobViewModel(jobs.notifications(), kit, writes);
        known.stateProperty().subscribe(state -> state.jobs().forEach(this::learn));
        actions.onChange(this::changed);
    }

    /** Shows another job, and reads what the list does not tell. */
    public void show(CronJob chosen) {
        boolean other = !isShown(chosen.id());
        job.set(chosen);
        if (other) {
            details.set(null);
            envVars.set(null);
            unread.forget();
        }
        reckon();
        read();
        notifications.show(chosen.id());
    }

    private boolean isShown(JobId id) {
        CronJob shown = job.get();
        return shown != null && shown.id().equals(id);
    }

    private void learn(CronJob fresh) {
        if (isShown(fresh.id()) && !fresh.equals(job.get())) {
            job.set(fresh);
            reckon();
        }
    }

    private void changed(JobActions.JobChanged change) {
        if (!isShown(change.id())) {
            return;
        }
        if (change.deleted()) {
            gone.run();
        } else {
            read();
        }
    }

    private void reckon() {
        CronJob shown = job.get();
        if (shown != null) {
            kit.tasks()
                    .run(
                            () -> ScheduleFacts.of(shown, kit),
                            facts -> {
                                if (shown == job.get()) {
                                    schedule.set(facts);
                                }
                            },
                            this::failed);
        }
    }

    /** Reads the job, its newest deploy and its active run again. */
    public void read() {
        CronJob shown = job.get();
        if (shown == null) {
            return;
        }
        if (loading != null) {
            loading.cancel();
        }
        reading.set(true);
        unread.failureProperty().set(null);
        loading =
                kit.tasks()
                        .run(
                                () -> jobs.details(shown.id(), false),
                                read -> {
                                    ended();
                                    unread.forget();
                                    details.set(read);
                                    learn(read.job());
                                },
                                this::failed);
    }

    private void ended() {
        loading = null;
        reading.set(false);
    }

    private void failed(Throwable problem) {
        ended();
        unread.because(problem, this::read, gone);
    }

    /**
     * Reads the names of the job's env vars; Render may record that. Never in a read-only session.
     */
    public void readEnvVars() {
        CronJob shown = job.get();
        if (shown == null || readOnly()) {
            return;
        }
        reading.set(true);
        kit.tasks()
                .run(
                        () -> jobs.details(shown.id(), true),
                        read -> {
                            ended();
                            if (isShown(read.job().id())) {
                                details.set(read);
                                envVars.set(read.envVarKeys());
                            }
                        },
                        this::failed);
    }

    /** The screen came to sight. */
    public void entered() {
        if (ticking == null) {
            ticking = kit.tasks().every(TICK, this::reckon);
        }
    }

    /** The screen went out of sight. */
    public void left() {
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
    }

    /** Is told when the job that is shown was deleted. */
    public void onGone(Runnable listener) {
        gone = listener;
    }

    /** Starts a run. */
    public void trigger() {
        act(actions::trigger);
    }

    /** Suspends or resumes. */
    public void suspendOrResume() {
        act(actions::suspendOrResume);
    }

    /** Deletes. */
    public void delete() {
        act(actions::delete);
    }

    /** Does something with the job that is shown. */
    void act(Consumer<CronJob> action) {
        CronJob shown = job.get();
        if (shown != null) {
            action.accept(shown);
        }
    }

    /** True where nothing may be done with the job now. */
    BooleanBinding cannotAct() {
        return Bindings.createBooleanBinding(
                () -> {
                    CronJob shown = job.get();
                    return shown == null
                            || unread.lostProperty().get()
                            || writes.refused().get()
                            || actions.inFlight().contains(shown.id());
                },
                job,
                unread.lostProperty(),
                writes.refusalProperty(),
                actions.inFlight());
    }

    /** True where the job was not there any more when it was read last. */
    ReadOnlyBooleanProperty lostProperty() {
        return unread.lostProperty();
    }

    /** True in a session that may never write. */
    boolean readOnly() {
        return writes.stateProperty().get() == WriteLock.State.READ_ONLY;
    }

    /** Of which ends of its runs Render tells. */
    NotifyJobViewModel notifications() {
        return notifications;
    }

    ReadOnlyObjectProperty<@Nullable CronJob> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** When it starts, in words. */
    ReadOnlyObjectProperty<ScheduleFacts> scheduleProperty() {
        return schedule.getReadOnlyProperty();
    }

    /** What took further calls; null until they are answered. */
    ReadOnlyObjectProperty<@Nullable JobDetails> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** The names of its env vars; null until somebody asked for them. */
    ReadOnlyObjectProperty<@Nullable List<String>> envVarsProperty() {
        return envVars.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Why the job could not be read; null where it could. */
    ObjectProperty<@Nullable Notice> failureProperty() {
        return unread.failureProperty();
    }

    /** What came of the last action. */
    ObjectProperty<@Nullable Notice> noticeProperty() {
        return actions.noticeProperty();
    }

    /** Why writing is refused; empty where it is not. */
    ReadOnlyStringProperty refusalProperty() {
        return writes.refusalProperty();
    }
}
