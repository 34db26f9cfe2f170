package org.cronconsole.job;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.RegistryConflict;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** One carrying out of a plan, and the account of what was done. */
final class JobUpdate {
    private static final Words WORDS = Words.of(JobUpdate.class);

    private final WorkspaceJobs jobs;
    private final Registry registry;
    private final Patience patience;
    private final JobUpdatePlan plan;
    private final JobId id;
    private final List<String> done = new ArrayList<>();

    JobUpdate(WorkspaceJobs jobs, Registry registry, Patience patience, JobUpdatePlan plan) {
        this.jobs = jobs;
        this.registry = registry;
        this.patience = patience;
        this.plan = plan;
        this.id = plan.seen().id();
    }

    JobResult apply(boolean deploy) {
        refuseIfChanged();
        refuseTakenName();
        for (UpdateStep step : UpdateStep.of(plan, jobs.api(), registry, deploy)) {
            JobResult ended = take(step);
            if (ended != null) {
                return ended;
            }
            done.add(step.did());
        }
        return result(null, null, deploy ? DeployNeed.NO : plan.deployNeed());
    }

    /** Null where the step was done and seen, else how the change ends with it. */
    private @Nullable JobResult take(UpdateStep step) {
        RuntimeException cause = null;
        Patience.Look look;
        try {
            step.write().run();
        } catch (WriteRefused | RegistryConflict refusal) {
            return refused(step, refusal);
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                return refused(step, failure);
            }
            cause = failure;
        } catch (CancellationException stopped) {
            throw stopped(step);
        }
        try {
            look = patience.look(step.look());
            if (look.seen()) {
                return null;
            }
        } catch (CancellationException stopped) {
            throw stopped(step);
        }
        String unseen =
                WORDS.format(
                        "change.unseen",
                        step.what(),
                        cause == null ? look.why() : " " + cause.getMessage());
        return result(unseen, cause, plan.deployNeed());
    }

    private JobResult refused(UpdateStep step, RuntimeException refusal) {
        if (!done.isEmpty()) {
            return result(
                    WORDS.format("change.refused", step.what(), refusal.getMessage()),
                    refusal,
                    plan.deployNeed());
        }
        String name = plan.edit().patch().name();
        if (refusal instanceof GatewayException.Conflict && name != null) {
            throw WorkspaceJobs.nameTaken("name.taken.render", name);
        }
        throw refusal;
    }

    private JobProblem stopped(UpdateStep step) {
        return new JobProblem(
                JobProblem.Kind.PARTLY_DONE,
                account() + WORDS.format("change.stopped", step.what()),
                null);
    }

    private String account() {
        return done.isEmpty() ? "" : WORDS.format("change.done", String.join(", ", done)) + " ";
    }

    private JobResult result(
            @Nullable String problem, @Nullable RuntimeException cause, DeployNeed need) {
        try {
            JobSeen now = JobChanges.see(jobs, registry, id, false);
            return new JobResult(now.job(), done, problem, cause, need);
        } catch (GatewayException | JobProblem unreadable) {
            throw new JobProblem(
                    JobProblem.Kind.PARTLY_DONE,
                    account()
                            + (problem == null ? "" : problem + " ")
                            + WORDS.format("change.not.read.back", unreadable.getMessage()),
                    null);
        }
    }

    private void refuseIfChanged() {
        JobSeen seen = plan.seen();
        JobSeen now = JobChanges.see(jobs, registry, id, seen.env() != null);
        refuseIfUnreadable(now);
        boolean comparable = seen.registryProblem() == null && now.registryProblem() == null;
        List<String> differences =
                comparable
                        ? differences(seen, now)
                        : differences(seen.withoutIntent(), now.withoutIntent());
        if (!differences.isEmpty()) {
            throw new JobProblem(
                    JobProblem.Kind.CHANGED_MEANWHILE,
                    WORDS.format(
                            "change.meanwhile",
                            seen.service().name(),
                            String.join("; ", differences)),
                    null);
        }
    }

    /** Where the local time cannot be compared, it is not written over. */
    private void refuseIfUnreadable(JobSeen now) {
        JobEdit edit = plan.edit();
        boolean ofTime =
                edit.intent() != null || edit.dropIntent() || edit.patch().schedule() != null;
        if (now.registryProblem() != null && ofTime) {
            throw new JobProblem(
                    JobProblem.Kind.REGISTRY_UNREAD,
                    WORDS.format(
                            "change.registry.unread", now.service().name(), now.registryProblem()),
                    null);
        }
    }

    private static List<String> differences(JobSeen seen, JobSeen now) {
        List<String> differences = new ArrayList<>();
        JobForm before = seen.form();
        JobForm after = now.form();
        for (JobField field : JobField.values()) {
            if (!before.text(field).equals(after.text(field))) {
                differences.add(
                        new FieldChange(
                                        field.fileName(),
                                        orNothing(before.text(field)),
                                        orNothing(after.text(field)))
                                .words());
            }
        }
        if (seen.env() != null && !seen.env().equals(now.env())) {
            differences.add(WORDS.get("change.meanwhile.env"));
        }
        boolean touched = !seen.service().updatedAt().equals(now.service().updatedAt());
        if (touched && differences.isEmpty()) {
            differences.add(WORDS.format("change.meanwhile.unshown", now.service().updatedAt()));
        }
        return differences;
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? WORDS.get("value.nothing") : text;
    }

    private void refuseTakenName() {
        String name = plan.edit().patch().name();
        if (name != null) {
            jobs.api()
                    .cronJobNamed(jobs.workspace(), name)
                    .ifPresent(other -> {
                        throw WorkspaceJobs.nameTakenBy(name, other.id());
                    });
        }
    }
}
