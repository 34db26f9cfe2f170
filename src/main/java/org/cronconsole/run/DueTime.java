package org.cronconsole.run;

import java.time.Instant;

/**
 * An instant at which a job was due to start, by the line that is taken to have been in force.
 *
 * @param lineKnown true where it is known that this line held then
 */
public record DueTime(Instant at, boolean lineKnown, Suspension suspended) {
    /** Whether the job was suspended at an instant. */
    public enum Suspension {
        /** It was. */
        YES,
        /** It was not. */
        NO,
        /** Nothing tells. */
        UNKNOWN
    }
}
