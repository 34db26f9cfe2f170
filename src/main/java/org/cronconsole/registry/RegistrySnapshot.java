package org.cronconsole.registry;

import org.cronconsole.id.JobId;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The registry as it was read.
 *
 * @param problem why it could not be read, in a sentence; null where it could
 */
public record RegistrySnapshot(List<DealershipEntry> dealerships, @Nullable String problem) {
    /** A registry with nothing in it. */
    public static final RegistrySnapshot EMPTY = new RegistrySnapshot(List.of(), null);

    /** Copies the list. */
    public RegistrySnapshot {
        dealerships = List.copyOf(dealerships);
    }

    /** The wall-clock time that is meant for each job. */
    public Map<JobId, WallClock> intents() {
        Map<JobId, WallClock> intents = new HashMap<>();
        for (DealershipEntry entry : dealerships) {
            add(intents, entry, entry.amJob(), entry.am());
            add(intents, entry, entry.pmJob(), entry.pm());
        }
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
