package org.cronconsole.dealership.act;

import org.cronconsole.dealership.act.Deed.Seen;
import org.cronconsole.dealership.act.Deed.StepRefused;
import org.cronconsole.dealership.act.Deed.StepUnknown;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.DeployId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Patience;
import org.cronconsole.render.Deploy;
import org.cronconsole.render.DeployMode;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.ServicePatch;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The steps that are taken at one job. Each first looks whether it is a job of this workspace. */
final class JobDeeds {
    private static final Words WORDS = Words.of(JobDeeds.class);

    private final JobService jobs;
    private final RenderApi render;
    private final Patience patience;

    JobDeeds(JobService jobs, RenderApi render, Patience patience) {
        this.jobs = jobs;
        this.render = render;
        this.patience = patience;
    }

    /**
     * Sets env vars, each by itself so that no other one is touched, and reads back whether the job
     * holds them as they were sent.
     */
    Deed setEnv(CronJob job, Map<String, Secret> values, Predicate<PlannedStep> needs) {
        Map<String, Secret> wanted = new LinkedHashMap<>(values);
        String names =
                wanted.keySet().stream()
                        .reduce((some, one) -> WORDS.format("env.and", some, one))
                        .orElse("");
        return new Deed(
                new PlannedStep(
                        job.id().value(),
                        "env=" + String.join(",", wanted.keySet()),
                        job.name(),
                        WORDS.format("env.set", names),
                        "PUT /services/"
                                + job.id()
                                + "/env-vars/"
                                + String.join(", …/", wanted.keySet())),
                needs,
                () -> putAll(job, wanted, names));
    }

    private Seen putAll(CronJob job, Map<String, Secret> wanted, String names) {
        jobs.find(job.id());
        List<String> sent = new ArrayList<>();
        GatewayException unanswered = null;
        for (Map.Entry<String, Secret> each : wanted.entrySet()) {
            try {
                render.putEnvVar(job.id(), each.getKey(), each.getValue());
                sent.add(each.getKey());
            } catch (GatewayException failure) {
                if (!failure.effectUnknown()) {
                    throw sent.isEmpty() ? failure : half(sent, each.getKey(), failure);
                }
                unanswered = failure;
            }
        }
        Patience.Look look =
                patience.look(() -> {
                    List<EnvVar> held = render.envVars(job.id());
                    return wanted.entrySet().stream()
                            .allMatch(w -> held.contains(new EnvVar(w.getKey(), w.getValue())));
                });
        if (look.seen()) {
            return Seen.done(WORDS.format("env.done", names));
        }
        throw new StepUnknown(
                unanswered == null
                        ? WORDS.format("env.unheld", names, look.why())
                        : WORDS.format("env.unknown", names, unanswered.getMessage(), look.why()));
    }

    private static StepRefused half(List<String> sent, String refused, GatewayException why) {
        return new StepRefused(
                WORDS.format("env.half", String.join(", ", sent), refused, why.getMessage()));
    }

    /**
     * Orders a deploy, which brings changed env vars into effect. Where the answer was lost, the
     * newest deploy tells whether the order arrived.
     */
    Deed deploy(CronJob job) {
        return new Deed(
                new PlannedStep(
                        job.id().value(),
                        "deploy",
                        job.name(),
                        WORDS.get("deploy.order"),
                        "POST /services/" + job.id() + "/deploys"),
                Deed.at(job.id().value()),
                () -> order(job));
    }

    private Seen order(CronJob job) {
        Optional<DeployId> before = render.latestDeploy(job.id()).map(Deploy::id);
        String words = WORDS.get("deploy.done");
        try {
            render.startDeploy(job.id(), DeployMode.BUILD_AND_DEPLOY);
            return Seen.done(words);
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                throw failure;
            }
            Patience.Look look =
                    patience.look(() ->
                            render.latestDeploy(job.id())
                                    .filter(d -> !before.equals(Optional.of(d.id())))
                                    .filter(d -> d.trigger().equals("api"))
                                    .isPresent());
            if (look.seen()) {
                return Seen.done(words);
            }
            throw new StepUnknown(WORDS.format("deploy.unknown", failure.getMessage(), look.why()));
        }
    }

    /** Suspends the job, or resumes it, and reads that back. */
    Deed suspend(CronJob job, boolean suspended, Predicate<PlannedStep> needs) {
        String verb = suspended ? "suspend" : "resume";
        return new Deed(
                new PlannedStep(
                        job.id().value(),
                        verb,
                        job.name(),
                        WORDS.get(suspended ? "suspend.order" : "resume.order"),
                        "POST /services/" + job.id() + "/" + verb),
                needs,
                () -> {
                    if (jobs.find(job.id()).suspended() == suspended) {
                        return Seen.already(
                                WORDS.get(suspended ? "suspend.already" : "resume.already"));
                    }
                    if (suspended) {
                        jobs.suspend(job.id());
                    } else {
                        jobs.resume(job.id());
                    }
                    return Seen.done(WORDS.get(suspended ? "suspend.done" : "resume.done"));
                });
    }

    /** Names the job otherwise. */
    Deed rename(CronJob job, String name, Predicate<PlannedStep> needs) {
        return new Deed(
                new PlannedStep(
                        job.id().value(),
                        "name=" + name,
                        job.name(),
                        WORDS.format("rename.order", name),
                        "PATCH /services/" + job.id()),
                needs,
                () -> rename(job, name));
    }

    private Seen rename(CronJob job, String name) {
        if (jobs.find(job.id()).name().equals(name)) {
            return Seen.already(WORDS.get("rename.already"));
        }
        GatewayException unanswered = null;
        try {
            render.update(job.id(), ServicePatch.NOTHING.withName(name));
        } catch (GatewayException.Conflict taken) {
            if (!taken.effectUnknown()) {
                throw new StepRefused(WORDS.format("rename.taken", name));
            }
            unanswered = taken;
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                throw failure;
            }
            unanswered = failure;
        }
        Patience.Look look = patience.look(() -> render.service(job.id()).name().equals(name));
        if (look.seen()) {
            return Seen.done(WORDS.format("rename.done", name));
        }
        throw new StepUnknown(unseen(unanswered, look));
    }

    private static String unseen(@Nullable GatewayException unanswered, Patience.Look look) {
        return unanswered == null
                ? WORDS.format("rename.unseen", look.why())
                : WORDS.format("rename.unknown", unanswered.getMessage(), look.why());
    }
}
