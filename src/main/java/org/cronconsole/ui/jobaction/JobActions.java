package org.cronconsole.ui.jobaction;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobProblem;
import org.cronconsole.job.JobService;
import org.cronconsole.run.Run;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Triggers, suspends, resumes and deletes jobs and cancels runs: each after a confirmation, each
 * once at a time for a job, with the outcome as a notice. Used on the screen's thread.
 */
public final class JobActions {
    private final JobService jobs;
    private final ScreenKit kit;
    private final Texts texts;
    private final BiConsumer<CronJob, @Nullable RunId> viewRuns;
    private final ObservableSet<JobId> inFlight = FXCollections.observableSet();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final List<Consumer<JobChanged>> listeners = new ArrayList<>();
    private final List<BiConsumer<CronJob, Run>> starts = new ArrayList<>();

    /**
     * A job as it is after an action.
     *
     * @param job null where it was deleted or is not known
     * @param started the run that was started; null where none was
     */
    public record JobChanged(
            JobId id, @Nullable CronJob job, @Nullable RunId started, boolean deleted) {}

    /**
     * Acts on the jobs of one workspace.
     *
     * @param viewRuns opens the runs of a job, with one of them selected
     */
    public JobActions(
            JobService jobs, ScreenKit kit, BiConsumer<CronJob, @Nullable RunId> viewRuns) {
        this.jobs = jobs;
        this.kit = kit;
        this.texts = kit.texts();
        this.viewRuns = viewRuns;
    }

    /** The jobs with which something is being done now. */
    public ObservableSet<JobId> inFlight() {
        return FXCollections.unmodifiableObservableSet(inFlight);
    }

    /** What came of the last action. */
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** Is told after every action that did something, or may have. */
    public void onChange(Consumer<JobChanged> listener) {
        listeners.add(listener);
    }

    /** Is told of every run that was started here. */
    public void onStarted(BiConsumer<CronJob, Run> listener) {
        starts.add(listener);
    }

    /** Starts a run, after a confirmation, and after another where a run is active. */
    public void trigger(CronJob job) {
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                texts.format("trigger.title", job.name()),
                                texts.get("trigger.message"),
                                texts.get("trigger.verb")),
                        yes -> trigger(job, false));
    }

    private void trigger(CronJob job, boolean cancelActive) {
        act(
                job,
                texts.format("trigger.working", job.name()),
                () -> jobs.trigger(job.id(), cancelActive),
                run -> {
                    RunId id = run.id();
                    notice.set(
                            Notice.success(
                                            texts.format("trigger.done", job.name()),
                                            texts.get("trigger.done.text"))
                                    .withAction(
                                            texts.get("trigger.view"),
                                            () -> viewRuns.accept(job, id)));
                    tell(new JobChanged(job.id(), job, id, false));
                    List.copyOf(starts).forEach(listener -> listener.accept(job, run));
                },
                failure -> {
                    if (failure instanceof JobProblem problem
                            && problem.kind() == JobProblem.Kind.RUN_ACTIVE
                            && !cancelActive) {
                        askToReplace(job, problem.run());
                    } else {
                        fail(job, failure);
                    }
                });
    }

    private void askToReplace(CronJob job, @Nullable Run active) {
        notice.set(null);
        String since =
                active == null || active.startedAt() == null
                        ? ""
                        : texts.format(
                                "trigger.active.since",
                                kit.times().local(active.startedAt()),
                                kit.times().age(active.startedAt()));
        kit.dialogs()
                .confirm(
                        Confirmation.destructive(
                                texts.format("trigger.active.title", job.name()),
                                texts.format("trigger.active.message", since),
                                texts.get("trigger.active.verb")),
                        yes -> trigger(job, true));
    }

    /** Suspends a job, or resumes a suspended one, after a confirmation. */
    public void suspendOrResume(CronJob job) {
        String key = job.suspended() ? "resume" : "suspend";
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                texts.format(key + ".title", job.name()),
                                texts.get(key + ".message"),
                                texts.get(key + ".verb")),
                        yes ->
                                act(
                                        job,
                                        texts.format(key + ".working", job.name()),
                                        () ->
                                                job.suspended()
                                                        ? jobs.resume(job.id())
                                                        : jobs.suspend(job.id()),
                                        changed -> {
                                            notice.set(
                                                    Notice.success(
                                                            texts.format(key + ".done", job.name()),
                                                            ""));
                                            tell(new JobChanged(job.id(), changed, null, false));
                                        },
                                        failure -> fail(job, failure)));
    }

    /** Deletes a job for good once its name was typed. */
    public void delete(CronJob job) {
        kit.dialogs()
                .confirm(
                        new Confirmation(
                                texts.format("delete.title", job.name()),
                                texts.get("delete.message"),
                                texts.get("delete.verb"),
                                true,
                                job.name()),
                        typed ->
                                act(
                                        job,
                                        texts.format("delete.working", job.name()),
                                        () -> {
                                            jobs.delete(job.id(), typed);
                                            return job.id();
                                        },
                                        id -> {
                                            notice.set(
                                                    Notice.success(
                                                            texts.format("delete.done", job.name()),
                                                            ""));
                                            tell(new JobChanged(id, null, null, true));
                                        },
                                        failure -> fail(job, failure)));
    }

    /** Cancels a run after a confirmation that names it. */
    public void cancelRun(CronJob job, Run run) {
        String started =
                run.startedAt() == null ? "" : kit.times().localToTheSecond(run.startedAt());
        kit.dialogs()
                .confirm(
                        Confirmation.destructive(
                                texts.format("cancelrun.title", job.name()),
                                texts.format("cancelrun.message", run.id().toString(), started),
                                texts.get("cancelrun.verb")),
                        yes ->
                                act(
                                        job,
                                        texts.format("cancelrun.working", run.id().toString()),
                                        () -> jobs.cancel(job.id(), run.id()),
                                        ended -> {
                                            notice.set(
                                                    Notice.success(
                                                            texts.format(
                                                                    "cancelrun.done",
                                                                    ended.id().toString(),
                                                                    ended.status().said()),
                                                            ""));
                                            tell(new JobChanged(job.id(), job, null, false));
                                        },
                                        failure -> fail(job, failure)));
    }

    private <T> void act(
            CronJob job,
            String working,
            Callable<T> work,
            Consumer<T> done,
            Consumer<Throwable> failed) {
        if (!inFlight.add(job.id())) {
            return;
        }
        notice.set(Notice.info("", working));
        kit.tasks()
                .run(
                        work,
                        result -> {
                            inFlight.remove(job.id());
                            done.accept(result);
                        },
                        failure -> {
                            inFlight.remove(job.id());
                            failed.accept(failure);
                        });
    }

    // It may have taken effect all the same, so whoever shows the job reads it again.
    private void fail(CronJob job, Throwable failure) {
        notice.set(Notice.of(kit.problems().of(failure)));
        tell(new JobChanged(job.id(), null, null, false));
    }

    private void tell(JobChanged changed) {
        List.copyOf(listeners).forEach(listener -> listener.accept(changed));
    }
}
