package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.doctor.ProbeResult;
import org.cronconsole.http.Outbound;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.settings.HttpTimeouts;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The services are asked over HTTP, with good settings and with bad ones. */
class ProbesTest {
    @TempDir Path folder;
    private Sandbox sandbox;
    private Map<String, String> environment;
    private final Probes probes =
            new Probes(
                    new Gateways(
                            Outbound.of(Map.of()),
                            () -> HttpTimeouts.DEFAULT,
                            InstantSource.system()));

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withDealerships(1).withDays(1));
        environment =
                new HashMap<>(new SandboxCommands(sandbox, folder).environment("super_admin"));
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private Settings settings() {
        return new SettingsLoader(environment).fromEnvironment();
    }

    @Test
    void renderNamesTheKeysOwnerTheWorkspacesAndTheClock() {
        ProbeResult result = probes.render(settings());
        assertThat(result.ok()).as(result.found() + result.next()).isTrue();
        assertThat(result.found())
                .contains("belongs to", sandbox.access().ownerId(), "The clocks agree.");
        assertThat(result.workspaces())
                .extracting(each -> each.id())
                .contains(new WorkspaceId(sandbox.access().ownerId()));
        assertThat(result.clockSkew()).isNotNull();
    }

    @Test
    void aWrongKeyAndAWorkspaceOutOfReachAreToldWithoutTheKey() {
        environment.put("RENDER_OWNER_ID", "tea-elsewhere");
        ProbeResult elsewhere = probes.render(settings());
        assertThat(elsewhere.ok()).isFalse();
        assertThat(elsewhere.next()).contains("tea-elsewhere");
        environment.put("RENDER_API_KEY", "rnd_planted_wrong");
        ProbeResult wrong = probes.render(settings());
        assertThat(wrong.ok()).isFalse();
        assertThat(wrong.found()).contains("API key").doesNotContain("planted");
        assertThat(wrong.next()).contains("Account Settings");
    }

    @Test
    void theDashboardTellsWhoIsSignedInOrThatItIsThere() {
        assertThat(probes.dashboard(settings()).found()).contains("super admin: yes");
        environment.put("DASHBOARD_PASSWORD", "planted-wrong");
        ProbeResult wrong = probes.dashboard(settings());
        assertThat(wrong.ok()).isFalse();
        assertThat(wrong.found()).contains("wrong").doesNotContain("planted");
        environment.remove("DASHBOARD_PASSWORD");
        ProbeResult nobody = probes.dashboard(settings());
        assertThat(nobody.ok()).as(nobody.found()).isTrue();
        assertThat(nobody.found()).contains("answers", "signs nobody in");
        environment.put("DASHBOARD_BASE_URL", sandbox.access().renderApiBaseUrl());
        assertThat(probes.dashboard(settings()).ok()).isFalse();
    }

    @Test
    void anotherRoleIsRefusedByName() {
        environment.putAll(new SandboxCommands(sandbox, folder).environment("admin"));
        ProbeResult result = probes.dashboard(settings());
        assertThat(result.ok()).isFalse();
        assertThat(result.found()).contains("Super admin access required");
        assertThat(result.next()).contains("super admin");
    }

    @Test
    void twilioNamesTheAccount() {
        ProbeResult result = probes.twilio(settings());
        assertThat(result.ok()).as(result.found()).isTrue();
        assertThat(result.found()).contains("Sandbox account", "active", "Full");
        environment.put("TWILIO_AUTH_TOKEN", "planted-wrong");
        ProbeResult wrong = probes.twilio(settings());
        assertThat(wrong.ok()).isFalse();
        assertThat(wrong.found()).contains("does not know").doesNotContain("planted");
        assertThat(wrong.next()).contains("console");
    }

    @Test
    void whatIsNotConfiguredIsSaid() {
        environment.clear();
        assertThat(probes.render(settings()).found()).contains("not configured");
        assertThat(probes.dashboard(settings()).found()).contains("not configured");
        assertThat(probes.twilio(settings()).found()).contains("not configured");
    }
}
