package org.cronconsole.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.CronConsole;
import org.cronconsole.TestProcesses;
import org.cronconsole.sandbox.SandboxAccess;
import org.cronconsole.sandbox.SandboxUser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command {@code sandbox} in a process of its own. */
final class SandboxProcess implements AutoCloseable {
    private final Process process;
    private final SandboxAccess access;

    /** Starts one that is so many times as fast as life. */
    SandboxProcess(TestProcesses processes, Path home, int speed) {
        try {
            process =
                    processes
                            .process(
                                    Map.of("CRON_CONSOLE_HOME", home.toString()),
                                    CronConsole.class,
                                    "sandbox",
                                    "--speed",
                                    String.valueOf(speed),
                                    "--dealerships",
                                    "2",
                                    "--days",
                                    "1")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            access = read(new ObjectMapper().readTree(out.readLine()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    SandboxAccess access() {
        return access;
    }

    private static SandboxAccess read(JsonNode json) {
        List<SandboxUser> users = new ArrayList<>();
        json.path("users")
                .forEach(user ->
                        users.add(
                                new SandboxUser(
                                        user.path("username").asText(),
                                        user.path("password").asText(),
                                        user.path("role").asText())));
        return new SandboxAccess(
                json.path("renderApiBaseUrl").asText(),
                json.path("renderApiKey").asText(),
                json.path("ownerId").asText(),
                json.path("dashboardBaseUrl").asText(),
                json.path("twilioApiBaseUrl").asText(),
                json.path("twilioAccountSid").asText(),
                json.path("twilioAuthToken").asText(),
                users);
    }

    /** Its super admin. */
    static SandboxUser admin(SandboxAccess access) {
        return access.users().stream()
                .filter(user -> user.role().equals("super_admin"))
                .findFirst()
                .orElseThrow();
    }

    /** The environment of a client of its super admin. */
    static Map<String, String> environment(SandboxAccess access) {
        Map<String, String> environment = new HashMap<>();
        environment.put("RENDER_API_BASE_URL", access.renderApiBaseUrl());
        environment.put("RENDER_API_KEY", access.renderApiKey());
        environment.put("RENDER_OWNER_ID", access.ownerId());
        environment.put("DASHBOARD_BASE_URL", access.dashboardBaseUrl());
        environment.put("DASHBOARD_USERNAME", admin(access).username());
        environment.put("DASHBOARD_PASSWORD", admin(access).password());
        environment.put("DEFAULT_GITHUB_REPO", "https://github.com/acme-auto/vauto-sync");
        environment.put("TWILIO_API_BASE_URL", access.twilioApiBaseUrl());
        environment.put("TWILIO_ACCOUNT_SID", access.twilioAccountSid());
        environment.put("TWILIO_AUTH_TOKEN", access.twilioAuthToken());
        return environment;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
