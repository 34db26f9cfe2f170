package org.cronconsole.job;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.RegistryConflict;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.NewCronJob;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RenderService;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One creation of a job. */
final class JobCreation {
    private static final Words WORDS = Words.of(JobCreation.class);

    private final RenderApi api;
    private final WorkspaceJobs jobs;
    private final Registry registry;
    private final Patience patience;
    private final String mark;

    /** Marks the job with this, to know it again. */
    JobCreation(
            RenderApi api, WorkspaceJobs jobs, Registry registry, Patience patience, String mark) {
        this.api = api;
        this.jobs = jobs;
        this.registry = registry;
        this.patience = patience;
        this.mark = mark;
    }

    JobResult create(JobSpec spec) {
        Optional<RenderService> taken = named(spec.name());
        if (taken.isPresent()) {
            throw WorkspaceJobs.nameTakenBy(spec.name(), taken.get().id());
        }
        JobId id = send(newJob(spec));
        RenderService made = readBack(id, spec);
        List<String> done = new ArrayList<>();
        done.add(WORDS.format("done.created", spec.name(), id));
        WallClock intent = spec.time().intent();
        RuntimeException cause = intent == null ? null : keep(id, intent);
        if (intent != null && cause == null) {
            done.add(WORDS.get("done.local.time.kept"));
        }
        return new JobResult(
                CronJob.of(made, cause == null ? intent : null),
                done,
                cause == null
                        ? null
                        : WORDS.format(
                                isOpen(cause)
                                        ? "create.local.time.unknown"
                                        : "create.local.time.not.kept",
                                cause.getMessage(),
                                id),
                cause,
                DeployNeed.NO);
    }

    private NewCronJob newJob(JobSpec spec) {
        List<EnvVar> env = new ArrayList<>();
        spec.env().forEach((name, value) -> env.add(new EnvVar(name, value)));
        env.add(new EnvVar(JobMark.ENV_VAR, Secret.of(mark)));
        return new NewCronJob(
                jobs.workspace(),
                spec.name(),
                spec.repo(),
                spec.branch(),
                spec.autoDeploy(),
                spec.time().cron().expression(),
                spec.runtime(),
                spec.plan(),
                spec.region(),
                spec.buildCommand(),
                spec.command(),
                env);
    }

    private JobId send(NewCronJob job) {
        try {
            return api.createCronJob(job).service().id();
        } catch (GatewayException.Conflict conflict) {
            if (conflict.effectUnknown()) {
                return lookFor(job.name(), conflict);
            }
            throw WorkspaceJobs.nameTaken("name.taken.perhaps.other", job.name());
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                throw failure;
            }
            return lookFor(job.name(), failure);
        }
    }

    private JobId lookFor(String name, GatewayException failure) {
        AtomicReference<@Nullable JobId> ours = new AtomicReference<>();
        patience.untilSeen(() -> {
            named(name).filter(this::isOurs).ifPresent(s -> ours.set(s.id()));
            return ours.get() != null;
        });
        JobId found = ours.get();
        if (found == null) {
            throw new JobProblem(
                    JobProblem.Kind.OUTCOME_UNKNOWN,
                    WORDS.format(
                            "create.unseen", failure.getMessage(), name, JobMark.ENV_VAR, mark),
                    null);
        }
        return found;
    }

    private Optional<RenderService> named(String name) {
        return api.cronJobNamed(jobs.workspace(), name);
    }

    private boolean isOurs(RenderService service) {
        return JobMark.isOn(api, service.id(), mark);
    }

    private RenderService readBack(JobId id, JobSpec spec) {
        AtomicReference<@Nullable RenderService> last = new AtomicReference<>();
        String schedule = spec.time().cron().expression();
        Patience.Look look =
                patience.look(() -> {
                    RenderService now = api.service(id);
                    last.set(now);
                    return now.name().equals(spec.name()) && now.schedule().equals(schedule);
                });
        RenderService made = last.get();
        if (made == null || !look.seen()) {
            throw new JobProblem(
                    JobProblem.Kind.PARTLY_DONE,
                    made == null
                            ? WORDS.format("create.not.read.back", id, look.why())
                            : WORDS.format(
                                    "create.shown.otherwise",
                                    id,
                                    made.name(),
                                    made.schedule(),
                                    look.why()),
                    null);
        }
        return made;
    }

    /** Null where it went well, else why not. */
    private @Nullable RuntimeException keep(JobId id, WallClock intent) {
        try {
            registry.setIntent(id, intent);
            return null;
        } catch (GatewayException failure) {
            return failure.effectUnknown() && isKept(id, intent) ? null : failure;
        } catch (WriteRefused | RegistryConflict refused) {
            return refused;
        }
    }

    private static boolean isOpen(RuntimeException cause) {
        return cause instanceof GatewayException failure && failure.effectUnknown();
    }

    private boolean isKept(JobId id, WallClock intent) {
        return patience.untilSeen(() -> intent.equals(registry.read().intents().get(id)));
    }
}
