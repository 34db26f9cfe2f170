package org.cronconsole.offboarding;

import org.cronconsole.id.JobId;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an offboarding is to take away, as its journal keeps it. Nothing but what stands here is
 * touched, and only while it still has the name that it has here.
 *
 * @param jobs those that were there
 * @param goneJobs ids that the registry's entry names, of which Render knows nothing
 * @param user null where there is none to be touched
 * @param number null where there is none to be touched
 */
public record OffboardingScript(
        String dealership,
        Map<Period, Job> jobs,
        Set<JobId> goneJobs,
        @Nullable User user,
        @Nullable PhoneNumber number,
        OffboardingChoices choices) {
    /**
     * One of the two jobs.
     *
     * @param suspendedBefore true where it was suspended already, so that stopping leaves it so
     */
    public record Job(JobId id, String name, boolean suspendedBefore) {}

    /** The dashboard user. */
    public record User(long id, String username) {}

    /** Copies the collections. */
    public OffboardingScript {
        jobs = Map.copyOf(jobs);
        goneJobs = Set.copyOf(goneJobs);
    }

    /** Every job that an entry of this dealership may name. */
    Set<JobId> ownJobs() {
        Set<JobId> own = new LinkedHashSet<>(goneJobs);
        jobs.values().forEach(job -> own.add(job.id()));
        return own;
    }

    /** This with another fate of a run that is under way. */
    OffboardingScript with(OffboardingChoices.RunFate run) {
        return new OffboardingScript(
                dealership,
                jobs,
                goneJobs,
                user,
                number,
                new OffboardingChoices(choices.user(), run));
    }
}
