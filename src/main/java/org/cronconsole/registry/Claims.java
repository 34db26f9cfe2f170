package org.cronconsole.registry;

import org.cronconsole.id.JobId;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who onboards or offboards which dealership now, as the shared registry tells, and the taking back
 * of an entry. There is no lock at Render: a claim warns, and does not keep anybody from anything.
 * All methods wait and throw {@link org.cronconsole.fault.GatewayException}; nothing is read from a
 * cache.
 */
public interface Claims {
    /** Every claim that is there. */
    List<Claim> all();

    /**
     * Writes a claim, and compares what Render answers with what was sent. One of another act is
     * written over only where it is stale: it may have come since the last look.
     *
     * @throws RegistryConflict where somebody else writes there at the same moment, and whose claim
     *     it is cannot be seen
     */
    Placed put(Claim claim);

    /**
     * What became of a claim.
     *
     * @param inTheWay the other one because of which nothing was written
     * @param before the one in whose place it stands now
     */
    record Placed(Optional<Claim> inTheWay, Optional<Claim> before) {
        static Placed not(Claim inTheWay) {
            return new Placed(Optional.of(inTheWay), Optional.empty());
        }
    }

    /** Removes the claim of this journal, wherever it stands; none counts as removed. */
    void release(String journal);

    /**
     * Removes the entry of a dealership, where it names one of these jobs.
     *
     * @return what became of it
     */
    Forgotten forget(String dealership, Set<JobId> jobs);

    /**
     * Removes the entry of a dealership that is offboarded, also one that names no job.
     *
     * @param jobs every job that the entry may name; one that names another is left alone
     * @return what became of it
     */
    Forgotten forgetWhole(String dealership, Set<JobId> jobs);

    /** What became of an entry. */
    enum Forgotten {
        /** It was removed. */
        REMOVED,
        /** There is none. */
        NONE,
        /** There is one that tells of other jobs; it was left alone. */
        NOT_OURS
    }
}
