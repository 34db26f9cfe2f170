package org.cronconsole.sandbox.render;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A cron job whose past is written down run by run, where a history made from a seed would not do.
 *
 * @param schedule the UTC cron line that it has now
 * @param updatedAt when it was last changed
 * @param runs in the order of their starts; the last one may still be under way
 * @param switches when it was suspended and resumed
 * @param deploys when deploys of it ended with success
 */
public record PlantedJob(
        String name,
        String schedule,
        Instant createdAt,
        Instant updatedAt,
        boolean suspended,
        List<PlantedRun> runs,
        List<PlantedSwitch> switches,
        List<Instant> deploys) {

    public PlantedJob {
        runs = List.copyOf(runs);
        switches = List.copyOf(switches);
        deploys = List.copyOf(deploys);
    }

    /**
     * A run.
     *
     * @param slot the start that was due, null for one that a person started
     * @param end null while it is under way; the sandbox ends it after twelve hours
     */
    public record PlantedRun(
            @Nullable Instant slot, Instant start, @Nullable Instant end, Outcome outcome) {}

    /** It was suspended, or resumed. */
    public record PlantedSwitch(Instant at, boolean suspended) {}
}
