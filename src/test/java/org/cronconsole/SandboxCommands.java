package org.cronconsole;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.cli.CommandLineMain;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxAccess;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxUser;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs commands as a script would, over HTTP against a sandbox, with its values in the environment.
 */
final class SandboxCommands {
    private final Path folder;
    private final SandboxAccess access;

    SandboxCommands(Sandbox sandbox, Path folder) {
        this.access = sandbox.access();
        this.folder = folder;
    }

    /** What a command came to. */
    record Outcome(int code, String out, String err) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (JsonProcessingException broken) {
                throw new AssertionError("no JSON document: " + out, broken);
            }
        }
    }

    /** The environment of the sandbox's user with this role. */
    Map<String, String> environment(String role) {
        SandboxUser user =
                access.users().stream()
                        .filter(u -> u.role().equalsIgnoreCase(role))
                        .findFirst()
                        .orElseThrow();
        Map<String, String> environment = new HashMap<>();
        environment.put("RENDER_API_BASE_URL", access.renderApiBaseUrl());
        environment.put("RENDER_API_KEY", access.renderApiKey());
        environment.put("RENDER_OWNER_ID", access.ownerId());
        environment.put("DASHBOARD_BASE_URL", access.dashboardBaseUrl());
        environment.put("DASHBOARD_USERNAME", user.username());
        environment.put("DASHBOARD_PASSWORD", user.password());
        environment.put("DEFAULT_GITHUB_REPO", "https://github.com/acme-auto/vauto-sync");
        environment.put("TWILIO_API_BASE_URL", access.twilioApiBaseUrl());
        environment.put("TWILIO_ACCOUNT_SID", access.twilioAccountSid());
        environment.put("TWILIO_AUTH_TOKEN", access.twilioAuthToken());
        return environment;
    }

    /** Runs a command as the sandbox's super admin. */
    Outcome run(String... args) {
        return run(environment("super_admin"), args);
    }

    /** Runs a command in this environment. */
    Outcome run(Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code;
        try (Wiring wiring =
                        new Wiring(
                                environment,
                                Installation.in(folder),
                                TestWirings.profiles(folder),
                                SandboxOptions.defaults(),
                                InstantSource.system());
                PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            code =
                    new CommandLineMain(
                                    new CommandServices(
                                            wiring,
                                            environment,
                                            folder,
                                            Installation.in(folder),
                                            new TourOfSandbox(),
                                            outStream,
                                            errStream))
                            .run(args);
        }
        return new Outcome(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
