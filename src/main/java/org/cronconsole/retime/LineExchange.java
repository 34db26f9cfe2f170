package org.cronconsole.retime;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.DeployId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.Patience;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.render.Deploy;
import org.cronconsole.render.DeployMode;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RenderService;
import org.cronconsole.render.RunEvent;
import org.cronconsole.render.ServicePatch;
import org.cronconsole.schedule.RetimeWindow;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Exchanges one job's line. Everything that the plan took for granted is looked at again first: the
 * job, its line, what is meant, and the window.
 */
public final class LineExchange {
    private static final Words WORDS = Words.of(LineExchange.class);

    /** The request takes its time, and Render may take the line over a little later. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private static final Duration GRACE = KeptPlan.GRACE;

    private final RenderApi api;
    private final WorkspaceId workspace;
    private final Registry registry;
    private final InstantSource clock;
    private final Patience patience;
    private final DeployAfter deployAfter;

    /**
     * Exchanges lines of jobs of this workspace.
     *
     * @param deployAfter what follows the change: whether Render takes a changed schedule without a
     *     deploy is not documented
     */
    public LineExchange(
            RenderApi api,
            WorkspaceId workspace,
            Registry registry,
            InstantSource clock,
            Patience patience,
            DeployAfter deployAfter) {
        this.api = api;
        this.workspace = workspace;
        this.registry = registry;
        this.clock = clock;
        this.patience = patience;
        this.deployAfter = deployAfter;
    }

    /** The same for what nobody waits for. */
    LineExchange inBackground() {
        return new LineExchange(
                api.inBackground(), workspace, registry, clock, patience, deployAfter);
    }

    /** What follows a changed schedule. */
    DeployAfter deployAfter() {
        return deployAfter;
    }

    /**
     * Looks what came of a step that was taken, without writing anything.
     *
     * @return empty where Render could not be asked: nothing is known that was not known before
     */
    Optional<RetimeResult> look(RetimeStep step) {
        try {
            RenderService service = api.service(step.job());
            boolean there =
                    UtcCron.read(service.schedule()).map(step.fresh()::startsLike).orElse(false);
            return Optional.of(
                    there
                            ? thereAlready(step)
                            : refused(
                                    step,
                                    WORDS.format("line.other", service.schedule(), step.fresh())));
        } catch (GatewayException.NotFound gone) {
            return Optional.of(refused(step, WORDS.get("line.gone")));
        } catch (GatewayException notNow) {
            return Optional.empty();
        }
    }

    /** Takes one step, or says why not. Never throws but for a stop of the thread. */
    RetimeResult take(RetimeStep step) {
        RenderService service;
        try {
            service = api.service(step.job());
            if (!service.workspace().equals(workspace) || !service.isCronJob()) {
                return refused(step, WORDS.get("line.no.job"));
            }
            Optional<UtcCron> line = UtcCron.read(service.schedule());
            if (line.map(step.fresh()::startsLike).orElse(false)) {
                return thereAlready(step);
            }
            if (!line.map(step.old()::startsLike).orElse(false)) {
                return refused(step, WORDS.format("line.changed", service.schedule(), step.old()));
            }
            RetimeResult changed = checkIntent(step);
            if (changed != null) {
                return changed;
            }
        } catch (GatewayException.NotFound gone) {
            return refused(step, WORDS.get("line.gone"));
        } catch (GatewayException failure) {
            return result(
                    step,
                    RetimeResult.State.FAILED,
                    WORDS.format("line.unseen", failure.getMessage()));
        }
        RetimeResult early = checkWindow(step);
        return early != null ? early : send(step);
    }

    private @Nullable RetimeResult checkIntent(RetimeStep step) {
        RegistrySnapshot now = registry.read();
        if (now.problem() != null) {
            return result(
                    step, RetimeResult.State.FAILED, WORDS.format("line.registry", now.problem()));
        }
        return step.intent().equals(now.intents().get(step.job()))
                ? null
                : refused(step, WORDS.get("line.intent"));
    }

