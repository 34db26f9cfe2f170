package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A custom job from the terminal, over HTTP: create, change, deploy, drop its local time. */
class CustomJobOverHttpTest {
    @TempDir Path folder;
    private Sandbox sandbox;
    private SandboxCommands commands;

    @BeforeEach
    void start() throws IOException {
        sandbox =
                Sandbox.start(
                        SandboxOptions.defaults().withDealerships(2).withDays(1).withSpeed(50));
        commands = new SandboxCommands(sandbox, folder);
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private SandboxCommands.Outcome update(String id, String json, String... options)
            throws IOException {
        String file = Files.writeString(folder.resolve("change.json"), json).toString();
        java.util.List<String> args =
                new java.util.ArrayList<>(java.util.List.of("jobs", "update", id, "--file", file));
        args.addAll(java.util.List.of("--output", "json"));
        args.addAll(java.util.List.of(options));
        return commands.run(args.toArray(String[]::new));
    }

    @Test
    void createsChangesAndDeploys() throws IOException {
        SandboxCommands.Outcome made =
                commands.run(
                        "jobs", "create", "--file", "examples/custom-job.json", "--output", "json");
        assertThat(made.code()).as(made.err()).isZero();
        String id = made.json().path("id").asText();
        assertThat(made.json().path("localTime").asText()).isEqualTo("03:15");
        assertThat(made.json().path("schedule").asText()).matches("15 [89] \\* \\* 1-6");
        assertThat(made.json().path("plan").asText()).isEqualTo("starter");
        assertThat(posts("/services")).as("created once").isEqualTo(1);

        SandboxCommands.Outcome again =
                commands.run("jobs", "create", "--file", "examples/custom-job.json");
        assertThat(again.code()).isEqualTo(1);
        assertThat(posts("/services")).as("a known name is not sent").isEqualTo(1);

        SandboxCommands.Outcome changed =
                update(
                        id,
                        """
                        {"name": "Report, renamed", "plan": "standard", "startCommand": "npm run all",
                         "autoDeploy": false, "localTime": "04:15",
                         "env": {"REPORT_FORMAT": null, "MODE": "fast"}}
                        """,
                        "--deploy");
        assertThat(changed.code()).as(changed.err()).isZero();
        assertThat(changed.json().path("name").asText()).isEqualTo("Report, renamed");
        assertThat(changed.json().path("plan").asText()).isEqualTo("standard");
        assertThat(changed.json().path("autoDeploy").asBoolean(true)).isFalse();
        assertThat(changed.json().path("localTime").asText()).isEqualTo("04:15");
        assertThat(changed.json().path("schedule").asText()).matches("15 (9|10) \\* \\* 1-6");
        assertThat(posts("/deploys")).isEqualTo(1);

        SandboxCommands.Outcome shown = commands.run("jobs", "show", id, "--output", "json");
        assertThat(shown.json().path("envVarKeys").toString())
                .contains("MODE", "CUSTOMER_USERNAME", "CRON_CONSOLE_JOURNAL")
                .doesNotContain("REPORT_FORMAT");

        assertThat(update(id, "{\"schedule\": \"0 5 * * *\"}").code()).isEqualTo(2);
        SandboxCommands.Outcome dropped =
                update(id, "{\"schedule\": \"0 5 * * *\"}", "--drop-intent");
        assertThat(dropped.code()).as(dropped.err()).isZero();
        assertThat(dropped.json().path("schedule").asText()).isEqualTo("0 5 * * *");
        assertThat(dropped.json().path("localTime").isNull()).isTrue();
        assertThat(made.out() + made.err() + changed.out() + changed.err())
                .doesNotContain("replace-me", "fast");
    }

    private long posts(String ending) {
        return sandbox.requests().stream()
                .filter(r -> r.service() == SandboxRequest.Service.RENDER)
                .filter(r -> r.method().equals("POST"))
                .filter(r -> r.path().endsWith(ending))
                .count();
    }
}
