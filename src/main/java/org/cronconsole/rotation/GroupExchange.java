package org.cronconsole.rotation;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.Patience;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.rotation.RotationResult.State;
import org.cronconsole.settings.Secret;

import java.util.Objects;
import java.util.Optional;

/** Gives the env group its new value. */
final class GroupExchange {
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
            return result(State.CHANGED_MEANWHILE, "The env group \"" + group + "\" is gone.");
        }
        Optional<Secret> value = value(seen);
        if (value.filter(fresh::equals).isPresent()) {
            return result(State.ALREADY, "The env group \"" + group + "\" has the value already.");
        }
        if (!value.map(prints::of).orElse("").equals(plan.groupSeen())) {
            return result(
                    State.CHANGED_MEANWHILE,
                    "Somebody changed "
                            + plan.variable()
                            + " in \""
                            + group
                            + "\" since the plan was made. Nothing was done: make a new plan.");
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
                ? result(State.DONE, "The env group \"" + group + "\" has the new value.")
                : result(
                        State.UNKNOWN,
                        "The new value was sent to \""
                                + group
                                + "\", which does not show it."
                                + (why.isEmpty() ? look.why() : why)
                                + " Apply the plan again: it looks first.");
    }

    /** Looks whether the value that this rotation has put there is there still. */
    RotationResult stays(Secret fresh) {
        try {
            if (value(services.render().envGroup(group.id())).filter(fresh::equals).isPresent()) {
                return result(
                        State.ALREADY, "The env group \"" + group + "\" has the value already.");
            }
        } catch (GatewayException.NotFound gone) {
            return result(State.CHANGED_MEANWHILE, "The env group \"" + group + "\" is gone.");
        }
        return result(
                State.CHANGED_MEANWHILE,
                "Somebody changed "
                        + plan.variable()
                        + " in \""
                        + group
                        + "\" since this rotation put it there. Nothing more was done: make a new"
                        + " plan.");
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
