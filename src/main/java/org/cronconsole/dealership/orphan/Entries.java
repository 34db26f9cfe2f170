package org.cronconsole.dealership.orphan;

import org.cronconsole.dealership.orphan.OrphanProblem.Kind;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.Tidying;
import org.cronconsole.words.Words;

import java.util.Optional;
import java.util.function.Predicate;

/** The registry's entries as they are now, and changes of them that are read back. */
record Entries(Registry registry, Tidying tidying, Proof proof) {
    private static final Words WORDS = Words.of(Entries.class);

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
                                WORDS.format("problem.unknown.dealership", dealership)));
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
                WORDS.format("order.change_entry", basis.name()),
                () -> registry.change(basis, fresh),
                () -> find(basis.name()).filter(asMeant).isPresent());
    }
}
