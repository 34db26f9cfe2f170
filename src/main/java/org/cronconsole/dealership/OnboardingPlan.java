package org.cronconsole.dealership;

import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.schedule.UtcCron;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Everything that an onboarding will do, found out without writing anything.
 *
 * @param journal the mark that everything created will carry
 * @param amCron right for the zone's offset at the time of planning
 * @param amNext the morning job's next starts
 * @param number the number the jobs will carry; null where they go without
 * @param numberRented true where the account rents the number already, so that none is rented
 * @param env the env vars of both jobs
 * @param sharedWithoutValue shared names that nobody gave a value for
 * @param sharedEnvGroup the Render env group that both jobs are linked to, by name; null for none.
 *     Its variables are not read: Render tells their names only together with their values
 * @param steps what will be done, in order
 * @param cost what it will cost each month
 * @param calls the requests that it will send
 * @param conflicts what stands in the way; an onboarding does not start while there is any
 * @param remarks what is worth knowing and does not stand in the way
 */
public record OnboardingPlan(
        OnboardingRequest request,
        String journal,
        Instant madeAt,
        UtcCron amCron,
        UtcCron pmCron,
        List<Instant> amNext,
        List<Instant> pmNext,
        @Nullable PhoneNumber number,
        boolean numberRented,
        List<DealershipEnv.Planned> env,
        List<String> sharedWithoutValue,
        @Nullable String sharedEnvGroup,
        List<PlannedStep> steps,
        MonthlyCost cost,
        PlannedCalls calls,
        List<Conflict> conflicts,
        List<Remark> remarks) {
    /** Copies the lists. */
    public OnboardingPlan {
        amNext = List.copyOf(amNext);
        pmNext = List.copyOf(pmNext);
        env = List.copyOf(env);
        sharedWithoutValue = List.copyOf(sharedWithoutValue);
        steps = List.copyOf(steps);
        conflicts = List.copyOf(conflicts);
        remarks = List.copyOf(remarks);
    }

    /**
     * A step of the plan.
     *
     * @param what in words, with the names of what is made
     * @param call the request that writes, e.g. {@code POST /services}
     * @param cost in words; "unknown" where no price is known
     */
    public record PlannedStep(OnboardingStep step, String what, String call, String cost) {}

    /**
     * Something that stands in the way.
     *
     * @param field the field of the form that would mend it
     * @param problem in words
     * @param remedies what can be done about it at once, the best first; empty where nothing is
     *     known that would help
     */
    public record Conflict(String field, String problem, List<Remedy> remedies) {
        /** Copies the list. */
        public Conflict {
            remedies = List.copyOf(remedies);
        }
    }

    /**
     * Something that is worth knowing.
     *
     * @param field the field of the form that it is about; null where it is about none
     * @param text in words
     * @param remedies what could be done otherwise, the best first; mostly empty
     */
    public record Remark(@Nullable String field, String text, List<Remedy> remedies) {
        /** Copies the list. */
        public Remark {
            remedies = List.copyOf(remedies);
        }
    }

    /** True where nothing stands in the way. */
    public boolean possible() {
        return conflicts.isEmpty();
    }
}
