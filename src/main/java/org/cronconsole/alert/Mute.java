package org.cronconsole.alert;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that is not told for a while; it is in the list all the same.
 *
 * @param until when it ends by itself
 */
public record Mute(MuteTarget target, Instant from, Instant until) {
    /** None lasts longer: what is forgotten for good is not watched. */
    public static final Duration LONGEST = Duration.ofDays(90);

    /**
     * Refuses an end before the beginning, and one too far away.
     *
     * @throws IllegalArgumentException saying what to do
     */
    public Mute {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("A mute ends in the future: choose a later end.");
        }
        if (until.isAfter(from.plus(LONGEST))) {
            throw new IllegalArgumentException(
                    "A mute lasts at most " + LONGEST.toDays() + " days: choose an earlier end.");
        }
    }
}
