package org.cronconsole.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

class UpdatesTest {
    private static final URI FEED = URI.create("https://releases.example.com/feed.json");
    private static final String CHECKSUM = "0123456789abcdef".repeat(4);
    private static final String GOOD =
            """
            {"version": "1.10.0", "released": "2026-12-01", "page": "https://example.com/1.10",
             "notes": "Faster.", "packages": [{"system": "linux", "type": "deb",
             "url": "https://example.com/cron-console.deb", "sha256": "%s"}]}
            """
                    .formatted(CHECKSUM);

    private final Map<URI, String> there = new HashMap<>();

    private Updates updates(String own, @Nullable String key) {
        return Updates.of(
                own,
                new ReleaseSource(FEED, key),
                address -> {
                    String found = there.get(address);
                    if (found == null) {
                        throw new UpdateProblem("nothing at " + address);
                    }
                    return found;
                });
    }

    @Test
    void tellsOfANewerRelease() {
        there.put(FEED, GOOD);
        Release newer = updates("1.9.3", null).newer().orElseThrow();
        assertThat(newer.version()).isEqualTo("1.10.0");
        assertThat(newer.packages())
                .singleElement()
                .satisfies(each -> assertThat(each.sha256()).isEqualTo(CHECKSUM));
        assertThat(updates("1.10.0", null).newer()).isEmpty();
        assertThat(updates("2.0.0", null).newer()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.10.0, 1.9.9, true",
        "1.10.0, 1.10.0, false",
        "1.10.0, 1.10.0-SNAPSHOT, true",
        "1.10.0, 1.10.1-SNAPSHOT, false",
        "1.10, 1.9.1, true",
        "1.10.0, unknown, false",
    })
    void versionsAreNumbers(String released, String own, boolean newer) {
        assertThat(Updates.isNewer(released, own)).isEqualTo(newer);
    }

    @Test
    void aSignedFeedIsBelievedOnlyWithItsPublishersSignature() throws GeneralSecurityException {
        KeyPair publisher = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String key = Base64.getEncoder().encodeToString(publisher.getPublic().getEncoded());
        URI signature = URI.create(FEED + ".sig");
        there.put(FEED, GOOD);
        assertThatThrownBy(() -> updates("1.0.0", key).newer()).hasMessageContaining(".sig");
        there.put(signature, signed(other));
        assertThatThrownBy(() -> updates("1.0.0", key).newer())
                .isInstanceOf(UpdateProblem.class)
                .hasMessageContaining("not signed by its publisher");
        there.put(signature, "AAAA");
        assertThatThrownBy(() -> updates("1.0.0", key).newer()).isInstanceOf(UpdateProblem.class);
        there.put(signature, signed(publisher));
        assertThat(updates("1.0.0", key).newer()).isPresent();
        there.put(FEED, GOOD.replace("1.10.0", "9.0.0"));
        assertThatThrownBy(() -> updates("1.0.0", key).newer()).isInstanceOf(UpdateProblem.class);
    }

    private static String signed(KeyPair by) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(by.getPrivate());
        signature.update(GOOD.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign()) + "\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | not JSON",
                "[] | not a JSON object",
                "{\"page\": \"https://x.example\"} | lacks version",
                "{\"version\": \"1; rm\", \"page\": \"https://x.example\"} | names no version",
                "{\"version\": \"1.2\", \"page\": \"http://x.example\"} | no https address",
                "{\"version\": \"1.2\", \"page\": \"file:///etc\"} | no https address",
                "{\"version\": \"1.2\", \"page\": \"https://x.example\", \"packages\":"
                        + " [{\"sha256\": \"abc\"}]} | no checksum",
            })
    void whatIsNoFeedIsSaidToBeNone(String document, String words) {
        there.put(FEED, document);
        assertThatThrownBy(() -> updates("1.0.0", null).newer())
                .isInstanceOf(UpdateProblem.class)
                .hasMessageContaining(words);
    }

    @Test
    void nobodyLooksWithoutAnAddressOrAgainstTheAdministrator() {
        assertThat(Updates.of("1.0.0", null, address -> GOOD).newer()).isEmpty();
        assertThat(Updates.of("1.0.0", null, address -> GOOD).off())
                .contains(Updates.Off.NO_ADDRESS);
        assertThat(Updates.forbidden("1.0.0").newer()).isEmpty();
        assertThat(Updates.forbidden("1.0.0").off()).contains(Updates.Off.ADMINISTRATOR);
    }
}
