package org.cronconsole.rotation;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.Patience;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.rotation.RotationResult.State;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;

import java.util.Objects;
import java.util.Optional;

/** Gives the env group its new value. */
final class GroupExchange {
    private static final Words WORDS = Words.of(GroupExchange.class);

    private final Rotation.Services services;
    private final RotationPlan plan;
    private final RotationPlan.Group group;
    private final Fingerprints prints;

    GroupExchange(Rotation.Services services, RotationPlan plan, Fingerprints prints) {
        this.services = services;
        this.plan = plan;
        this.group = Objects.requireNonNull(plan.group());
        this.prints = prints;
    }

    /** Writes the value, unless it is there; read back. */
    RotationResult give(Secret fresh) {
        EnvGroup seen;
        try {
            seen = services.render().envGroup(group.id());
        } catch (GatewayException.NotFound gone) {
            return result(State.CHANGED_MEANWHILE, WORDS.format("group.gone", group));
        }
        Optional<Secret> value = value(seen);
        if (value.filter(fresh::equals).isPresent()) {
            return result(State.ALREADY, WORDS.format("group.already", group));
        }
        if (!value.map(prints::of).orElse("").equals(plan.groupSeen())) {
            return result(
                    State.CHANGED_MEANWHILE, WORDS.format("group.changed", plan.variable(), group));
        }
        String why = "";
        try {
            services.render().putEnvGroupVar(group.id(), plan.variable(), fresh.reveal());
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                throw failure;
            }
            why = " " + failure.getMessage();
        }
        Patience.Look look =
                services.patience()
                        .look(() ->
                                value(services.render().envGroup(group.id()))
                                        .filter(fresh::equals)
                                        .isPresent());
        return look.seen()
                ? result(State.DONE, WORDS.format("group.done", group))
                : result(
                        State.UNKNOWN,
                        WORDS.format("group.unknown", group, why.isEmpty() ? look.why() : why));
    }

    /** Looks whether the value that this rotation has put there is there still. */
    RotationResult stays(Secret fresh) {
        try {
            if (value(services.render().envGroup(group.id())).filter(fresh::equals).isPresent()) {
                return result(State.ALREADY, WORDS.format("group.already", group));
            }
        } catch (GatewayException.NotFound gone) {
            return result(State.CHANGED_MEANWHILE, WORDS.format("group.gone", group));
        }
        return result(
                State.CHANGED_MEANWHILE,
                WORDS.format("group.changed.later", plan.variable(), group));
    }

    private Optional<Secret> value(EnvGroup seen) {
        return seen.envVars().stream()
                .filter(var -> var.key().equals(plan.variable()))
                .map(EnvVar::value)
                .findFirst();
    }

    private RotationResult result(State state, String words) {
        return new RotationResult(state, words, services.clock().instant());
    }
}
