package org.cronconsole.retime;

import org.cronconsole.job.CronJob;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the adoption of one dealership would write, for a person to look at.
 *
 * @param before its entry in the registry now; null where it has none
 * @param after its entry then; null where it cannot be adopted
 * @param problem why not; null where it can
 */
public record AdoptionReview(
        AdoptionWish wish,
        List<Job> jobs,
        @Nullable DealershipEntry before,
        @Nullable DealershipEntry after,
        @Nullable String problem) {
    /** Copies the list. */
    public AdoptionReview {
        jobs = List.copyOf(jobs);
    }

    /** True where nothing would change. */
    public boolean unchanged() {
        return after != null && after.equals(before) && jobs.stream().noneMatch(Job::outranked);
    }

    /**
     * One of the jobs.
     *
     * @param meansNow what its line means on the dealership's clock today; null where it is not one
     *     time a day
     * @param intent what is going to be meant
     * @param needsRetime true where its line does not start then as it is meant to
     * @param outranked true where another intent is kept for the job alone, which would go before
     *     its dealership's
     */
    public record Job(
            CronJob job,
            @Nullable WallClock meansNow,
            WallClock intent,
            boolean needsRetime,
            boolean outranked) {}
}
