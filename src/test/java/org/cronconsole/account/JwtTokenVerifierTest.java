package org.cronconsole.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;

import org.cronconsole.account.TokenVerifier.Claims;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.TokenRules;
import org.cronconsole.words.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

class JwtTokenVerifierTest {

    private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final String KEY = "a secret of more than thirty-two bytes";
    private static final Algorithm HS256 = Algorithm.HMAC256(KEY);
    private static final TokenRules BY_SECRET = rules(null, KEY, null, null);

    @Test
    void withoutAKeyItReadsAndBelievesNothing() {
        Claims claims =
                verifier(TokenRules.NONE)
                        .inspect(signed(good().withClaim("role", "SUPER_ADMIN"), HS256));

        assertThat(claims.subject()).isEqualTo("root.sa");
        assertThat(claims.expiresAt()).isEqualTo(NOW.plusSeconds(1800));
        assertThat(claims.verified()).isFalse();
        assertThat(claims.role()).as("to speak against the token alone").isEqualTo("SUPER_ADMIN");
    }

    @Test
    void claimsAreBelievedAfterTheSignature() {
        Claims claims =
                verifier(BY_SECRET).inspect(signed(good().withClaim("role", "ADMIN"), HS256));
        assertThat(claims).isEqualTo(new Claims("root.sa", NOW.plusSeconds(1800), true, "ADMIN"));
        Claims bare = verifier(BY_SECRET).inspect(signed(good(), HS256));
        assertThat(bare).isEqualTo(new Claims("root.sa", NOW.plusSeconds(1800), true, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "secret-looking text", "..", "eyJhbGciOiJub25lIn0"})
    void refusesWhatIsNoTokenWithoutRepeatingIt(String text) {
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> verifier(TokenRules.NONE).inspect(Secret.of(text)))
                .withMessage("This is not a token of the dashboard. Copy the whole of it.")
                .withNoCause()
                .satisfies(e -> assertThat(e.reason()).isEqualTo(SignInRefused.Reason.BAD_TOKEN));
    }

    @Test
    void theConfiguredKeyPinsTheAlgorithm() throws GeneralSecurityException {
        KeyPair rsa = rsa();
        Algorithm confused = Algorithm.HMAC256(pem(rsa.getPublic()));
        for (Algorithm other :
                new Algorithm[] {
                    Algorithm.none(),
                    Algorithm.HMAC512(KEY),
                    Algorithm.HMAC256("another secret"),
                    Algorithm.RSA256(null, (RSAPrivateKey) rsa.getPrivate()),
                }) {
            assertRefused(BY_SECRET, signed(good(), other), "configured key (HS256)");
        }
        TokenRules byKey = rules(pem(rsa.getPublic()), null, null, null);
        assertRefused(byKey, signed(good(), confused), "configured key (RS256)");
        assertRefused(byKey, signed(good(), HS256), "configured key (RS256)");
    }

    @Test
    void verifiesByPublicKeys() throws GeneralSecurityException {
        KeyPair rsa = rsa();
        Algorithm rs256 = Algorithm.RSA256(null, (RSAPrivateKey) rsa.getPrivate());
        Algorithm rs512 = Algorithm.RSA512(null, (RSAPrivateKey) rsa.getPrivate());
        TokenRules rules = rules(pem(rsa.getPublic()).replace("\n", "\\n"), null, null, null);
        assertThat(verifier(rules).inspect(signed(good(), rs256)).verified()).isTrue();
        assertRefused(rules, signed(good(), rs512), "configured key");

        KeyPair ec = ec("secp256r1");
        Algorithm es256 = Algorithm.ECDSA256(null, (ECPrivateKey) ec.getPrivate());
        TokenRules byEc = rules(pem(ec.getPublic()), null, null, null);
        assertThat(verifier(byEc).inspect(signed(good(), es256)).verified()).isTrue();
        KeyPair other = ec("secp256r1");
        assertRefused(
                byEc,
                signed(good(), Algorithm.ECDSA256(null, (ECPrivateKey) other.getPrivate())),
                "configured key (ES256)");
    }

