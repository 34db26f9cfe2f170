package org.cronconsole.ui.customjob;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.DeployNeed;
import org.cronconsole.job.JobField;
import org.cronconsole.job.JobProblem;
import org.cronconsole.job.JobResult;
import org.cronconsole.job.JobSeen;
import org.cronconsole.job.JobUpdatePlan;
import org.cronconsole.render.EnvVar;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.kit.form.Zones;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** The form of a job that is changed. */
public final class EditJobViewModel extends CustomJobViewModel {

    private final CronJob job;
    private final Review review;
    private @Nullable JobSeen seen;

    /** A form for this job, which is read when the form is first entered. */
    public EditJobViewModel(
            Workbench workbench, ScreenKit kit, WriteAccess writes, Exits exits, CronJob job) {
        super(workbench, kit, writes, exits, job.id());
        this.job = job;
        this.review = new Review(kit.texts());
    }

    /** The job that is changed. */
    public JobId id() {
        return job.id();
    }

    @Override
    public void entered() {
        if (seen == null && !busy()) {
            load();
        } else {
            super.entered();
        }
    }

    /** Reads the job, without its env vars. */
    void load() {
        goTo(Phase.LOADING);
        work(
                texts().format("customjob.loading", job.name()),
                () -> changes().see(job.id(), false),
                this::begin,
                failure -> {
                    goTo(Phase.UNREAD);
                    noticeProperty()
                            .set(
                                    Notice.of(kit().problems().of(failure))
                                            .withAction(texts().get("kit.retry"), this::load));
                });
    }

    private void begin(JobSeen fresh) {
        seen = fresh;
        form().env().clear();
        form().begin(fresh.form(), mode(fresh), suggested());
        problems().forget();
        review.forget();
        goTo(Phase.FORM);
        warnOfRegistry(fresh);
    }

    private void warnOfRegistry(JobSeen fresh) {
        String problem = fresh.registryProblem();
        if (problem != null) {
            noticeProperty().set(Notice.warning(texts().get("customjob.registry.unread"), problem));
        }
    }

    private static ScheduleMode mode(JobSeen seen) {
        return seen.intent() == null ? ScheduleMode.UTC : ScheduleMode.LOCAL;
    }

    /** For the way of scheduling that the job does not use. */
    private Map<JobField, String> suggested() {
        JobSeen now = seen;
        return Map.of(
                JobField.DAYS,
                Weekdays.usual(),
                JobField.TIME_ZONE,
                Zones.suggestion(kit().times().zone()).orElse(""),
                JobField.SCHEDULE,
                now == null ? job.schedule() : now.service().schedule());
    }

    @Override
    public String title() {
        return texts().format("customjob.title.edit", job.name());
    }

    @Override
    public String submitWords() {
        return texts().get("customjob.review");
    }

    @Override
    void discard() {
        JobSeen now = seen;
        if (now != null) {
            begin(now);
        }
        noticeProperty().set(null);
    }

    @Override
    void go(Looking.Snapshot typed) {
        JobSeen now = seen;
        if (now == null) {
            return;
        }
        boolean drop = form().dropsLocalTime();
        kit().tasks()
                .run(
                        () -> changes().plan(now, typed.changes(), drop),
                        this::showReview,
                        this::fail);
    }

    private void showReview(JobUpdatePlan plan) {
        if (plan.changes().isEmpty()) {
            noticeProperty()
                    .set(
                            Notice.info(
                                    texts().get("customjob.nochange"),
                                    texts().get("customjob.nochange.text")));
            return;
        }
        noticeProperty().set(null);
        review.show(plan);
        goTo(Phase.REVIEW);
    }

    /** Carries out what is reviewed. */
    void save() {
        JobUpdatePlan plan = review.planProperty().get();
        if (plan == null || phaseProperty().get() != Phase.REVIEW) {
            return;
        }
        boolean deploy = review.deployProperty().get();
        work(
                texts().format("customjob.saving", job.name()),
                () -> changes().apply(plan, deploy),
                result -> saved(result, deploy),
                this::notSaved);
    }

