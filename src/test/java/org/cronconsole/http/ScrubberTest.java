package org.cronconsole.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.settings.LiveSecrets;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class ScrubberTest {
    @Test
    void everySpellingOfASecretIsMasked() {
        assertThat(scrub("a\"b<c&d", "plain a\"b<c&d, json a\\\"b<c&d, go a\\\"b\\u003cc\\u0026d."))
                .isEqualTo("plain ••••••, json ••••••, go ••••••.");
    }

    @Test
    void aSecretWithinAnotherDoesNotKeepTheLongerOneFromView() {
        assertThat(
                        new Scrubber(Stream.of("pass", "password1").map(Secret::of).toList())
                                .scrub("password1 and pass"))
                .isEqualTo("•••••• and ••••••");
    }

    @Test
    void aShortSecretIsMaskedWhereItStandsAlone() {
        assertThat(scrub("a1", "value a1 of ba1 is \"a1\""))
                .isEqualTo("value •••••• of ba1 is \"••••••\"");
    }

    @Test
    void anEmptySecretMasksNothing() {
        assertThat(new Scrubber(List.of(Secret.of(""), Secret.of(" "))).scrub("a b"))
                .isEqualTo("a b");
    }

    @Test
    void theKeyToAnotherServiceIsMaskedAsWell() {
        Secret key = Secret.of("key-of-quite-another-service");
        assertThat(new Scrubber(List.of()).isClean("no " + key.reveal())).isTrue();
        LiveSecrets.guard(key);
        LiveSecrets.guard(key);
        assertThat(new Scrubber(List.of()).scrub("no " + key.reveal())).isEqualTo("no ••••••");
        assertThat(new Scrubber(List.of()).isClean("no " + key.reveal())).isFalse();
        assertThat(LiveSecrets.keys()).containsOnlyOnce(key.reveal());
    }

    private static String scrub(String secret, String text) {
        return new Scrubber(List.of(Secret.of(secret))).scrub(text);
    }
}
