package org.cronconsole.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;

import org.cronconsole.settings.LiveSecrets;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.ref.Reference;
import java.util.function.BooleanSupplier;

/** Nothing secret is left in what is written down. */
class MaskingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "key rnd_planted0Secret1 is bad",
                "Authorization: Bearer planted.Secret-token",
                "header Basic cGxhbnRlZDpTZWNyZXQ= here",
                "AC0123456789abcdef0123456789abcdef:0123456789abcdef0123456789abcdef",
                "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwbGFudGVkIn0.c2lnbmF0dXJl here",
                "password=planted-Secret, next",
                "VAUTO_PASSWORD = planted-Secret",
                "{\"password\":\"pla\\\"nted Secret\",\"a\":1}",
                "{\\\"hashed_password\\\":\\\"planted Secret\\\"}",
                "'api_key': 'planted Secret'",
                "postgres://app:planted-Secret@db.acme.test:5432/app",
                "UPDATE users SET x='$2b$12$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234'",
                "-----BEGIN RSA PRIVATE KEY-----\nplantedSecret\n-----END RSA PRIVATE KEY-----"
            })
    void whatLooksLikeASecretIsMasked(String text) {
        String masked = Masking.mask(text);
        assertThat(masked).contains("••••••");
        assertThat(masked)
                .doesNotContain("Secret")
                .doesNotContain("nted")
                .doesNotContain("eyJz")
                .doesNotContain(":0123456789abcdef")
                .doesNotContain("$2b$")
                .doesNotContain("cGxhbnRl");
    }

    @Test
    void whatTheProcessHoldsIsMaskedWhateverItLooksLike() {
        Secret plain = Secret.of("tulip garden/7\"");
        assertThat(
                        Masking.mask(
                                "a tulip garden/7\" b tulip+garden%2F7%22 c {\"x\":\"tulip"
                                        + " garden/7\\\"\"}"))
                .doesNotContain("tulip");
        assertThat(LiveSecrets.values()).contains("tulip garden/7\"");
        Reference.reachabilityFence(plain);
    }

    @Test
    void aSecretThatBeginsLikeAnotherHidesBothWhole() {
        Secret held = Secret.of("rnd_tulip");
        Secret other = Secret.of("garden=tulip");
        assertThat(Masking.mask("key rnd_tulip-and-more, password=garden=tulipx; rnd_tulip"))
                .isEqualTo("key ••••••, password=••••••; ••••••");
        Reference.reachabilityFence(held);
        Reference.reachabilityFence(other);
    }

    @Test
    void shortAndForgottenSecretsAreNotKept() {
        Secret brief = Secret.of("abc12");
        assertThat(LiveSecrets.values()).doesNotContain("abc12");
        Secret.of("forgotten-at-once");
        // Collected when the virtual machine pleases; asking for it is all one can do.
        BooleanSupplier gone =
                () -> {
                    System.gc();
                    return !LiveSecrets.values().contains("forgotten-at-once");
                };
        long end = System.nanoTime() + 20_000_000_000L;
        while (!gone.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it should have been collected").isLessThan(end);
        }
        Reference.reachabilityFence(brief);
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        String line =
                "2026-11-24T03:00:00Z DEBUG GET /v1/services?ownerId&limit -> 200 in 12 ms,"
                        + " request 8c2f-ORD";
        assertThat(Masking.mask(line)).isEqualTo(line);
    }

    @Test
    void longTextIsMaskedInTime() {
        String text = "x".repeat(300_000) + " {\"password\":\"" + "a\\\"".repeat(50_000) + "\"}";
        assertThat(Masking.mask(text)).endsWith("\"password\":••••••}");
    }

    @Test
    void aLineOfTheLogLosesThemFromItsExceptionsToo() {
        LoggerContext context = new LoggerContext();
        MaskingLayout layout = new MaskingLayout();
        layout.setContext(context);
        layout.setPattern("%level %msg%n");
        layout.start();
        Secret held = Secret.of("tulip-garden");
        Logger logger = context.getLogger("org.cronconsole.test");
        String line =
                layout.doLayout(
                        new LoggingEvent(
                                "test",
                                logger,
                                Level.WARN,
                                "failed for {}",
                                new IllegalStateException(
                                        "cannot use tulip-garden",
                                        new RuntimeException("password=planted")),
                                new Object[] {"tulip-garden"}));
        assertThat(line)
                .startsWith("WARN failed for ••••••")
                .contains("IllegalStateException: cannot use ••••••", "RuntimeException: password=")
                .contains("at org.cronconsole.logging.MaskingTest")
                .doesNotContain("tulip")
                .doesNotContain("planted");
        Reference.reachabilityFence(held);
    }

    @Test
    void debugModeIsSwitchedWhileRunning() {
        DebugMode mode = new DebugMode();
        boolean before = mode.on();
        try {
            mode.set(true);
            assertThat(mode.on()).isTrue();
            mode.set(false);
            assertThat(mode.on()).isFalse();
        } finally {
            ((Logger) org.slf4j.LoggerFactory.getLogger("org.cronconsole"))
                    .setLevel(before ? Level.DEBUG : null);
        }
    }
}
