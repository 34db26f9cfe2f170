package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The doctor from the terminal, over HTTP, with everything in order and with things broken. */
class DoctorOverHttpTest {
    @TempDir Path folder;
    private Sandbox sandbox;
    private SandboxCommands commands;
    private Map<String, String> environment;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withDealerships(2).withDays(1));
        commands = new SandboxCommands(sandbox, folder);
        environment = new HashMap<>(commands.environment("super_admin"));
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private JsonNode examined(int code) {
        SandboxCommands.Outcome outcome = commands.run(environment, "doctor", "--output", "json");
        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isEqualTo(code);
        return outcome.json();
    }

    private static JsonNode line(JsonNode findings, String check) {
        return StreamSupport.stream(findings.spliterator(), false)
                .filter(each -> each.path("check").asText().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> red(JsonNode findings) {
        List<String> red = new ArrayList<>();
        findings.forEach(each -> {
            if (!each.path("ok").asBoolean()) {
                red.add(each.path("check").asText());
                assertThat(each.path("next").asText()).as("a next step").isNotEmpty();
            }
        });
        return red;
    }

    @Test
    void everythingInOrderIsGreenAndSaysWhatWasFound() {
        JsonNode findings = examined(0);
        assertThat(red(findings)).isEmpty();
        assertThat(line(findings, "Render settings").path("found").asText())
                .contains("The environment", sandbox.access().renderApiBaseUrl());
        assertThat(line(findings, "Render key").path("found").asText()).contains("belongs to");
        assertThat(line(findings, "Workspace").path("found").asText())
                .contains(sandbox.access().ownerId());
        assertThat(line(findings, "Permissions").path("found").asText())
                .contains("jobs and env groups");
        assertThat(line(findings, "Rate limit").path("found").asText()).contains("reads are left");
        assertThat(line(findings, "Sign-in and role").path("found").asText())
                .contains("super admin: yes");
        assertThat(line(findings, "Twilio account").path("found").asText()).contains("active");
        assertThat(line(findings, "Versions").path("found").asText()).contains("Java", "JavaFX");
        assertThat(line(findings, "Proxy").path("found").asText()).contains("directly");
        assertThat(line(findings, "Certificates").path("found").asText()).contains("Java's own");
        assertThat(findings.get(0).size()).isEqualTo(4);
        assertThat(findings.toString())
                .doesNotContain(sandbox.access().renderApiKey())
                .doesNotContain(sandbox.access().twilioAuthToken());
    }

    @Test
    void whatIsBrokenIsRedAndStopsNothingElse() throws IOException {
        environment.put("RENDER_API_KEY", "rnd_planted_wrong");
        environment.put("DASHBOARD_BASE_URL", "http://127.0.0.1:" + closedPort());
        environment.remove("TWILIO_AUTH_TOKEN");
        environment.put("JWT_PUBLIC_KEY", "-----BEGIN PUBLIC KEY-----broken");
        environment.put("CRON_CONSOLE_CA_FILE", folder.resolve("no.pem").toString());
        JsonNode findings = examined(1);
        assertThat(red(findings)).contains("Twilio settings", "Certificates", "Render key");
        assertThat(line(findings, "Certificates").path("found").asText()).contains("no.pem");
        environment.remove("CRON_CONSOLE_CA_FILE");
        findings = examined(1);
        assertThat(red(findings))
                .containsExactlyInAnyOrder(
                        "Twilio settings",
                        "Render key",
                        "Workspace",
                        "Permissions",
                        "Rate limit",
                        "Clock",
                        "Dashboard",
                        "Sign-in and role",
                        "Token verification",
                        "Twilio account");
        assertThat(line(findings, "Twilio settings").path("found").asText())
                .contains("TWILIO_AUTH_TOKEN");
        assertThat(line(findings, "Token verification").path("found").asText())
                .contains("set up wrongly");
        assertThat(line(findings, "Dashboard").path("found").asText())
                .contains("could not be reached");
        assertThat(findings.toString()).doesNotContain("planted");
    }

    @Test
    void nobodyNeedsToBeSignedInAndNothingNeedsToBeSetUp() {
        environment.clear();
        JsonNode findings = examined(1);
        assertThat(red(findings)).contains("Render settings", "Dashboard settings");
        assertThat(line(findings, "Twilio account").path("ok").asBoolean()).isTrue();
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void anotherRoleAndAKeySetThatIsNoneAreRed() {
        environment.putAll(commands.environment("admin"));
        environment.put("JWT_JWKS_URL", sandbox.access().dashboardBaseUrl() + "/api/me");
        JsonNode findings = examined(1);
        assertThat(red(findings))
                .containsExactlyInAnyOrder("Sign-in and role", "Token verification");
        assertThat(line(findings, "Token verification").path("found").asText())
                .contains("gave no key set");
    }

    @Test
    void filesThatAreOpenOrDamagedAreRed() throws IOException {
        Path profiles = Files.createDirectories(folder.resolve("profiles"));
        Files.writeString(profiles.resolve("0123456789abcdef.json.damaged-20260101-000000"), "{");
        Path open = Files.writeString(folder.resolve("settings.json"), "{}");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        JsonNode findings = examined(1);
        assertThat(red(findings)).containsExactlyInAnyOrder("Data folder", "Profiles");
        assertThat(line(findings, "Data folder").path("found").asText()).contains("settings.json");
        assertThat(line(findings, "Profiles").path("found").asText()).contains(".damaged-");
    }

    @Test
    void theBundleHoldsWhatItSaysAndNoSecret() throws IOException {
        Path file = folder.resolve("bundle.zip");
        Path log = Files.createDirectories(folder.resolve("logs")).resolve("cron-console.log");
        Files.writeString(log, "a line with password=planted-in-log and rnd_plantedKey\n");
        SandboxCommands.Outcome outcome =
                commands.run(environment, "doctor", "--bundle", file.toString());
        assertThat(outcome.code()).as(outcome.out()).isZero();
        assertThat(outcome.err()).contains("log.txt", "profiles.json", file.toString());
        Map<String, String> inside = unzipped(file);
        assertThat(inside.keySet())
                .containsExactlyInAnyOrder(
                        "findings.txt", "calls.txt", "versions.txt", "profiles.json", "log.txt");
        assertThat(inside.get("findings.txt")).contains("Render key: The key belongs to");
        assertThat(inside.get("calls.txt")).contains("GET /v1/users  200", "/api/login", "AC…");
        assertThat(inside.get("log.txt")).contains("a line with password=••••••");
        assertThat(String.join("\n", inside.values()))
                .doesNotContain("planted")
                .doesNotContain(sandbox.access().renderApiKey())
                .doesNotContain(sandbox.access().twilioAuthToken())
                .doesNotContain(environment.get("DASHBOARD_PASSWORD"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(commands.run(environment, "doctor", "--bundle", "/no/such/folder/x.zip").code())
                .isEqualTo(1);
    }

    private static Map<String, String> unzipped(Path file) throws IOException {
        Map<String, String> inside = new HashMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                inside.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return inside;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
