package org.cronconsole.rotation;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.job.Patience;
import org.cronconsole.render.DeployMode;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RenderService;
import org.cronconsole.rotation.RotationResult.State;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Exchanges the value at one job. Everything that the plan took for granted is looked at again
 * first, and what was sent is read back.
 */
final class JobExchange {
    private static final Words WORDS = Words.of(JobExchange.class);

    private static final String NONE = "none";

    private final Rotation.Services services;
    private final RenderApi api;
    private final RotationPlan plan;
    private final RotationStep step;
    private final Fingerprints prints;
    private final Secret fresh;
    private final BiConsumer<JobId, String> begin;
    private @Nullable String before;

    JobExchange(
            Rotation.Services services,
            RotationPlan plan,
            RotationStep step,
            Fingerprints prints,
            Secret fresh,
            BiConsumer<JobId, String> begin,
            @Nullable String before) {
        this.services = services;
        this.api = services.render();
        this.plan = plan;
        this.step = step;
        this.prints = prints;
        this.fresh = fresh;
        this.begin = begin;
        this.before = before;
    }

    /** Takes the step, or says why not. */
    RotationResult take() {
        RotationResult gone = lookAtJob();
        if (gone != null) {
            return gone;
        }
        RotationResult ended =
                switch (plan.way()) {
                    case COPIES -> exchangeCopy();
                    case TO_GROUP -> moveToGroup();
                    case GROUP -> checkLink();
                };
        return ended == null ? deploy() : ended;
    }

    private @Nullable RotationResult lookAtJob() {
        try {
            RenderService service = api.service(step.job());
            return service.workspace().equals(services.workspace()) && service.isCronJob()
                    ? null
                    : changed(WORDS.get("job.no.job"));
        } catch (GatewayException.NotFound gone) {
            return changed(WORDS.get("job.gone"));
        }
    }

    private Optional<Secret> own() {
        return api.envVar(step.job(), plan.variable()).map(EnvVar::value);
    }

    /** Null where the new value is there and was put there by this rotation. */
    private @Nullable RotationResult exchangeCopy() {
        Optional<Secret> own = own();
        if (own.filter(fresh::equals).isPresent()) {
            return before == null ? result(State.ALREADY, WORDS.get("job.already")) : null;
        }
        RotationResult changed = compare(own);
        if (changed != null) {
            return changed;
        }
        begin();
        return send(
                () -> api.putEnvVar(step.job(), plan.variable(), fresh),
                () -> own().filter(fresh::equals).isPresent(),
                "job.unknown.value");
    }

    private @Nullable RotationResult compare(Optional<Secret> own) {
        if (own.isEmpty()) {
            return changed(WORDS.format("job.without", plan.variable()));
        }
        return prints.of(own.get()).equals(step.seen())
                ? null
                : changed(WORDS.format("job.changed", plan.variable()));
    }

    /** A deploy that is newer than this one has what is about to be sent. */
    private void begin() {
        String newest = newestDeploy();
        begin.accept(step.job(), newest);
        before = newest;
    }

    /** The link first: until its own copy goes, the job goes on with that. */
    private @Nullable RotationResult moveToGroup() {
        Optional<Secret> own = own();
        boolean linked = isLinked();
        if (own.isEmpty() && linked) {
            return before == null ? result(State.ALREADY, WORDS.get("job.already.group")) : null;
        }
        RotationResult changed = own.filter(fresh::equals).isPresent() ? null : compare(own);
        if (changed != null) {
            return changed;
        }
        begin();
        if (!linked) {
            RotationResult ended =
                    send(
                            () -> api.linkEnvGroup(groupId(), step.job()),
                            this::isLinked,
                            "job.unknown.link");
            if (ended != null) {
                return ended;
            }
        }
        return send(
                () -> api.deleteEnvVar(step.job(), plan.variable()),
                () -> own().isEmpty(),
                "job.unknown.removal");
    }

    private EnvGroupId groupId() {
        return Objects.requireNonNull(plan.group()).id();
    }

    private boolean isLinked() {
        return api.envGroups(services.workspace()).stream()
                .anyMatch(group ->
                        group.id().equals(groupId()) && group.links().contains(step.job()));
    }

    private @Nullable RotationResult checkLink() {
        if (!isLinked()) {
            return changed(WORDS.get("job.unlinked"));
        }
        if (before == null) {
            begin();
        }
        return null;
    }

    /**
     * Null where it was done and seen.
     *
     * @param unseen the key of what is said where it was not seen
     */
    private @Nullable RotationResult send(Runnable write, BooleanSupplier seen, String unseen) {
        String why = "";
        try {
            write.run();
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                throw failure;
            }
            why = " " + failure.getMessage();
        }
        Patience.Look look = services.patience().look(seen);
        return look.seen()
                ? null
                : result(State.UNKNOWN, WORDS.format(unseen, why.isEmpty() ? look.why() : why));
    }

    private String newestDeploy() {
        return api.latestDeploy(step.job()).map(deploy -> deploy.id().value()).orElse(NONE);
    }

    private RotationResult deploy() {
        String there = plan.way() == Way.COPIES ? "job.copies" : "job.group";
        if (plan.deploy() == DeployAfter.NOTHING) {
            return result(State.DONE, WORDS.get(there + ".undeployed"));
        }
        DeployMode mode =
                plan.deploy() == DeployAfter.DEPLOY_ONLY
                        ? DeployMode.DEPLOY_ONLY
                        : DeployMode.BUILD_AND_DEPLOY;
        try {
            String newest = newestDeploy();
            if (newest.equals(before)) {
                order(mode, newest);
            }
            return result(State.DONE, WORDS.get(there + ".deployed"));
        } catch (GatewayException.RateLimited full) {
            // Nothing was sent: it is waited for.
            throw full;
        } catch (GatewayException | WriteRefused failure) {
            return result(
                    State.DEPLOY_UNKNOWN, WORDS.format(there + ".unknown", failure.getMessage()));
        }
    }

    private void order(DeployMode mode, String newest) {
        try {
            api.startDeploy(step.job(), mode);
        } catch (GatewayException failure) {
            boolean ordered =
                    failure.effectUnknown()
                            && services.patience().untilSeen(() -> !newestDeploy().equals(newest));
            if (!ordered) {
                throw failure;
            }
        }
    }

    private RotationResult changed(String words) {
        return result(State.CHANGED_MEANWHILE, words);
    }

    private RotationResult result(State state, String words) {
        return new RotationResult(state, words, services.clock().instant());
    }
}
