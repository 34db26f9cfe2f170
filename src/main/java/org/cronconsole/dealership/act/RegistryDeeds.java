package org.cronconsole.dealership.act;

import org.cronconsole.dealership.act.Deed.Seen;
import org.cronconsole.dealership.act.Deed.StepRefused;
import org.cronconsole.dealership.act.Deed.StepUnknown;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.Patience;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.words.Words;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The steps that are taken at the shared registry. Each changes what stands there at that moment,
 * so that what somebody else has changed meanwhile stays.
 */
final class RegistryDeeds {
    private static final Words WORDS = Words.of(RegistryDeeds.class);

    /** What steps here are done to, in no language. */
    static final String PLACE = "registry";

    private final Registry registry;
    private final Patience patience;

    RegistryDeeds(Registry registry, Patience patience) {
        this.registry = registry;
        this.patience = patience;
    }

    /**
     * Changes the entry of a dealership.
     *
     * @param what the key of what is done, in words
     * @param value what stands in these words; empty for nothing
     * @param change what is to be of the entry; an entry that it leaves as it is needs nothing
     */
    Deed change(
            String dealership, String what, String value, UnaryOperator<DealershipEntry> change) {
        return move(dealership, dealership, what, value, change);
    }

    /** Changes the entry and the name, or the store id, by which it is found. */
    Deed move(
            String from,
            String to,
            String what,
            String value,
            UnaryOperator<DealershipEntry> change) {
        return new Deed(step(what, value), Deed.ALL, () -> take(from, to, change));
    }

    /** Who said to be on a dealership is on it by its new name too. */
    Deed renameCares(String from, String to) {
        return new Deed(
                step("registry.cares", to),
                Deed.ALL,
                () -> {
                    registry.cares().rename(from, to);
                    return Seen.done(WORDS.get("registry.done"));
                });
    }

    private static PlannedStep step(String what, String value) {
        return new PlannedStep(
                PLACE,
                what + " " + value,
                WORDS.get("registry.target"),
                WORDS.format(what, value),
                "PUT /env-groups/{cron-console}/env-vars/{key}");
    }

    private Seen take(String from, String to, UnaryOperator<DealershipEntry> change) {
        RegistrySnapshot now = readable();
        Optional<DealershipEntry> present = named(now, from);
        if (present.isEmpty()) {
            if (named(now, to).filter(e -> change.apply(e).equals(e)).isPresent()) {
                return Seen.already(WORDS.get("registry.already"));
            }
            throw new StepRefused(WORDS.format("registry.gone", from));
        }
        DealershipEntry fresh = change.apply(present.get());
        if (fresh.equals(present.get())) {
            return Seen.already(WORDS.get("registry.already"));
        }
        try {
            registry.move(present.get(), fresh);
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                throw failure;
            }
            look(from, to, change, failure);
        }
        return Seen.done(WORDS.get("registry.done"));
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
                    WORDS.format("registry.unknown", failure.getMessage(), look.why()));
        }
    }

    private RegistrySnapshot readable() {
        RegistrySnapshot now = registry.readNow();
        if (now.problem() != null) {
            throw new StepRefused(WORDS.format("registry.unread", now.problem()));
        }
        return now;
    }

    private static Optional<DealershipEntry> named(RegistrySnapshot snapshot, String name) {
        return snapshot.dealerships().stream().filter(e -> e.name().equals(name)).findFirst();
    }
}
