package org.cronconsole.dashboard;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;

import org.cronconsole.account.SignInRefused;
import org.cronconsole.http.SingleSend;
import org.cronconsole.sandbox.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

class JwksKeysTest {

    private static final String PATH = "/.well-known/jwks.json";

    @RegisterExtension
    static final WireMockExtension SERVER =
            WireMockExtension.newInstance()
                    .options(options().dynamicPort().bindAddress("127.0.0.1"))
                    .build();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T17:00:00Z"));
    private final SingleSend http = new SingleSend();
    private final RSAPublicKey rsa = rsa();
    private final ECPublicKey ec = ec();

    @AfterEach
    void close() {
        http.close();
    }

    private JwksKeys keys() {
        return new JwksKeys(URI.create(SERVER.baseUrl() + PATH), http, clock);
    }

    @Test
    void readsBothKindsAndLeavesOutTheRest() {
        serve(
                jwk("r", rsa),
                jwk("e", ec),
                "{\"kty\":\"oct\",\"kid\":\"s\",\"k\":\"AAAA\"}",
                "{\"kty\":\"RSA\",\"kid\":\"broken\",\"n\":\"!\",\"e\":\"AQAB\"}",
                jwk("enc", rsa).replace("{", "{\"use\":\"enc\","));
        JwksKeys keys = keys();

        assertThat(keys.find("r")).contains(rsa);
        assertThat(keys.find("e")).contains(ec);
        assertThat(keys.find("s")).isEmpty();
        assertThat(keys.find("broken")).isEmpty();
        assertThat(keys.find("enc")).isEmpty();
        assertThat(keys.find(null)).isEmpty();
        SERVER.verify(1, getRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void theOnlyKeyNeedsNoName() {
        serve(jwk("r", rsa));
        assertThat(keys().find(null)).contains(rsa);
    }

    @Test
    void asksAgainForAnUnknownKeyAtMostOnceAMinute() {
        serve(jwk("r", rsa));
        JwksKeys keys = keys();
        assertThat(keys.find("e")).isEmpty();
        serve(jwk("r", rsa), jwk("e", ec));
        assertThat(keys.find("e")).isEmpty();
        SERVER.verify(1, getRequestedFor(urlEqualTo(PATH)));
        clock.advance(Duration.ofMinutes(1));
        assertThat(keys.find("e")).contains(ec);
        clock.advance(Duration.ofMinutes(9));
        assertThat(keys.find("r")).contains(rsa);
        SERVER.verify(2, getRequestedFor(urlEqualTo(PATH)));
        serve(jwk("e", ec));
        clock.advance(Duration.ofMinutes(2));
        assertThat(keys.find("r")).isEmpty();
    }

    @Test
    void withoutAKeySetNoTokenIsLetThrough() {
        for (var answer :
                new ResponseDefinitionBuilder[] {
                    aResponse().withStatus(404),
                    ok("<html>"),
                    ok("{\"keys\":1}"),
                    aResponse().withFault(Fault.EMPTY_RESPONSE)
                }) {
            SERVER.stubFor(get(PATH).willReturn(answer));
            assertThatThrownBy(() -> keys().find("r"))
                    .isInstanceOf(SignInRefused.class)
                    .hasMessageStartingWith(
                            "The token cannot be checked: the key set at 127.0.0.1 ");
        }
    }

    private static void serve(String... keys) {
        SERVER.stubFor(get(PATH).willReturn(ok("{\"keys\":[" + String.join(",", keys) + "]}")));
    }

    private static String jwk(String id, RSAPublicKey key) {
        return "{\"kty\":\"RSA\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(id, number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String jwk(String id, ECPublicKey key) {
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"%s\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(id, number(key.getW().getAffineX()), number(key.getW().getAffineY()));
    }

    private static String number(BigInteger number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
    }

    private static RSAPublicKey rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return (RSAPublicKey) generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static ECPublicKey ec() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return (ECPublicKey) generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
