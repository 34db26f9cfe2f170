package org.cronconsole.history;

import org.cronconsole.fleet.FleetJob;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A job and where it belongs.
 *
 * @param dealership whose it is: by its ending AM or PM, else by the dealership's name that it
 *     begins with; null where it is nobody's
 * @param zone the dealership's time zone; null where nobody has said it
 */
public record PlacedJob(FleetJob job, @Nullable String dealership, @Nullable ZoneId zone) {
    /** Places jobs, in the order of their dealerships and names; those of nobody come last. */
    public static List<PlacedJob> of(List<FleetJob> jobs) {
        Map<String, @Nullable ZoneId> zones = new HashMap<>();
        for (FleetJob job : jobs) {
            job.dealership()
                    .ifPresent(name -> {
                        if (zones.get(name) == null) {
                            zones.put(name, job.intent() == null ? null : job.intent().zone());
                        }
                    });
        }
        return jobs.stream()
                .map(job -> placed(job, zones))
                .sorted(
                        Comparator.comparing((PlacedJob placed) -> placed.dealership() == null)
                                .thenComparing(placed -> String.valueOf(placed.dealership()))
                                .thenComparing(placed -> placed.job().name()))
                .toList();
    }

    private static PlacedJob placed(FleetJob job, Map<String, @Nullable ZoneId> zones) {
        String dealership = job.dealership().orElseGet(() -> beginning(job.name(), zones));
        ZoneId own = job.intent() == null ? null : job.intent().zone();
        return new PlacedJob(
                job, dealership, own != null || dealership == null ? own : zones.get(dealership));
    }

    /** The longest name of a dealership that a job's name begins with. */
    private static @Nullable String beginning(String name, Map<String, @Nullable ZoneId> zones) {
        for (int end = name.lastIndexOf(' '); end > 0; end = name.lastIndexOf(' ', end - 1)) {
            String begin = name.substring(0, end);
            if (zones.containsKey(begin)) {
                return begin;
            }
        }
        return null;
    }
}