    @Test
    void expiredTokensAreRefusedWithAMinuteOfGrace() {
        for (TokenRules rules : new TokenRules[] {TokenRules.NONE, BY_SECRET}) {
            JWTCreator.Builder late = JWT.create().withExpiresAt(NOW.minusSeconds(62));
            assertRefused(rules, signed(late, HS256), "expired");
            JWTCreator.Builder almost = good().withExpiresAt(NOW.minusSeconds(30));
            assertThat(verifier(rules).inspect(signed(almost, HS256)).expiresAt())
                    .isEqualTo(NOW.minusSeconds(30));
        }
    }

    @Test
    void issuerAndAudienceMustFit() {
        JWTCreator.Builder token = good().withIssuer("us").withAudience("one", "console");
        for (String key : new String[] {KEY, ""}) {
            String secret = key.isEmpty() ? null : key;
            Secret sent = signed(token, HS256);
            assertThat(verifier(rules(null, secret, "us", "console")).inspect(sent).verified())
                    .isEqualTo(secret != null);
            assertRefused(rules(null, secret, "them", null), sent, "not for this application");
            assertRefused(rules(null, secret, null, "other"), sent, "not for this application");
            assertRefused(
                    rules(null, secret, "us", null),
                    signed(good(), HS256),
                    "not for this application");
        }
    }

    @Test
    void keySetsGiveTheKeyThatTheTokenNames() throws GeneralSecurityException {
        KeyPair rsa = rsa();
        Algorithm rs256 = Algorithm.RSA256(null, (RSAPrivateKey) rsa.getPrivate());
        TokenRules rules =
                new TokenRules(null, null, URI.create("https://keys.example/jwks"), null, null);
        SigningKeys keys = id -> "one".equals(id) ? Optional.of(rsa.getPublic()) : Optional.empty();
        JwtTokenVerifier verifier = new JwtTokenVerifier(rules, keys, CLOCK);

        assertThat(verifier.inspect(signed(good().withKeyId("one"), rs256)).verified()).isTrue();
        assertThatThrownBy(() -> verifier.inspect(signed(good().withKeyId("two"), rs256)))
                .isInstanceOf(SignInRefused.class)
                .hasMessageContaining("not in the key set");
        Algorithm confused = Algorithm.HMAC256(((RSAPublicKey) rsa.getPublic()).getEncoded());
        assertThatThrownBy(() -> verifier.inspect(signed(good().withKeyId("one"), confused)))
                .isInstanceOf(SignInRefused.class);
        assertThatThrownBy(() -> new JwtTokenVerifier(rules, CLOCK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsWrongWithTheRulesIsSaidInTheLanguageOfTheWindow() {
        String form = "-----BEGIN PUBLIC KEY-----\nA\n-----END PUBLIC KEY-----";
        Language.speak(Locale.of("es"));
        try {
            assertThatThrownBy(() -> verifier(rules("not PEM", null, null, null)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("la clave pública debe ser PEM");
            assertThatThrownBy(() -> verifier(rules(form, null, null, null)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("la clave pública no se puede leer");
        } finally {
            Language.speak(Locale.ENGLISH);
        }
    }

    @Test
    void rulesThatCannotWorkAreRefusedAtOnce() throws GeneralSecurityException {
        String p384 = pem(ec("secp384r1").getPublic());
        for (TokenRules rules :
                new TokenRules[] {
                    rules("no pem", null, null, null),
                    rules(
                            "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
                            null,
                            null,
                            null),
                    rules(p384, null, null, null),
                    rules(null, "", null, null),
                    rules(pem(rsa().getPublic()), KEY, null, null),
                }) {
            assertThatThrownBy(() -> verifier(rules)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static JWTCreator.Builder good() {
        return JWT.create().withSubject("root.sa").withExpiresAt(NOW.plusSeconds(1800));
    }

    private static Secret signed(JWTCreator.Builder token, Algorithm algorithm) {
        return Secret.of(token.sign(algorithm));
    }

    private static void assertRefused(TokenRules rules, Secret token, String words) {
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> verifier(rules).inspect(token))
                .withMessageContaining(words)
                .withNoCause();
    }

    private static JwtTokenVerifier verifier(TokenRules rules) {
        return new JwtTokenVerifier(rules, CLOCK);
    }

    private static TokenRules rules(
            @Nullable String pem,
            @Nullable String secret,
            @Nullable String issuer,
            @Nullable String audience) {
        return new TokenRules(
                pem, secret == null ? null : Secret.of(secret), null, issuer, audience);
    }

    private static KeyPair rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static KeyPair ec(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
