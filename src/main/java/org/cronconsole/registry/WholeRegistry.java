package org.cronconsole.registry;

import java.util.List;

/**
 * Everything that the registry holds, as Render told it at one moment, from no copy.
 *
 * @param unreadable keys that should hold a dealership, a job's local time or a claim and cannot be
 *     read, sorted: what they tell of is not known
 */
public record WholeRegistry(
        List<DealershipEntry> dealerships,
        List<JobIntent> jobs,
        List<Claim> claims,
        List<Ignored> ignored,
        List<String> unreadable) {
    /** Copies the lists. */
    public WholeRegistry {
        dealerships = List.copyOf(dealerships);
        jobs = List.copyOf(jobs);
        claims = List.copyOf(claims);
        ignored = List.copyOf(ignored);
        unreadable = List.copyOf(unreadable);
    }
}
