package org.cronconsole.sandbox.dashboard;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

/** Makes and reads the dashboard's tokens: HS256, claims {@code sub} and {@code exp} only. */
final class Tokens {

    /** There is no refresh: who works longer signs in again. */
    static final Duration LIFE = Duration.ofMinutes(30);

    private final InstantSource clock;
    private final Duration life;

    Tokens(InstantSource clock, Duration life) {
        this.clock = clock;
        this.life = life;
    }

    String issue(String username, String secret) {
        return JWT.create()
                .withSubject(username)
                .withExpiresAt(Instant.ofEpochSecond(clock.instant().plus(life).getEpochSecond()))
                .sign(Algorithm.HMAC256(secret));
    }

    /**
     * The user name of a good token, else null. A token without {@code exp} is good for ever, and
     * other claims do not matter: so does the real one.
     */
    @Nullable String subject(String token, String secret) {
        DecodedJWT jwt;
        try {
            // The expiry is compared below, by this sandbox's clock and without leeway.
            jwt =
                    JWT.require(Algorithm.HMAC256(secret))
                            .acceptExpiresAt(Integer.MAX_VALUE)
                            .build()
                            .verify(token);
        } catch (JWTVerificationException e) {
            return null;
        }
        Instant expiry = jwt.getExpiresAtAsInstant();
        if (expiry != null && !clock.instant().isBefore(expiry)) {
            return null;
        }
        return jwt.getSubject();
    }

    /** A secret of the sandbox's own; the generation tells a fresh one from those before. */
    static String secret(long seed, int generation) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ("dashboard sandbox " + seed + " " + generation)
                                .getBytes(StandardCharsets.UTF_8));
    }
}
