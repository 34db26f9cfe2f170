package org.cronconsole.job;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.DeployId;
import org.cronconsole.id.JobId;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.render.Deploy;
import org.cronconsole.render.DeployMode;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RenderService;
import org.cronconsole.render.ServicePatch;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * A single write of a change.
 *
 * @param what it is to do, in a few words: {@code changing schedule}
 * @param did the same once it is done: {@code changed schedule}
 * @param write sends it once
 * @param look whether it has taken effect: from the answer where that tells, else by reading
 */
record UpdateStep(String what, String did, Runnable write, BooleanSupplier look) {
    private static final Words WORDS = Words.of(UpdateStep.class);

    /** The writes of a plan in order: what Render can refuse first, the deploy last. */
    static List<UpdateStep> of(
            JobUpdatePlan plan, RenderApi api, Registry registry, boolean deploy) {
        JobId id = plan.seen().id();
        JobEdit edit = plan.edit();
        List<UpdateStep> steps = new ArrayList<>();
        if (!edit.patch().isEmpty()) {
            steps.add(patch(plan, api));
        }
        edit.env().forEach((name, value) -> steps.add(env(id, name, value, api)));
        WallClock intent = edit.intent();
        if (intent != null) {
            steps.add(
                    new UpdateStep(
                            WORDS.get("step.local.time.kept"),
                            WORDS.get("done.local.time.kept"),
                            () -> registry.setIntent(id, intent),
                            () -> intent.equals(readable(registry).intents().get(id))));
        }
        if (edit.dropIntent()) {
            steps.add(
                    new UpdateStep(
                            WORDS.get("step.local.time.forgotten"),
                            WORDS.get("done.local.time.forgotten"),
                            () -> registry.dropIntent(id),
                            () -> !readable(registry).intents().containsKey(id)));
        }
        if (deploy) {
            steps.add(deploy(id, api));
        }
        return steps;
    }

    /** The registry, which works as if it were empty where it cannot be read: no look at all. */
    private static RegistrySnapshot readable(Registry registry) {
        RegistrySnapshot snapshot = registry.read();
        String problem = snapshot.problem();
        if (problem != null) {
            throw new GatewayException.Unexpected(
                    problem,
                    new Failure(RemoteService.RENDER, "GET /env-groups", 0, null, null, false),
                    null);
        }
        return snapshot;
    }

    private static UpdateStep patch(JobUpdatePlan plan, RenderApi api) {
        JobId id = plan.seen().id();
        ServicePatch patch = plan.edit().patch();
        String fields =
                plan.changes().stream()
                        .map(FieldChange::field)
                        .filter(field -> inPatch(field))
                        .collect(Collectors.joining(", "));
        return new UpdateStep(
                WORDS.format("step.changed", fields),
                WORDS.format("done.changed", fields),
                () -> api.update(id, patch),
                () -> shows(api.service(id), patch));
    }

    private static boolean inPatch(String field) {
        return JobField.named(field)
                .map(f ->
                        switch (f) {
                            case LOCAL_TIME, TIME_ZONE, DAYS -> false;
                            default -> true;
                        })
                .orElse(false);
    }

    private static boolean shows(RenderService now, ServicePatch patch) {
        return is(patch.name(), now.name())
                && (patch.repo() == null || sameRepo(patch.repo(), now.repo()))
                && is(patch.branch(), now.branch())
                && is(patch.autoDeploy(), now.autoDeploy())
                && is(patch.schedule(), now.schedule())
                && is(patch.plan(), now.plan())
                && is(patch.runtime(), now.runtime())
                && is(patch.buildCommand(), now.buildCommand())
                && is(patch.command(), now.command());
    }

    private static boolean is(@Nullable Object wanted, @Nullable Object now) {
        return wanted == null || wanted.equals(now);
    }

    /** Render may write an address in its own way, with or without {@code .git}. */
    private static boolean sameRepo(String wanted, @Nullable String now) {
        return now != null && bare(wanted).equals(bare(now));
    }

    private static String bare(String repo) {
        return repo.toLowerCase(Locale.ROOT).replaceAll("/+$", "").replaceAll("\\.git$", "");
    }

    private static UpdateStep env(JobId id, String name, @Nullable Secret value, RenderApi api) {
        if (value == null) {
            return new UpdateStep(
                    WORDS.format("step.env.deleted", name),
                    WORDS.format("done.env.deleted", name),
                    () -> api.deleteEnvVar(id, name),
                    () -> api.envVars(id).stream().noneMatch(var -> var.key().equals(name)));
        }
        AtomicBoolean answered = new AtomicBoolean();
        EnvVar wanted = new EnvVar(name, value);
        return new UpdateStep(
                WORDS.format("step.env.set", name),
                WORDS.format("done.env.set", name),
                () -> answered.set(api.putEnvVar(id, name, value).equals(wanted)),
                // The answer is what Render holds; all are read only where it did not come.
                () -> answered.get() || api.envVars(id).contains(wanted));
    }

    private static UpdateStep deploy(JobId id, RenderApi api) {
        AtomicBoolean answered = new AtomicBoolean();
        Optional<DeployId> before = api.latestDeploy(id).map(Deploy::id);
        return new UpdateStep(
                WORDS.get("step.deploy"),
                WORDS.get("done.deploy"),
                () -> {
                    // Render's own tools build too; whether a cron job can do without is not said.
                    api.startDeploy(id, DeployMode.BUILD_AND_DEPLOY);
                    answered.set(true);
                },
                () ->
                        answered.get()
                                || api.latestDeploy(id).filter(d -> isOurs(d, before)).isPresent());
    }

    private static boolean isOurs(Deploy deploy, Optional<DeployId> before) {
        return !before.equals(Optional.of(deploy.id())) && deploy.trigger().equals("api");
    }
}
