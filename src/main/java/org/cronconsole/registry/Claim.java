package org.cronconsole.registry;

import java.time.Duration;
import java.time.Instant;

/**
 * Says to the other admins that somebody onboards a dealership now.
 *
 * @param who user name of the person
 * @param journal the mark of that onboarding; its journal is on that person's computer
 */
public record Claim(String dealership, String who, String journal, Instant since) {
    /** An onboarding takes minutes: who has not ended after so long was interrupted. */
    public static final Duration STALE_AFTER = Duration.ofHours(1);

    /** True where it is so old that it need not be waited for. */
    public boolean stale(Instant now) {
        return since.plus(STALE_AFTER).isBefore(now);
    }
}
