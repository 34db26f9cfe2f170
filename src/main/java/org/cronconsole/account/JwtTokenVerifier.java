package org.cronconsole.account;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier.BaseVerification;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.InvalidClaimException;
import com.auth0.jwt.exceptions.JWTDecodeException;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.exceptions.TokenExpiredException;
import com.auth0.jwt.interfaces.Claim;
import com.auth0.jwt.interfaces.DecodedJWT;

import org.cronconsole.settings.Secret;
import org.cronconsole.settings.TokenRules;
import org.jspecify.annotations.Nullable;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at JSON Web Tokens. The algorithm is that of the configured key (HS256 for a secret, RS256
 * for an RSA key, ES256 for a P-256 key), never the one the token asks for.
 */
public final class JwtTokenVerifier implements TokenVerifier {

    /** This machine's clock may be off by as much; the dashboard's own looks at the second. */
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    private static final int P256_BITS = 256;

    private final TokenRules rules;
    private final InstantSource clock;
    private final @Nullable SigningKeys keys;
    private final @Nullable Algorithm fixed;

    /**
     * For rules that name a secret, a public key or nothing.
     *
     * @throws IllegalArgumentException if the key cannot be used, more than one kind is configured,
     *     or the keys are at an address
     */
    public JwtTokenVerifier(TokenRules rules, InstantSource clock) {
        this(rules, null, clock);
    }

    /**
     * For any rules.
     *
     * @param keys those at the address that the rules name, or null where they name none
     * @throws IllegalArgumentException if the key cannot be used, or more than one kind is
     *     configured
     */
    public JwtTokenVerifier(TokenRules rules, @Nullable SigningKeys keys, InstantSource clock) {
        long kinds =
                Stream.of(rules.hmacSecret(), rules.publicKeyPem(), rules.jwksUrl())
                        .filter(kind -> kind != null)
                        .count();
        if (kinds > 1) {
            throw new IllegalArgumentException(
                    "set only one of JWT_JWKS_URL, JWT_PUBLIC_KEY and JWT_SECRET");
        }
        if ((rules.jwksUrl() == null) != (keys == null)) {
            throw new IllegalArgumentException("keys go with the address of a key set");
        }
        this.rules = rules;
        this.keys = keys;
        this.clock = clock;
        fixed = fixed(rules);
    }

    private static @Nullable Algorithm fixed(TokenRules rules) {
        Secret secret = rules.hmacSecret();
        if (secret != null) {
            if (secret.isEmpty()) {
                throw new IllegalArgumentException("the secret for tokens is empty");
            }
            return Algorithm.HMAC256(secret.reveal());
        }
        String pem = rules.publicKeyPem();
        return pem == null ? null : algorithm(PemKey.read(pem));
    }

    /** The kind of key decides, so that a token cannot choose a weaker algorithm. */
    private static Algorithm algorithm(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> Algorithm.RSA256(rsa, null);
            case ECPublicKey ec when ec.getParams().getOrder().bitLength() == P256_BITS ->
                    Algorithm.ECDSA256(ec, null);
            default ->
                    throw new IllegalArgumentException(
                            "tokens can be verified by an RSA or a P-256 key, not by "
                                    + key.getAlgorithm());
        };
    }

    @Override
    public Claims inspect(Secret token) {
        DecodedJWT decoded;
        try {
            decoded = JWT.decode(token.reveal().strip());
        } catch (JWTDecodeException e) {
            // Its message may quote the token, so neither it nor the cause goes further.
            throw refused("This is not a token of the dashboard. Copy the whole of it.");
        }
        Algorithm algorithm = algorithmFor(decoded);
        if (algorithm == null) {
            checkUnverified(decoded);
        } else {
            verify(decoded, algorithm);
        }
        boolean verified = algorithm != null;
        Claim role = decoded.getClaim("role");
        return new Claims(
                decoded.getSubject(),
                decoded.getExpiresAtAsInstant(),
                verified,
                verified ? role.asString() : null);
    }

    private @Nullable Algorithm algorithmFor(DecodedJWT token) {
        if (keys == null) {
            return fixed;
        }
        Optional<PublicKey> key = keys.find(token.getKeyId());
        if (key.isEmpty()) {
            throw refused("The token is signed with a key that is not in the key set.");
        }
        try {
            return algorithm(key.get());
        } catch (IllegalArgumentException e) {
            throw refused("The token is signed with a kind of key that is not supported.");
        }
    }

    private void verify(DecodedJWT token, Algorithm algorithm) {
        BaseVerification verification =
                (BaseVerification)
                        JWT.require(algorithm).acceptLeeway(LEEWAY.toSeconds()).ignoreIssuedAt();
        String issuer = rules.issuer();
        if (issuer != null) {
            verification.withIssuer(issuer);
        }
        String audience = rules.audience();
        if (audience != null) {
            verification.withAudience(audience);
        }
        try {
            verification.build(clock.withZone(ZoneOffset.UTC)).verify(token);
        } catch (TokenExpiredException e) {
            throw expired();
        } catch (InvalidClaimException e) {
            throw refused(
                    "The token is not for this application: its issuer, audience or start is not"
                            + " what the settings ask for.");
        } catch (JWTVerificationException e) {
            throw refused(
                    "The token is not signed with the configured key ("
                            + algorithm.getName()
                            + ").");
        }
    }

    /** Without a key the claims prove nothing, but they can speak against the token. */
    private void checkUnverified(DecodedJWT token) {
        Instant expiry = token.getExpiresAtAsInstant();
        if (expiry != null && clock.instant().minus(LEEWAY).isAfter(expiry)) {
            throw expired();
        }
        List<String> audiences =
                token.getAudience() == null ? List.of() : List.copyOf(token.getAudience());
        boolean issuerFits = rules.issuer() == null || rules.issuer().equals(token.getIssuer());
        boolean audienceFits = rules.audience() == null || audiences.contains(rules.audience());
        if (!issuerFits || !audienceFits) {
            throw refused(
                    "The token is not for this application: its issuer or audience is not what the"
                            + " settings ask for.");
        }
    }

    private static SignInRefused expired() {
        return refused("The token has expired. Sign in again.");
    }

    private static SignInRefused refused(String message) {
        return new SignInRefused(SignInRefused.Reason.BAD_TOKEN, message);
    }
}
