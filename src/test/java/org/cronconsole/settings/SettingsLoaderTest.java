package org.cronconsole.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class SettingsLoaderTest {
    @TempDir Path folder;

    @Test
    void environmentAloneIsEnough() {
        Settings settings =
                new SettingsLoader(
                                Map.of(
                                        "RENDER_API_KEY", "rnd_planted",
                                        "RENDER_OWNER_ID", "tea-1",
                                        "DASHBOARD_BASE_URL", "https://dash.example/",
                                        "DASHBOARD_TOKEN", "planted-token",
                                        "DEFAULT_GITHUB_REPO", "https://github.com/a/b"))
                        .forCommand(folder);
        assertThat(settings.requireRender().baseUrl()).isEqualTo(RenderAccess.DEFAULT_BASE_URL);
        assertThat(settings.requireRender().apiKey().reveal()).isEqualTo("rnd_planted");
        assertThat(settings.requireDashboard().baseUrl())
                .isEqualTo(URI.create("https://dash.example"));
        assertThat(settings.twilio()).isNull();
        assertThat(settings.jobDefaults().repo()).isEqualTo("https://github.com/a/b");
        assertThat(settings.toString()).doesNotContain("planted");
    }

    @Test
    void whatFollowsAChangedScheduleIsSaidByAWord() {
        assertThat(new SettingsLoader(Map.of()).forCommand(folder).deployAfter())
                .isEqualTo(DeployAfter.DEPLOY_ONLY);
        assertThat(
                        new SettingsLoader(Map.of("RETIME_DEPLOY", "None"))
                                .forCommand(folder)
                                .deployAfter())
                .isEqualTo(DeployAfter.NOTHING);
        SettingsLoader wrong = new SettingsLoader(Map.of("RETIME_DEPLOY", "maybe"));
        assertThatThrownBy(() -> wrong.forCommand(folder))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("RETIME_DEPLOY");
    }

    @Test
    void aServiceComesWholeFromTheEnvironmentOrWholeFromTheFile() throws IOException {
        dotEnv(
                "RENDER_API_KEY=file-key\n"
                        + "RENDER_API_BASE_URL=https://other.example/v1\n"
                        + "TWILIO_ACCOUNT_SID=AC1\n"
                        + "TWILIO_AUTH_TOKEN=t\n");
        Settings settings =
                new SettingsLoader(Map.of("RENDER_API_KEY", "env-key")).forCommand(folder);
        assertThat(settings.requireRender().apiKey().reveal()).isEqualTo("env-key");
        assertThat(settings.requireRender().baseUrl())
                .as("the file's address must not get the environment's key")
                .isEqualTo(RenderAccess.DEFAULT_BASE_URL);
        assertThat(settings.twilio()).isNotNull();
    }

    @Test
    void anAddressWithoutItsKeyIsAnErrorThoughAnotherSourceHasAKey() throws IOException {
        dotEnv("RENDER_API_KEY=file-key\n");
        SettingsLoader loader =
                new SettingsLoader(Map.of("RENDER_API_BASE_URL", "https://evil.example/v1"));
        assertThatThrownBy(() -> loader.forCommand(folder))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("The environment")
                .hasMessageContaining("RENDER_API_KEY");
    }

    @Test
    void halfADashboardAndHalfATwilioAreErrors() {
        assertProblem(Map.of("DASHBOARD_BASE_URL", "https://d.example"), "DASHBOARD_TOKEN");
        assertProblem(
                Map.of("DASHBOARD_USERNAME", "root", "DASHBOARD_PASSWORD", "planted"),
                "DASHBOARD_BASE_URL");
        assertProblem(Map.of("TWILIO_ACCOUNT_SID", "AC1"), "TWILIO_AUTH_TOKEN");
        assertProblem(
                Map.of("TWILIO_API_BASE_URL", "https://t.example", "TWILIO_AUTH_TOKEN", "x"),
                "TWILIO_ACCOUNT_SID");
    }

    @Test
    void theWindowNeedsNoDashboardCredentials() {
        Settings settings =
                new SettingsLoader(
                                Map.of(
                                        "RENDER_API_KEY",
                                        "k",
                                        "DASHBOARD_BASE_URL",
                                        "https://d.example"))
                        .fromEnvironment();
        assertThat(settings.requireDashboard().username()).isNull();
    }

    @Test
    void plainHttpIsRefusedButOnThisMachine() {
        assertProblem(
                Map.of("RENDER_API_KEY", "k", "RENDER_API_BASE_URL", "http://api.example/v1"),
                "https");
        assertProblem(
                Map.of("RENDER_API_KEY", "k", "RENDER_API_BASE_URL", "http://127.0.0.1.example/v1"),
                "https");
        assertProblem(Map.of("RENDER_API_KEY", "k", "RENDER_API_BASE_URL", "ftp://x"), "https://");
        assertProblem(
                Map.of("RENDER_API_KEY", "k", "RENDER_API_BASE_URL", "https://a:b@x.example"),
                "user name");
        for (String base :
                new String[] {"http://127.0.0.1:90/v1", "http://localhost:1", "http://[::1]:5"}) {
            assertThat(
                            new SettingsLoader(
                                            Map.of(
                                                    "RENDER_API_KEY",
                                                    "k",
                                                    "RENDER_API_BASE_URL",
                                                    base))
                                    .forCommand(folder)
                                    .requireRender()
                                    .baseUrl())
                    .hasToString(base);
        }
    }

    @Test
    void aBrokenFileIsSaidWithoutRepeatingIt() throws IOException {
        dotEnv("RENDER_API_KEY=ok\nthis line holds planted-secret and no equals sign\n");
        assertThatThrownBy(() -> new SettingsLoader(Map.of()).forCommand(folder))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(".env")
                .hasMessageNotContaining("planted");
        assertThatThrownBy(
                        () -> new SettingsLoader(Map.of()).fromDotEnv(folder.resolve("none.env")))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("none.env");
    }

    @Test
    void aSharedSecretIsForThisMachineUnlessItIsSaidToBeMeant() {
        URI elsewhere = URI.create("https://dash.example");
        TokenRules alone = rules(Map.of("JWT_SECRET", "planted"));
        alone.checkFor(URI.create("http://127.0.0.1:9000"));
        alone.checkFor(URI.create("http://localhost:9000"));
        assertThatThrownBy(() -> alone.checkFor(elsewhere))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("JWT_SECRET_TRUSTED=yes")
                .hasMessageContaining("mint")
                .hasMessageNotContaining("planted");
        assertThatThrownBy(() ->
                        rules(Map.of("JWT_SECRET", "planted", "JWT_SECRET_TRUSTED", "no"))
                                .checkFor(elsewhere))
                .isInstanceOf(SettingsProblem.class);
        rules(Map.of("JWT_SECRET", "planted", "JWT_SECRET_TRUSTED", "yes")).checkFor(elsewhere);
        rules(Map.of("JWT_PUBLIC_KEY", "a key")).checkFor(elsewhere);
    }

    private static TokenRules rules(Map<String, String> environment) {
        return new SettingsLoader(environment).fromEnvironment().tokenRules();
    }

    private void dotEnv(String text) throws IOException {
        Files.writeString(folder.resolve(".env"), text);
    }

    private void assertProblem(Map<String, String> environment, String named) {
        assertThatThrownBy(() -> new SettingsLoader(environment).forCommand(folder))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("planted");
    }

    @Test
    void aPriceTableOfOneLineIsRead() {
        Settings settings =
                new SettingsLoader(
                                Map.of(
                                        "PRICE_TABLE",
                                        "USD 2026-11-01 number=1.15 starter=1.00 pro_max=85"))
                        .fromEnvironment();
        PriceTable prices = settings.onboarding().prices();
        assertThat(prices).isNotNull();
        assertThat(PriceText.of(prices))
                .isEqualTo(new PriceText("USD", "2026-11-01", "1.15", "starter 1.00\npro_max 85"));
        assertThatThrownBy(() ->
                        new SettingsLoader(Map.of("PRICE_TABLE", "USD starter=1.00"))
                                .fromEnvironment())
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("PRICE_TABLE", "2026-11-01", "looked up");
        assertThat(new SettingsLoader(Map.of()).fromEnvironment().onboarding().prices()).isNull();
    }
}
