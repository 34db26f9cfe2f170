package org.cronconsole.offboarding;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.Period;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.run.Run;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an offboarding would do, as everything was found just now.
 *
 * @param journal the id that its journal gets
 * @param entry what the registry keeps; null where it keeps nothing
 * @param user the dashboard user that is touched or kept by choice; null for none
 * @param number the number that is kept as a spare; null for none
 * @param steps what each step does, in order; a step with nothing to do is left out
 * @param kept what stays, in words
 * @param problems what stands in the way; empty where it can begin
 * @param remarks what is worth knowing before
 */
public record OffboardingPlan(
        String journal,
        String dealership,
        Instant madeAt,
        @Nullable DealershipEntry entry,
        List<FoundJob> jobs,
        @Nullable DashboardUser user,
        @Nullable OurNumber number,
        OffboardingScript script,
        List<PlannedStep> steps,
        List<String> kept,
        List<String> problems,
        List<String> remarks) {
    /** The call of a step that writes nothing. */
    static final String LOOK = "GET";

    /**
     * One of the two jobs, as it is.
     *
     * @param byEntry true where the registry's entry names it; else its name alone tells
     * @param active the run that is under way; null for none
     * @param groups names of the env groups that it is linked to
     */
    public record FoundJob(
            Period period,
            CronJob job,
            boolean byEntry,
            @Nullable Run active,
            List<String> groups) {
        /** Copies the list. */
        public FoundJob {
            groups = List.copyOf(groups);
        }
    }

    /**
     * One step in words.
     *
     * @param call the request that it sends
     * @param forGood true where it cannot be taken back
     */
    public record PlannedStep(OffboardingStep step, String what, String call, boolean forGood) {
        /** True where it writes nothing, so that there is nothing to take back. */
        public boolean onlyLooks() {
            return call.equals(LOOK);
        }
    }

    /** Copies the lists. */
    public OffboardingPlan {
        jobs = List.copyOf(jobs);
        steps = List.copyOf(steps);
        kept = List.copyOf(kept);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** True where it can be carried out. */
    public boolean possible() {
        return problems.isEmpty();
    }

    /** One of the two jobs, where it is there. */
    public Optional<FoundJob> job(Period period) {
        return jobs.stream().filter(found -> found.period() == period).findFirst();
    }
}
