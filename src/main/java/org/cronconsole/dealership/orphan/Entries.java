package org.cronconsole.dealership.orphan;

import org.cronconsole.dealership.orphan.OrphanProblem.Kind;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.Tidying;

import java.util.Optional;
import java.util.function.Predicate;

/** The registry's entries as they are now, and changes of them that are read back. */
record Entries(Registry registry, Tidying tidying, Proof proof) {
    /**
     * The entry of a dealership.
     *
     * @throws OrphanProblem where there is none
     */
    DealershipEntry named(String dealership) {
        return find(dealership)
                .orElseThrow(() ->
                        new OrphanProblem(
                                Kind.BAD_INPUT,
                                "Nothing was done: the registry knows no dealership named \""
                                        + dealership
                                        + "\"."));
    }

    /** The entry of a dealership; empty where there is none. */
    Optional<DealershipEntry> find(String dealership) {
        return tidying.read().dealerships().stream()
                .filter(entry -> entry.name().equals(dealership))
                .findFirst();
    }

    /** Changes an entry, unless somebody else has changed it since. */
    void change(DealershipEntry basis, DealershipEntry fresh, Predicate<DealershipEntry> asMeant) {
        proof.of(
                "change the registry entry of " + basis.name(),
                () -> registry.change(basis, fresh),
                () -> find(basis.name()).filter(asMeant).isPresent());
    }
}
