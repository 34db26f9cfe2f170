package org.cronconsole.dealership;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The dealerships of a workspace at one moment, by name.
 *
 * @param registryProblem why the shared registry could not be read, in a sentence; null where it
 *     could
 * @param registryAsOf where there is a problem: how old this computer's copy is, which stands in;
 *     null where there is none
 */
public record DealershipList(
        List<Dealership> dealerships,
        @Nullable String registryProblem,
        @Nullable Instant registryAsOf) {
    /** Copies the list. */
    public DealershipList {
        dealerships = List.copyOf(dealerships);
    }
}
