package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The main job from the terminal, over HTTP: onboard a dealership, trigger, watch, suspend, delete.
 */
class JourneyOverHttpTest {
    @TempDir Path folder;
    private Sandbox sandbox;
    private SandboxCommands commands;

    @BeforeEach
    void start() throws IOException {
        sandbox =
                Sandbox.start(
                        SandboxOptions.defaults().withDealerships(60).withDays(10).withSpeed(20));
        commands = new SandboxCommands(sandbox, folder);
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    @Test
    void onboardsTriggersWatchesSuspendsAndDeletes() {
        SandboxCommands.Outcome onboarded =
                commands.run("onboard", "--file", "examples/dealership.json", "--output", "json");
        assertThat(onboarded.code()).as(onboarded.err()).isZero();
        JsonNode result = onboarded.json();
        assertThat(result.path("state").asText()).isEqualTo("done");
        String am = result.path("amJob").asText();

        SandboxCommands.Outcome listed = commands.run("jobs", "list", "--output", "json");
        assertThat(listed.json()).as("all jobs, past the first page").hasSize(122);
        JsonNode job =
                StreamSupport.stream(listed.json().spliterator(), false)
                        .filter(j -> j.path("id").asText().equals(am))
                        .findFirst()
                        .orElseThrow();
        assertThat(job.path("dealership").asText()).isEqualTo("Evanston Example Motors");
        assertThat(job.path("period").asText()).isEqualTo("AM");
        assertThat(job.path("localTime").asText()).isEqualTo("05:58");
        assertThat(job.path("timeZone").asText()).isEqualTo("America/Chicago");
        assertThat(job.path("schedule").asText()).matches("58 1[01] \\* \\* 1-6");

        JsonNode shown = commands.run("jobs", "show", am, "--output", "json").json();
        assertThat(shown.path("envVarKeys").toString())
                .contains(
                        "VAUTO_USERNAME",
                        "VAUTO_PASSWORD",
                        "ENVIRONMENT_ID",
                        "TWO_FACTOR_PHONE",
                        "TWILIO_PHONE_NUMBER",
                        "TWO_FACTOR_METHOD",
                        "POSTGRES_HOST");
        assertThat(shown.path("latestDeploy").path("status").asText()).isEqualTo("live");

        SandboxCommands.Outcome triggered = commands.run("jobs", "trigger", am, "--output", "json");
        assertThat(triggered.code()).as(triggered.err()).isZero();
        JsonNode run = untilEnded(am);
        assertThat(run.path("status").asText()).isEqualTo("successful");
        assertThat(run.path("trigger").asText()).isEqualTo("manual");

        assertThat(
                        commands.run("jobs", "suspend", am, "--output", "json")
                                .json()
                                .path("suspended")
                                .asBoolean())
                .isTrue();
        assertThat(commands.run("jobs", "trigger", am).code()).isEqualTo(1);
        assertThat(commands.run("jobs", "resume", am).code()).isZero();
        assertThat(commands.run("jobs", "delete", am, "--confirm", "wrong").code()).isEqualTo(2);
        assertThat(
                        commands.run(
                                        "jobs",
                                        "delete",
                                        am,
                                        "--confirm",
                                        "Evanston Example Motors AM")
                                .code())
                .isZero();
        assertThat(commands.run("jobs", "show", am).code()).isEqualTo(1);

        assertThat(rentals()).as("the number is rented once").isEqualTo(1);
        Map<String, String> asNewUser = commands.environment("super_admin");
        asNewUser.put("DASHBOARD_USERNAME", "evanston.manager");
        asNewUser.put("DASHBOARD_PASSWORD", "replace-me-too");
        assertThat(commands.run(asNewUser, "whoami"))
                .satisfies(who -> {
                    assertThat(who.code()).isEqualTo(3);
                    assertThat(who.err()).contains("signed in as evanston.manager");
                });
    }

    private JsonNode untilEnded(String job) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (true) {
            JsonNode runs = commands.run("runs", "list", job, "--output", "json").json();
            if (!runs.isEmpty() && !runs.get(0).path("status").asText().equals("running")) {
                return runs.get(0);
            }
            assertThat(System.nanoTime()).as("the run should have ended").isLessThan(end);
        }
    }

