package org.cronconsole.account;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTDecodeException;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;

import org.cronconsole.settings.Secret;
import org.cronconsole.settings.TokenRules;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at JSON Web Tokens. The algorithm is that of the configured key (HS256 for a secret, RS256
 * for an RSA key, ES256 for a P-256 key), never the one the token asks for.
 */
public final class JwtTokenVerifier implements TokenVerifier {
    private static final Words WORDS = Words.of(JwtTokenVerifier.class);

    /** Far above what the dashboard makes; a header of more is not sent anyway. */
    private static final int LONGEST = 8192;

    private static final String BEARER = "Bearer ";
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
            throw new IllegalArgumentException(WORDS.get("rules.several"));
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
                throw new IllegalArgumentException(WORDS.get("rules.secret.empty"));
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
                            WORDS.format("rules.key.kind", key.getAlgorithm()));
        };
    }

    @Override
    public Claims inspect(Secret token) {
        String text = token.reveal().strip();
        if (text.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw refused(WORDS.get("token.bearer"));
        }
        if (text.length() > LONGEST) {
            throw refused(WORDS.format("token.too.long", String.valueOf(LONGEST)));
        }
        DecodedJWT decoded = decode(text);
        Algorithm algorithm = algorithmFor(decoded);
        if (algorithm != null) {
            verify(decoded, algorithm);
        } else if (isUnsigned(decoded)) {
            // No key is needed to see that nobody signed it.
            throw refused(WORDS.get("token.unsigned"));
        }
        return new TokenClaims(rules, clock.instant()).check(decoded, algorithm != null);
    }

    private static DecodedJWT decode(String text) {
        try {
            DecodedJWT token = JWT.decode(text);
            if (isObject(token.getHeader()) && isObject(token.getPayload())) {
                return token;
            }
        } catch (JWTDecodeException e) {
            // Said below. Its message may quote the token, so neither it nor the cause goes
            // further.
        }
        throw refused(WORDS.get("token.none"));
    }

    /** The decoder takes a null for an object, and fails later. */
    private static boolean isObject(String part) {
        byte[] json = Base64.getUrlDecoder().decode(part);
        return new String(json, StandardCharsets.UTF_8).strip().startsWith("{");
    }

    private static boolean isUnsigned(DecodedJWT token) {
        String algorithm = token.getAlgorithm();
        return algorithm == null
                || algorithm.equalsIgnoreCase("none")
                || token.getSignature().isEmpty();
    }

    private @Nullable Algorithm algorithmFor(DecodedJWT token) {
        if (keys == null) {
            return fixed;
        }
        Optional<PublicKey> key = keys.find(token.getKeyId());
        if (key.isEmpty()) {
            throw refused(WORDS.get("token.key.unknown"));
        }
        try {
            return algorithm(key.get());
        } catch (IllegalArgumentException e) {
            throw refused(WORDS.get("token.key.not.supported"));
        }
    }

    private static void verify(DecodedJWT token, Algorithm algorithm) {
        // An extension that must be understood (RFC 7515, 4.1.11), and none is here.
        if (!token.getHeaderClaim("crit").isMissing()) {
            throw refused(WORDS.get("token.extension"));
        }
        if (!algorithm.getName().equals(token.getAlgorithm())) {
            throw refused(WORDS.format("token.other.algorithm", algorithm.getName()));
        }
        try {
            algorithm.verify(token);
        } catch (JWTVerificationException e) {
            throw refused(WORDS.format("token.altered", algorithm.getName()));
        }
    }

    static SignInRefused refused(String message) {
        return new SignInRefused(SignInRefused.Reason.BAD_TOKEN, message);
    }
}
