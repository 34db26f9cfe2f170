package org.cronconsole.alert;

import org.cronconsole.words.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that is not told for a while; it is in the list all the same.
 *
 * @param until when it ends by itself
 */
public record Mute(MuteTarget target, Instant from, Instant until) {
    private static final Words WORDS = Words.of(Mute.class);

    /** None lasts longer: what is forgotten for good is not watched. */
    public static final Duration LONGEST = Duration.ofDays(90);

    /**
     * Refuses an end before the beginning, and one too far away.
     *
     * @throws IllegalArgumentException saying what to do
     */
    public Mute {
        problem(from, until)
                .ifPresent(why -> {
                    throw new IllegalArgumentException(why);
                });
    }

    /** What is wrong with an end, and what to do; empty for nothing. */
    public static Optional<String> problem(Instant from, Instant until) {
        if (!until.isAfter(from)) {
            return Optional.of(WORDS.get("mute.past"));
        }
        return until.isAfter(from.plus(LONGEST))
                ? Optional.of(WORDS.format("mute.long", LONGEST.toDays()))
                : Optional.empty();
    }
}
