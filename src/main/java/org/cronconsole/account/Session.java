package org.cronconsole.account;

import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A super admin who is signed in.
 *
 * @param expiresAt when the dashboard's token ends; null where it does not say
 * @param verifiedHere true where the token's signature was checked on this machine as well
 */
public record Session(
        DashboardUser user, Secret token, @Nullable Instant expiresAt, boolean verifiedHere) {
    /** The same person, who can ask the dashboard for nothing any more. */
    Session withoutToken() {
        return new Session(user, Secret.of(""), expiresAt, verifiedHere);
    }
}