    private @Nullable RetimeResult checkWindow(RetimeStep step) {
        Instant now = clock.instant();
        RetimeWindow window = step.window();
        if (!now.isAfter(window.after())) {
            return refused(step, WORDS.format("line.early", window.after(), window.before()));
        }
        boolean stillSafe =
                RetimeWindow.of(step.intent(), step.old(), step.fresh(), now)
                        .map(window::equals)
                        .orElse(false);
        if (!stillSafe || !now.plus(MARGIN).isBefore(window.before())) {
            return refused(step, WORDS.format("line.late", window.before()));
        }
        return null;
    }

    private RetimeResult send(RetimeStep step) {
        ServicePatch patch = ServicePatch.NOTHING.withSchedule(step.fresh().expression());
        String why = "";
        try {
            api.update(step.job(), patch);
        } catch (WriteRefused locked) {
            return refused(step, String.valueOf(locked.getMessage()));
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                return result(
                        step,
                        RetimeResult.State.FAILED,
                        WORDS.format("line.refused", failure.getMessage()));
            }
            why = " " + failure.getMessage();
        }
        Patience.Look look =
                patience.look(() ->
                        UtcCron.read(api.service(step.job()).schedule())
                                .map(step.fresh()::startsLike)
                                .orElse(false));
        if (!look.seen()) {
            return result(
                    step,
                    RetimeResult.State.UNKNOWN,
                    WORDS.format("line.unknown", why.isEmpty() ? look.why() : why));
        }
        return deploy(step);
    }

    private RetimeResult deploy(RetimeStep step) {
        if (deployAfter == DeployAfter.NOTHING) {
            return result(
                    step, RetimeResult.State.DONE, WORDS.format("line.done", step.firstStart()));
        }
        DeployMode mode =
                deployAfter == DeployAfter.DEPLOY_ONLY
                        ? DeployMode.DEPLOY_ONLY
                        : DeployMode.BUILD_AND_DEPLOY;
        try {
            Optional<DeployId> before = api.latestDeploy(step.job()).map(Deploy::id);
            try {
                api.startDeploy(step.job(), mode);
            } catch (GatewayException failure) {
                boolean ordered =
                        failure.effectUnknown()
                                && patience.untilSeen(() ->
                                        !api.latestDeploy(step.job())
                                                .map(Deploy::id)
                                                .equals(before));
                if (!ordered) {
                    throw failure;
                }
            }
            return result(
                    step,
                    RetimeResult.State.DONE,
                    WORDS.format("line.done.deploy", step.firstStart()));
        } catch (GatewayException | WriteRefused failure) {
            return result(
                    step,
                    RetimeResult.State.DEPLOY_UNKNOWN,
                    WORDS.format("line.deploy.unknown", failure.getMessage(), step.firstStart()));
        }
    }

    /** The line is there: whether its first start came is worth a look once it is due. */
    private RetimeResult thereAlready(RetimeStep step) {
        Instant due = step.firstStart();
        if (clock.instant().isBefore(due.plus(GRACE))) {
            return result(step, RetimeResult.State.ALREADY, WORDS.format("line.already", due));
        }
        boolean started =
                api.runEvents(step.job(), due.minusSeconds(60), due.plus(GRACE)).stream()
                        .anyMatch(RunEvent.Started.class::isInstance);
        return started
                ? result(step, RetimeResult.State.CONFIRMED, WORDS.format("line.confirmed", due))
                : result(step, RetimeResult.State.START_MISSED, WORDS.format("line.missed", due));
    }

    private static RetimeResult refused(RetimeStep step, String words) {
        return result(step, RetimeResult.State.REFUSED, words);
    }

    private static RetimeResult result(RetimeStep step, RetimeResult.State state, String words) {
        return new RetimeResult(step, state, words);
    }
}
