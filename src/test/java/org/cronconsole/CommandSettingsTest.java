package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.profile.ProfileId;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.SecretField;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.ProfileColour;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.settings.TwilioAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

class CommandSettingsTest {
    @TempDir Path folder;

    private Profiles profiles;
    private StoredProfile acme;

    @BeforeEach
    void keepAProfile() {
        profiles = TestWirings.profiles(folder.resolve("home"));
        acme =
                new StoredProfile(
                        ProfileId.random(),
                        "Acme",
                        ProfileColour.RED,
                        true,
                        false,
                        Duration.ofMinutes(15),
                        null,
                        new StoredProfile.Render("https://render.acme.example/v1", ""),
                        new StoredProfile.Dashboard("https://dash.acme.example", "root"),
                        new StoredProfile.Twilio("AC" + "1".repeat(32), ""),
                        StoredProfile.Verification.NONE,
                        JobDefaults.NONE,
                        org.cronconsole.settings.DeployAfter.DEPLOY_ONLY,
                        StoredProfile.Onboarding.NONE);
        profiles.save(
                acme,
                Map.of(
                        SecretField.RENDER_API_KEY, Secret.of("profile-key"),
                        SecretField.DASHBOARD_PASSWORD, Secret.of("profile-password"),
                        SecretField.TWILIO_AUTH_TOKEN, Secret.of("profile-twilio")));
    }

    private Settings settings(Map<String, String> environment, String... profile) {
        return new CommandSettings(environment, folder, profiles)
                .of(profile.length == 0 ? null : profile[0]);
    }

    @Test
    void aNamedProfileGoesBeforeEverythingElse() throws IOException {
        Files.writeString(folder.resolve(".env"), "RENDER_API_KEY=file-key\n");
        Settings settings = settings(Map.of("RENDER_API_KEY", "environment-key"), "acme");
        assertThat(settings.requireRender().apiKey()).isEqualTo(Secret.of("profile-key"));
        assertThat(settings.requireRender().baseUrl()).hasHost("render.acme.example");
        assertThat(settings.production()).isTrue();
    }

    @Test
    void theDefaultProfileComesLastAndServiceByService() throws IOException {
        profiles.makeDefault(acme.id());
        Files.writeString(
                folder.resolve(".env"),
                "TWILIO_ACCOUNT_SID=ACfile\nTWILIO_AUTH_TOKEN=file-twilio\n");
        Settings settings =
                settings(
                        Map.of(
                                "RENDER_API_KEY", "environment-key",
                                "RENDER_API_BASE_URL", "https://render.env.example/v1"));
        assertThat(settings.requireRender().apiKey()).isEqualTo(Secret.of("environment-key"));
        assertThat(settings.requireRender().baseUrl()).hasHost("render.env.example");
        assertThat(settings.requireDashboard().baseUrl()).hasHost("dash.acme.example");
        assertThat(settings.requireDashboard().password()).isEqualTo(Secret.of("profile-password"));
        assertThat(settings.twilio())
                .isEqualTo(new TwilioAccess("ACfile", Secret.of("file-twilio"), null));
        // Its guard comes along with any part of it.
        assertThat(settings.production()).isTrue();
    }

    @Test
    void withoutADefaultNothingIsTakenOfAProfile() {
        Settings settings = settings(Map.of("RENDER_API_KEY", "environment-key"));
        assertThat(settings.dashboard()).isNull();
        assertThat(settings.production()).isFalse();
    }

    @Test
    void aProfileThatIsCompleteInTheEnvironmentAsksNoKeychain() {
        profiles.makeDefault(acme.id());
        Map<String, String> complete =
                Map.of(
                        "RENDER_API_KEY", "k",
                        "DASHBOARD_BASE_URL", "https://d.example",
                        "DASHBOARD_TOKEN", "t",
                        "TWILIO_ACCOUNT_SID", "ACx",
                        "TWILIO_AUTH_TOKEN", "x");
        assertThat(settings(complete).production()).isFalse();
    }

    @Test
    void aHalfSourceIsAnErrorAndNotFilledUpFromTheProfile() {
        profiles.makeDefault(acme.id());
        assertThatThrownBy(
                        () -> settings(Map.of("RENDER_API_BASE_URL", "https://other.example/v1")))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("RENDER_API_KEY");
    }

    @Test
    void anUnknownProfileIsToldWithThoseThatThereAre() {
        assertThatThrownBy(() -> settings(Map.of(), "Nobody"))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("Nobody")
                .hasMessageContaining("Acme");
    }
}
