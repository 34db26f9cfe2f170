package org.cronconsole.dealership.orphan;

import org.cronconsole.dealership.StoreId;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.JobIntent;
import org.cronconsole.registry.WholeRegistry;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Jobs and registry, put together: which dealerships there are, and which job is whose. */
final class Known {
    private final Map<JobId, CronJob> jobs = new HashMap<>();
    private final Map<String, CronJob> byName = new HashMap<>();
    private final Map<String, DealershipEntry> entries = new TreeMap<>();
    private final Set<JobId> withOwnTime = new HashSet<>();
    private final Set<JobId> ofEntries = new HashSet<>();
    private final Set<String> stores = new HashSet<>();
    private final Set<String> users = new HashSet<>();
    private final Set<String> withoutEntry = new HashSet<>();

    Known(List<CronJob> all, WholeRegistry registry) {
        all.forEach(job -> {
            jobs.put(job.id(), job);
            byName.put(job.name(), job);
        });
        registry.jobs().stream().map(JobIntent::job).forEach(withOwnTime::add);
        registry.dealerships().forEach(this::add);
        for (CronJob job : all) {
            job.dealership()
                    .filter(name -> !ofEntries.contains(job.id()) && !entries.containsKey(name))
                    .ifPresent(name -> {
                        withoutEntry.add(name);
                        stores.add(lower(StoreId.suggest(name)));
                    });
        }
    }

    private void add(DealershipEntry entry) {
        entries.put(entry.name(), entry);
        stores.add(lower(entry.storeId()));
        if (entry.dashboardUser() != null) {
            users.add(entry.dashboardUser());
        }
        for (JobId job : new JobId[] {entry.amJob(), entry.pmJob()}) {
            if (job != null) {
                ofEntries.add(job);
            }
        }
    }

    private static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** The entries by name. */
    Map<String, DealershipEntry> entries() {
        return entries;
    }

    /** Whether the registry knows any dealership at all: one that knows none tells nothing. */
    boolean adopted() {
        return !entries.isEmpty() || withoutEntry.isEmpty();
    }

    /** Names that jobs give to dealerships which the registry does not know. */
    Set<String> withoutEntry() {
        return withoutEntry;
    }

    /** Whether the job is there. */
    boolean has(@Nullable JobId job) {
        return job != null && jobs.containsKey(job);
    }

    /** The job of this dealership: the one that its entry names, else the one of its name. */
    Optional<CronJob> job(DealershipEntry entry, Period period) {
        CronJob named = jobs.get(id(entry, period));
        return named == null ? job(entry.name(), period) : Optional.of(named);
    }

    /** The job of this name. */
    Optional<CronJob> job(String dealership, Period period) {
        return Optional.ofNullable(byName.get(new DealershipName(dealership, period).jobName()));
    }

    /** The job that an entry names; null where it names none. */
    static @Nullable JobId id(DealershipEntry entry, Period period) {
        return period == Period.AM ? entry.amJob() : entry.pmJob();
    }

    /**
     * Whether somebody gave the job a local time of its own, outside of any dealership: a custom
     * job, whatever it is called.
     */
    boolean custom(CronJob job) {
        return withOwnTime.contains(job.id()) && !ofEntries.contains(job.id());
    }

    /** Whether the store is one of a dealership that is known, by entry or by its jobs' names. */
    boolean store(String id) {
        return stores.contains(lower(id));
    }

    /** Whether an entry names the user. */
    boolean user(String username) {
        return users.contains(username);
    }
}
