package org.cronconsole.dealership;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.job.TakenSlots;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistrySnapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is there already, read once for a plan: nothing that it proposes is looked up again.
 *
 * @param jobs every cron job of the workspace
 * @param users every dashboard user but the super admins
 * @param registry what the admins share
 * @param taken the minutes in which the jobs start
 */
record Occupied(
        List<CronJob> jobs,
        List<DashboardUser> users,
        RegistrySnapshot registry,
        TakenSlots taken) {

    /** Reads all of it. */
    static Occupied read(Onboarding.Services services) {
        List<CronJob> jobs = new ArrayList<>();
        services.render()
                .cronJobs(
                        services.workspace(),
                        page -> page.forEach(service -> jobs.add(CronJob.of(service, null))));
        return new Occupied(
                List.copyOf(jobs),
                services.users().users(),
                services.registry().readNow(),
                new TakenSlots(jobs, null));
    }

    /** The job of exactly this name. */
    Optional<CronJob> job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /** The job of this id. */
    Optional<CronJob> job(JobId id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    /** What the registry tells of a dealership. */
    Optional<DealershipEntry> entry(String dealership) {
        return registry.dealerships().stream()
                .filter(entry -> entry.name().equals(dealership))
                .findFirst();
    }

    /** Whether nobody has a dealership of this name. */
    boolean freeDealership(String name) {
        for (Period period : Period.values()) {
            if (job(new DealershipName(name, period).jobName()).isPresent()) {
                return false;
            }
        }
        return entry(name).isEmpty();
    }

    /** Whether no user that the dashboard lists has this name. */
    boolean freeUser(String name) {
        return users.stream().noneMatch(user -> user.username().equalsIgnoreCase(name));
    }

    /** Whether no dealership of the registry has this store id. */
    boolean freeStore(String storeId) {
        return registry.dealerships().stream().noneMatch(e -> storeId.equals(e.storeId()));
    }
}
