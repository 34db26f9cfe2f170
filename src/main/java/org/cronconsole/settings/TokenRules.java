package org.cronconsole.settings;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * What the dashboard's tokens are verified against on this machine, beside the dashboard's own
 * word. All null: nothing is verified here. The kind of key pins the algorithm.
 *
 * @param publicKeyPem RS256 or ES256 by the kind of key
 * @param hmacSecret HS256
 * @param jwksUrl RS256 or ES256, keys by id
 * @param hmacTrusted whether the secret may be used for a dashboard on another machine: whoever
 *     holds it can mint tokens for every user, so somebody must have said that this is understood
 */
public record TokenRules(
        @Nullable String publicKeyPem,
        @Nullable Secret hmacSecret,
        @Nullable URI jwksUrl,
        @Nullable String issuer,
        @Nullable String audience,
        boolean hmacTrusted) {
    private static final Words WORDS = Words.of(TokenRules.class);

    /** Rules whose secret, if any, is good for a dashboard on this machine only. */
    public TokenRules(
            @Nullable String publicKeyPem,
            @Nullable Secret hmacSecret,
            @Nullable URI jwksUrl,
            @Nullable String issuer,
            @Nullable String audience) {
        this(publicKeyPem, hmacSecret, jwksUrl, issuer, audience, false);
    }

    /** No local verification. */
    public static final TokenRules NONE = new TokenRules(null, null, null, null, null);

    /** True where a key is configured. */
    public boolean configured() {
        return publicKeyPem != null || hmacSecret != null || jwksUrl != null;
    }

    /**
     * Looks whether these rules may be used for a dashboard.
     *
     * @throws SettingsProblem where they hold a secret for another machine without the word that
     *     this is meant
     */
    public void checkFor(URI dashboard) {
        String host = dashboard.getHost();
        boolean here = host != null && BaseUrls.isLoopback(host);
        if (hmacSecret != null && !hmacTrusted && !here) {
            throw new SettingsProblem(WORDS.get("jwt.secret"));
        }
    }
}
