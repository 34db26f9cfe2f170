package org.cronconsole.settings;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * What the dashboard's tokens are verified against on this machine, beside the dashboard's own
 * word. All null: nothing is verified here. The kind of key pins the algorithm.
 *
 * @param publicKeyPem RS256 or ES256 by the kind of key
 * @param hmacSecret HS256
 * @param jwksUrl RS256 or ES256, keys by id
 */
public record TokenRules(
        @Nullable String publicKeyPem,
        @Nullable Secret hmacSecret,
        @Nullable URI jwksUrl,
        @Nullable String issuer,
        @Nullable String audience) {
    /** No local verification. */
    public static final TokenRules NONE = new TokenRules(null, null, null, null, null);

    /** True where a key is configured. */
    public boolean configured() {
        return publicKeyPem != null || hmacSecret != null || jwksUrl != null;
    }
}
