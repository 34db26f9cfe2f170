package org.cronconsole.render;

import java.time.Instant;

/**
 * A request is held back because Render would refuse it.
 *
 * @param limit which of Render's limits
 * @param until when it is tried again at the latest
 * @param background true where nobody waits for it
 */
public record RateWait(Limit limit, Instant until, boolean background) {
    /** Render's limits, as it documents them. */
    public enum Limit {
        /** How often it is asked. */
        READS,
        /** How often things are changed. */
        WRITES,
        /** How many jobs are created. */
        CREATES,
        /** How often logs are read. */
        LOGS,
        /** How often one job is changed. */
        SERVICE,
        /** How often settings of the workspace are read or changed. */
        SETTINGS
    }
}