    private long rentals() {
        return sandbox.requests().stream()
                .filter(r -> r.service() == SandboxRequest.Service.TWILIO)
                .filter(r -> r.method().equals("POST"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "user"})
    void nobodyButASuperAdminReachesRender(String role) {
        for (String[] command :
                new String[][] {
                    {"whoami"},
                    {"jobs", "list"},
                    {"onboard", "--file", "examples/dealership.json"},
                    {"onboard", "--file", "examples/dealership.json", "--dry-run"}
                }) {
            SandboxCommands.Outcome refused = commands.run(commands.environment(role), command);
            assertThat(refused.code()).as(String.join(" ", command)).isEqualTo(3);
            assertThat(refused.err()).contains("Super admin access required");
            assertThat(refused.out()).isEmpty();
        }
        assertThat(sandbox.requests())
                .isNotEmpty()
                .allMatch(r -> r.service() == SandboxRequest.Service.DASHBOARD);
    }

    @Test
    void aDryRunAndAReadOnlySessionWriteNothing() {
        assertThat(
                        commands.run("onboard", "--file", "examples/dealership.json", "--dry-run")
                                .code())
                .isZero();
        assertThat(
                        commands.run("--read-only", "onboard", "--file", "examples/dealership.json")
                                .code())
                .isEqualTo(2);
        assertThat(sandbox.requests())
                .filteredOn(r -> !r.method().equals("GET"))
                .allMatch(r -> r.path().equals("/api/login"));
    }

    @Test
    void badInputIsOneClearMessageAndNobodyIsAsked() throws IOException {
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, "{\"dealershipName\":\"X\",\"colour\":1}");
        SandboxCommands.Outcome refused = commands.run("onboard", "--file", broken.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("colour", "vautoUsername");
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void aWrongKeyAnUnreachableHostAndAForeignPageAreTold() throws IOException {
        Map<String, String> environment = commands.environment("super_admin");
        environment.put("RENDER_API_KEY", "rnd_planted_wrong");
        SandboxCommands.Outcome wrongKey = commands.run(environment, "jobs", "list");
        assertThat(wrongKey.code()).isEqualTo(1);
        assertThat(wrongKey.err()).contains("API key").doesNotContain("planted");

        environment = commands.environment("super_admin");
        environment.put("RENDER_API_BASE_URL", "http://127.0.0.1:" + closedPort() + "/v1");
        SandboxCommands.Outcome unreachable = commands.run(environment, "jobs", "suspend", "crn-1");
        assertThat(unreachable.code()).isEqualTo(1);
        assertThat(unreachable.err()).contains("No connection to Render");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void secretsAreNowhereInTheOutput() {
        StringBuilder all = new StringBuilder();
        for (String[] command :
                new String[][] {
                    {"whoami", "--output", "json"},
                    {
                        "onboard",
                        "--file",
                        "examples/dealership.json",
                        "--dry-run",
                        "--output",
                        "json"
                    },
                    {"onboard", "--file", "examples/dealership.json", "--output", "json"},
                    {"onboard", "--file", "examples/dealership.json"},
                    {"jobs", "list", "--output", "json"}
                }) {
            SandboxCommands.Outcome outcome = commands.run(command);
            all.append(outcome.out()).append(outcome.err());
        }
        assertThat(all)
                .doesNotContain("replace-me")
                .doesNotContain(sandbox.access().renderApiKey())
                .doesNotContain(sandbox.access().twilioAuthToken())
                .doesNotContain("Root-Sandbox-1");
    }
}
