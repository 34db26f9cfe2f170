package org.cronconsole.account;

import com.auth0.jwt.exceptions.JWTDecodeException;
import com.auth0.jwt.interfaces.Claim;
import com.auth0.jwt.interfaces.DecodedJWT;

import org.cronconsole.settings.TokenRules;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks at the claims of one token, verified or not: without a key they prove nothing, but they can
 * speak against it.
 */
final class TokenClaims {
    private static final Words WORDS = Words.of(TokenClaims.class);

    /** This machine's clock may be off by as much; the dashboard's own looks at the second. */
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    private final TokenRules rules;
    private final Instant now;

    TokenClaims(TokenRules rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    TokenVerifier.Claims check(DecodedJWT token, boolean verified) {
        Instant expiry = time(token, "exp");
        if (expiry == null) {
            throw refused(WORDS.get("token.no.end"));
        }
        if (now.minus(LEEWAY).isAfter(expiry)) {
            throw refused(WORDS.get("token.expired"));
        }
        notAhead(token, "nbf", "token.not.yet");
        notAhead(token, "iat", "token.from.future");
        meantForUs(token);
        return new TokenVerifier.Claims(subject(token), expiry, verified, role(token));
    }

    private void notAhead(DecodedJWT token, String claim, String key) {
        Instant time = time(token, claim);
        if (time != null && now.plus(LEEWAY).isBefore(time)) {
            throw refused(WORDS.get(key));
        }
    }

    private static @Nullable Instant time(DecodedJWT token, String name) {
        Claim claim = token.getClaim(name);
        if (claim.isMissing()) {
            return null;
        }
        try {
            Instant time = claim.asInstant();
            if (time != null) {
                return time;
            }
        } catch (JWTDecodeException | ArithmeticException | java.time.DateTimeException e) {
            // Said below; its own message may quote the token.
        }
        throw refused(WORDS.format("token.no.time", name));
    }

    private void meantForUs(DecodedJWT token) {
        if (rules.issuer() != null && !rules.issuer().equals(text(token, "iss"))) {
            throw refused(WORDS.get("token.issuer"));
        }
        String audience = rules.audience();
        if (audience != null && !audiences(token).contains(audience)) {
            throw refused(WORDS.get("token.audience"));
        }
    }

    private static List<String> audiences(DecodedJWT token) {
        try {
            List<String> list = token.getAudience();
            return list == null ? List.of() : list;
        } catch (JWTDecodeException e) {
            return List.of();
        }
    }

    private static String subject(DecodedJWT token) {
        String subject = text(token, "sub");
        if (subject == null || subject.isEmpty()) {
            throw refused(WORDS.get("token.no.user"));
        }
        return subject;
    }

    private static @Nullable String role(DecodedJWT token) {
        if (token.getClaim("role").isMissing()) {
            return null;
        }
        String role = text(token, "role");
        if (role == null || Role.parse(role).isEmpty()) {
            throw refused(WORDS.get("token.role"));
        }
        return role;
    }

    /** The text of a claim; null where it is missing or no text. */
    private static @Nullable String text(DecodedJWT token, String name) {
        return token.getClaim(name).asString();
    }

    private static SignInRefused refused(String message) {
        return JwtTokenVerifier.refused(message);
    }
}
