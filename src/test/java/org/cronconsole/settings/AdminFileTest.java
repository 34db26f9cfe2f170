package org.cronconsole.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

class AdminFileTest {
    @TempDir private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("admin.conf"), String.join("\n", lines));
    }

    private static Settings settings(String render, Duration idleLock) {
        return new Settings(
                new RenderAccess(URI.create(render), Secret.of("rnd_x"), null),
                null,
                null,
                TokenRules.NONE,
                JobDefaults.NONE,
                false,
                false,
                OnboardingDefaults.NONE,
                idleLock,
                DeployAfter.DEPLOY_ONLY,
                null);
    }

    @Test
    void withoutAFileNothingIsLaidDown() {
        assertThat(AdminFile.read(folder.resolve("none"))).isEqualTo(AdminRules.NONE);
        Settings own = settings("https://api.render.com/v1", Duration.ZERO);
        assertThat(AdminRules.NONE.applyTo(own)).isSameAs(own);
        assertThat(AdminRules.NONE.words()).isEmpty();
    }

    @Test
    void whereItCannotBeSeenWhetherThereIsOneNothingIsAllowed() throws IOException {
        // Like a file in a folder that is closed to others, but so for an administrator too.
        Path unseen = folder.resolve("admin.conf");
        Files.createSymbolicLink(unseen, unseen);
        assertThatThrownBy(() -> AdminFile.read(unseen))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void itMakesThingsStricterAndNeverLooser() throws IOException {
        Path ca = Files.writeString(folder.resolve("ca.pem"), "");
        AdminRules rules =
                AdminFile.read(
                        file(
                                "# for all",
                                "production=true",
                                "read-only = true",
                                "idle-lock-minutes=10",
                                "ca-file=" + ca,
                                "proxy=http://proxy.example.com:8080",
                                "render-urls=https://api.render.com/v1/"));
        Settings never = rules.applyTo(settings("https://api.render.com/v1", Duration.ZERO));
        assertThat(never.production()).isTrue();
        assertThat(never.readOnly()).isTrue();
        assertThat(never.idleLock()).isEqualTo(Duration.ofMinutes(10));
        assertThat(never.caFile()).isEqualTo(ca);
        Settings soon = rules.applyTo(settings("https://api.render.com/v1", Duration.ofMinutes(2)));
        assertThat(soon.idleLock()).isEqualTo(Duration.ofMinutes(2));
        assertThat(rules.words()).hasSize(6);

        AdminRules looser = AdminFile.read(file("read-only=false"));
        Settings strict = rules.applyTo(never);
        assertThat(looser.applyTo(strict).readOnly()).isTrue();
    }

    @Test
    void anAddressThatIsNotAllowedIsNamedWithThoseThatAre() throws IOException {
        AdminRules rules = AdminFile.read(file("render-urls=https://api.render.com/v1"));
        assertThatThrownBy(
                        () -> rules.applyTo(settings("https://evil.example.com/v1", Duration.ZERO)))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("https://evil.example.com/v1 is not allowed")
                .hasMessageContaining("https://api.render.com/v1");
    }

    @Test
    void aSignedFeedOfReleasesIsLaidDownByAddressAndKey() throws Exception {
        String key =
                Base64.getEncoder()
                        .encodeToString(
                                KeyPairGenerator.getInstance("Ed25519")
                                        .generateKeyPair()
                                        .getPublic()
                                        .getEncoded());
        AdminRules.Releases releases =
                AdminFile.read(file("updates-url=https://x.example/feed.json\nupdates-key=" + key))
                        .releases();
        assertThat(releases.feed()).hasToString("https://x.example/feed.json");
        assertThat(releases.key()).isEqualTo(key);
        assertThat(releases.off()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "read-only | line 1 must be like name = value",
                "production=true\\nproduction=true | production is given twice",
                "readonly=true | readonly, which is not known",
                "read-only=yes | read-only must be true or false",
                "idle-lock-minutes=0 | a number from 1 to 1440",
                "idle-lock-minutes=soon | a number from 1 to 1440",
                "ca-file=ca.pem | ca-file must be the whole path",
                "proxy=socks://x:1 | proxy must be like",
                "proxy=http://me:secret@x:1 | proxy must be like",
                "render-urls=http://api.example.com | render-urls in",
                "updates=never | updates must be on or off",
                "updates-key=abc | updates-key needs updates-url",
                "updates-url=https://x.example/f\\nupdates-key=abc | a public Ed25519 key",
                "updates-url=https://x.example/f\\nupdates-key=AAAA | a public Ed25519 key",
            })
    void whatIsNotUnderstoodIsAnError(String line, String words) throws IOException {
        Path file = file(line.replace("\\n", "\n"));
        assertThatThrownBy(() -> AdminFile.read(file))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(words)
                .message()
                .doesNotContain("secret");
    }

    @Test
    void itLiesWhereOnlyAnAdministratorWrites() {
        assertThat(AdminFile.place(Map.of(), "Linux"))
                .isEqualTo(Path.of("/etc/cron-console/admin.conf"));
        assertThat(AdminFile.place(Map.of(), "Mac OS X"))
                .isEqualTo(Path.of("/Library/Application Support/Cron Console/admin.conf"));
        assertThat(AdminFile.place(Map.of("ProgramData", "D:/Data"), "Windows 11").toString())
                .isEqualTo(Path.of("D:/Data/Cron Console/admin.conf").toString());
    }
}
