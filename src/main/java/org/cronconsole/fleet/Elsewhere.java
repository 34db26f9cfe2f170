package org.cronconsole.fleet;

import org.cronconsole.id.JobId;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Jobs that were listed for another reason than the fleet. Safe for several threads. */
final class Elsewhere {
    private volatile Map<JobId, Seen> seen = Map.of();

    /** A job, and when it was first seen to be so. */
    private record Seen(FleetJob job, Instant at) {}

    /** These, and none else. */
    void know(Collection<FleetJob> jobs, Instant now) {
        Map<JobId, Seen> before = seen;
        Map<JobId, Seen> after = new LinkedHashMap<>();
        for (FleetJob job : jobs) {
            Seen known = before.get(job.id());
            after.put(
                    job.id(),
                    known != null && same(known.job(), job)
                            ? new Seen(job, known.at())
                            : new Seen(job, now));
        }
        seen = after;
    }

    private static boolean same(FleetJob one, FleetJob other) {
        return one.updatedAt().equals(other.updatedAt()) && one.suspended() == other.suspended();
    }

    List<FleetJob> jobs() {
        return seen.values().stream().map(Seen::job).toList();
    }

    /** When a job was first seen as it is; now where it is not known. */
    Instant seenAt(JobId job, Instant now) {
        Seen known = seen.get(job);
        return known == null ? now : known.at();
    }

    /** The newer of two looks at a job, with what is meant by its line where either knows it. */
    static FleetJob newer(FleetJob known, FleetJob now) {
        if (!now.updatedAt().isAfter(known.updatedAt())) {
            return known.intent() == null ? known.withIntent(now.intent()) : known;
        }
        return now.intent() == null ? now.withIntent(known.intent()) : now;
    }
}
