package org.cronconsole.registry;

import org.cronconsole.id.JobId;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The registry as it was read.
 *
 * @param jobs intents kept for single jobs
 * @param cares who looks after which dealership; those that are over may be among them
 * @param problem why it could not be read, in a sentence; null where it could
 * @param asOf where there is a problem: how old this computer's copy is, which stands in for the
 *     registry; null where there is none, and nothing is known
 */
public record RegistrySnapshot(
        List<DealershipEntry> dealerships,
        List<JobIntent> jobs,
        List<Care> cares,
        @Nullable String problem,
        @Nullable Instant asOf) {
    /** A registry with nothing in it. */
    public static final RegistrySnapshot EMPTY = new RegistrySnapshot(List.of(), List.of(), null);

    /** What Render said just now, or nothing at all with the reason. */
    public RegistrySnapshot(
            List<DealershipEntry> dealerships, List<JobIntent> jobs, @Nullable String problem) {
        this(dealerships, jobs, List.of(), problem, null);
    }

    /** Copies the lists. */
    public RegistrySnapshot {
        dealerships = List.copyOf(dealerships);
        jobs = List.copyOf(jobs);
        cares = List.copyOf(cares);
    }

    /** The wall-clock time that is meant for each job; a job's own outranks its dealership's. */
    public Map<JobId, WallClock> intents() {
        Map<JobId, WallClock> intents = new HashMap<>();
        for (DealershipEntry entry : dealerships) {
            add(intents, entry, entry.amJob(), entry.am());
            add(intents, entry, entry.pmJob(), entry.pm());
        }
        jobs.forEach(intent -> intents.put(intent.job(), intent.clock()));
        return intents;
    }

    private static void add(
            Map<JobId, WallClock> intents,
            DealershipEntry entry,
            @Nullable JobId job,
            @Nullable LocalTime time) {
        if (job != null && time != null && !entry.days().isEmpty()) {
            intents.put(job, new WallClock(time, entry.zone(), entry.days()));
        }
    }
}