    private void saved(JobResult result, boolean deployed) {
        String problem = result.problem();
        Notice said =
                problem == null
                        ? Notice.success(
                                texts().format("customjob.saved", result.job().name()),
                                deployWords(result, deployed))
                        : Notice.warning(
                                texts().format("customjob.saved.partly", result.job().name()),
                                problem);
        exits().changed().run();
        Notice withWay =
                said.withAction(
                        texts().get("customjob.view"),
                        () -> exits().viewJob().accept(result.job()));
        read(false, fresh -> withWay, result.complete());
    }

    private String deployWords(JobResult result, boolean deployed) {
        if (deployed) {
            return texts().get("customjob.saved.deploying");
        }
        return result.deployNeed() == DeployNeed.NO
                ? ""
                : texts().get("customjob.saved.needsdeploy");
    }

    private void notSaved(Throwable failure) {
        goTo(Phase.FORM);
        if (failure instanceof JobProblem problem
                && problem.kind() == JobProblem.Kind.CHANGED_MEANWHILE) {
            noticeProperty()
                    .set(
                            Notice.of(kit().problems().of(problem))
                                    .withAction(texts().get("customjob.merge"), this::merge));
        } else {
            fail(failure);
        }
    }

    /** Reads the job again and puts what was changed here on top of it. */
    void merge() {
        JobSeen before = seen;
        read(
                before != null && before.env() != null,
                fresh -> Notice.info(texts().get("customjob.merged"), differences(before, fresh)),
                false);
    }

    private String differences(@Nullable JobSeen before, JobSeen fresh) {
        return Differences.words(before, fresh, form().changes(), texts());
    }

    /** Asks, then reads the env vars. */
    void showEnv() {
        kit().dialogs()
                .confirm(
                        Confirmation.plain(
                                texts().format("customjob.env.show.title", job.name()),
                                texts().get("customjob.env.show.message"),
                                texts().get("customjob.env.show.verb")),
                        yes -> {
                            JobSeen before = seen;
                            read(true, fresh -> changedMeanwhile(before, fresh), false);
                        });
    }

    private @Nullable Notice changedMeanwhile(@Nullable JobSeen before, JobSeen fresh) {
        boolean same =
                before != null && before.service().updatedAt().equals(fresh.service().updatedAt());
        return same
                ? null
                : Notice.warning(texts().get("customjob.merged"), differences(before, fresh));
    }

    private interface Saying {
        @Nullable Notice of(JobSeen fresh);
    }

    /** Reads the job anew, keeps what was changed here unless it is done, and says something. */
    private void read(boolean withEnv, Saying saying, boolean done) {
        work(
                texts().format("customjob.loading", job.name()),
                () -> changes().see(job.id(), withEnv),
                fresh -> {
                    Notice said = saying.of(fresh);
                    if (done) {
                        begin(fresh);
                    } else {
                        seen = fresh;
                        form().rebase(fresh.form(), mode(fresh));
                        List<EnvVar> env = fresh.env();
                        if (env != null) {
                            form().env().show(env);
                        }
                        review.forget();
                        goTo(Phase.FORM);
                    }
                    noticeProperty().set(said);
                },
                failure -> unread(failure, done));
    }

    /** What was typed is not thrown away unless it was saved. */
    private void unread(Throwable failure, boolean done) {
        if (done) {
            seen = null;
            goTo(Phase.UNREAD);
            noticeProperty()
                    .set(
                            Notice.warning(
                                            texts().format("customjob.saved", job.name()),
                                            kit().problems().of(failure).text())
                                    .withAction(texts().get("kit.retry"), this::load));
        } else {
            goTo(Phase.FORM);
            fail(failure);
        }
    }

    /** True where the env vars may be read now: never in a read-only session. */
    BooleanBinding canShowEnv() {
        return Bindings.createBooleanBinding(
                () -> refusalProperty().get().isEmpty() && workingProperty().get().isEmpty(),
                refusalProperty(),
                workingProperty());
    }

    Review reviewed() {
        return review;
    }
}
