package org.cronconsole.fleet;

import org.cronconsole.registry.Care;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Remarks.Pause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people have said of dealerships, by their names.
 *
 * @param cares who is on it
 * @param pauses why it is paused
 */
record Said(Map<String, Care> cares, Map<String, Pause> pauses) {
    static final Said NOTHING = new Said(Map.of(), Map.of());

    /** Copies the maps. */
    Said {
        cares = Map.copyOf(cares);
        pauses = Map.copyOf(pauses);
    }

    /** The same, where these are on it; the latest counts, where there are two. */
    Said withCares(List<Care> now) {
        Map<String, Care> latest = new HashMap<>();
        now.forEach(care ->
                latest.merge(
                        care.dealership(),
                        care,
                        (one, other) -> other.since().isBefore(one.since()) ? one : other));
        return new Said(latest, pauses);
    }

    /** The same, paused as these entries say. */
    Said withPauses(List<DealershipEntry> entries) {
        Map<String, Pause> now = new HashMap<>();
        for (DealershipEntry entry : entries) {
            Pause pause = entry.remarks().pause();
            if (pause != null) {
                now.put(entry.name(), pause);
            }
        }
        return new Said(cares, now);
    }
}
