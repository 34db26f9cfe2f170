package org.cronconsole.render;

import java.time.Instant;
import java.util.List;

/**
 * What events tell of a job in a span of time.
 *
 * @param runs started and ended, oldest first
 * @param switches when it was suspended and resumed, oldest first
 * @param deploys when deploys of it ended with success, oldest first
 * @param oldest the oldest event of any kind; {@link Instant#MAX} where there is none
 */
public record JobEvents(
        List<RunEvent> runs, List<Switch> switches, List<Instant> deploys, Instant oldest) {
    /** Copies the lists. */
    public JobEvents {
        runs = List.copyOf(runs);
        switches = List.copyOf(switches);
        deploys = List.copyOf(deploys);
    }

    /** It was suspended, or resumed. */
    public record Switch(Instant at, boolean suspended) {}
}
