package org.cronconsole.dealership.act;

import org.cronconsole.dealership.act.Deed.Seen;
import org.cronconsole.dealership.act.Deed.StepRefused;
import org.cronconsole.dealership.act.Deed.StepUnknown;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.Patience;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.RegistrySnapshot;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The steps that are taken at the shared registry. Each changes what stands there at that moment,
 * so that what somebody else has changed meanwhile stays.
 */
final class RegistryDeeds {
    static final String TARGET = "shared registry";

    private final Registry registry;
    private final Patience patience;

    RegistryDeeds(Registry registry, Patience patience) {
        this.registry = registry;
        this.patience = patience;
    }

    /**
     * Changes the entry of a dealership.
     *
     * @param change what is to be of the entry; an entry that it leaves as it is needs nothing
     */
    Deed change(String dealership, String what, UnaryOperator<DealershipEntry> change) {
        return deed(dealership, dealership, what, change);
    }

    /** Changes the entry and the name, or the store id, by which it is found. */
    Deed move(String from, String to, String what, UnaryOperator<DealershipEntry> change) {
        return deed(from, to, what, change);
    }

    /** Who said to be on a dealership is on it by its new name too. */
    Deed renameCares(String from, String to) {
        return new Deed(
                new PlannedStep(
                        TARGET,
                        "keep who is on it under the name \"" + to + "\"",
                        "PUT /env-groups/{cron-console}/env-vars/{key}"),
                Deed.ALL,
                () -> {
                    registry.cares().rename(from, to);
                    return Seen.done("The registry has it, as its answer says.");
                });
    }

    private Deed deed(String from, String to, String what, UnaryOperator<DealershipEntry> change) {
        return new Deed(
                new PlannedStep(TARGET, what, "PUT /env-groups/{cron-console}/env-vars/{key}"),
                Deed.ALL,
                () -> take(from, to, change));
    }

    private Seen take(String from, String to, UnaryOperator<DealershipEntry> change) {
        RegistrySnapshot now = readable();
        Optional<DealershipEntry> present = named(now, from);
        if (present.isEmpty()) {
            if (named(now, to).filter(e -> change.apply(e).equals(e)).isPresent()) {
                return Seen.already("The registry has it so.");
            }
            throw new StepRefused(
                    "The registry holds no entry of " + from + " any more: look at it again.");
        }
        DealershipEntry fresh = change.apply(present.get());
        if (fresh.equals(present.get())) {
            return Seen.already("The registry has it so.");
        }
        try {
            registry.move(present.get(), fresh);
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                throw failure;
            }
            look(from, to, change, failure);
        }
        return Seen.done("The registry has it, as its answer says.");
    }

    private void look(
            String from,
            String to,
            UnaryOperator<DealershipEntry> change,
            GatewayException failure) {
        Patience.Look look =
                patience.look(() -> {
                    RegistrySnapshot now = readable();
                    return (from.equals(to) || named(now, from).isEmpty())
                            && named(now, to).filter(e -> change.apply(e).equals(e)).isPresent();
                });
        if (!look.seen()) {
            throw new StepUnknown(
                    "The change was sent, and the registry does not show it. "
                            + failure.getMessage()
                            + look.why()
                            + " Do it again: that does no harm.");
        }
    }

    private RegistrySnapshot readable() {
        RegistrySnapshot now = registry.readNow();
        if (now.problem() != null) {
            throw new StepRefused(
                    "The shared registry could not be read, so nothing was written: "
                            + now.problem());
        }
        return now;
    }

    private static Optional<DealershipEntry> named(RegistrySnapshot snapshot, String name) {
        return snapshot.dealerships().stream().filter(e -> e.name().equals(name)).findFirst();
    }
}
