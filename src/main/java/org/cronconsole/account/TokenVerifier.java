package org.cronconsole.account;

import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Looks at a token on this machine. It can only refuse: who is signed in is what the dashboard's
 * {@code GET /api/me} says.
 */
public interface TokenVerifier {
    /**
     * What stands in a token.
     *
     * @param subject the user name it was made for; a token without one is refused
     * @param expiresAt when it ends; null where it does not say
     * @param verified true where a key is configured and the signature was checked with it
     * @param role a role claim, which can only speak against the token; null where there is none
     */
    record Claims(
            String subject, @Nullable Instant expiresAt, boolean verified, @Nullable String role) {}

    /**
     * Decodes the token and, where a key is configured, verifies it.
     *
     * @throws SignInRefused with a clear reason where the token is not a token or not good
     */
    Claims inspect(Secret token);
}
