package org.cronconsole.registry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Says to colleagues that somebody looks after a dealership whose jobs went wrong, so that no two
 * do the same. Never a secret.
 *
 * @param who user name of the person
 * @param since by Render's clock
 * @param until when it counts no more, so that nobody has to take it away
 * @param note what colleagues should know; null for nothing
 */
public record Care(
        String dealership, String who, Instant since, Instant until, @Nullable String note) {
    /** True where it counts no more. */
    public boolean over(Instant now) {
        return !until.isAfter(now);
    }

    /** The same of a dealership by its other name. */
    Care of(String name) {
        return new Care(name, who, since, until, note);
    }

    /** True where both are the same person's, taken at the same moment. */
    public boolean isThatOf(Care other) {
        return dealership.equals(other.dealership)
                && who.equals(other.who)
                && since.equals(other.since);
    }
}
