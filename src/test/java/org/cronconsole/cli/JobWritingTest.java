package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class JobWritingTest {
    private static final JobId REPORT = new JobId("crn-report");

    private final CliFixture cli = new CliFixture();
    private final FakeRender render = cli.render;
    @TempDir Path folder;

    @BeforeEach
    void job() {
        render.add("crn-report", "Report", "0 3 * * *");
        render.envVars.put(REPORT, List.of(new EnvVar("GONE", Secret.of("planted-old"))));
    }

    private String file(String json) throws IOException {
        return Files.writeString(folder.resolve("job.json"), json).toString();
    }

    private int update(String json, String... options) throws IOException {
        List<String> args =
                new java.util.ArrayList<>(List.of("jobs", "update", "crn-report", "--file"));
        args.add(file(json));
        args.addAll(List.of("--output", "json"));
        args.addAll(List.of(options));
        return cli.run(args.toArray(String[]::new));
    }

    @Test
    void createsTheExampleAndPrintsItAsReadBack() {
        assertThat(
                        cli.run(
                                "jobs",
                                "create",
                                "--file",
                                "examples/custom-job.json",
                                "--output",
                                "json"))
                .as(cli.errText())
                .isZero();
        assertThat(cli.json().path("name").asText()).isEqualTo("Nightly inventory report");
        assertThat(cli.json().path("schedule").asText()).isEqualTo("15 9 * * 1-6");
        assertThat(cli.json().path("localTime").asText()).isEqualTo("03:15");
        assertThat(cli.json().path("timeZone").asText()).isEqualTo("America/Chicago");
        assertThat(cli.json().path("days").asText()).isEqualTo("MON-SAT");
        assertThat(cli.outText() + cli.errText()).doesNotContain("replace-me");
        assertThat(render.envVars.get(new JobId(cli.json().path("id").asText())))
                .extracting(EnvVar::key)
                .contains("CUSTOMER_USERNAME", "CUSTOMER_PASSWORD", "CUSTOMER_PHONE", "TARGET_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', name",
        "'{\"name\":\"A\",\"nmae\":\"B\"}', nmae",
        "'{\"name\":1}', name",
        "'{\"name\":null}', name",
        "'{\"autoDeploy\":\"true\"}', autoDeploy",
        "'{\"env\":[]}', env",
        "'{\"env\":{\"A\":1}}', env.A",
        "'{\"customerPassword\":null}', customerPassword",
        "'{\"name\":\"A\",\"runtime\":\"docker\",\"schedule\":\"0 3 * *\"}', schedule",
        "'{\"name\":\"A\",\"runtime\":\"docker\",\"schedule\":\"0 3 * * *\",\"env\":{\"A\":null}}',"
                + " env.A",
        "'[]', JSON object"
    })
    void aBadFileIsTwoAndNobodyIsAsked(String json, String named) throws IOException {
        assertThat(cli.run("jobs", "create", "--file", file(json))).isEqualTo(2);
        assertThat(cli.errText()).contains(named);
        assertThat(cli.outText()).isEmpty();
        assertThat(cli.opened).isEmpty();
    }

    @Test
    void aTakenNameFails() throws IOException {
        String json = "{\"name\":\"Report\",\"schedule\":\"0 3 * * *\",\"runtime\":\"docker\"}";
        assertThat(cli.run("jobs", "create", "--file", file(json))).isEqualTo(1);
        assertThat(cli.errText()).contains("\"Report\" is taken by crn-report");
        assertThat(render.writes).isEmpty();
    }

    @Test
    void refusesWhereWritingIsRefused() throws IOException {
        String json = file("{\"name\":\"N\",\"schedule\":\"0 3 * * *\",\"runtime\":\"docker\"}");
        assertThat(cli.run("--read-only", "jobs", "create", "--file", json)).isEqualTo(2);
        assertThat(cli.run("--read-only", "jobs", "update", "crn-report", "--file", json))
                .isEqualTo(2);
        cli.production = true;
        assertThat(cli.run("jobs", "create", "--file", json)).isEqualTo(2);
        assertThat(cli.errText()).contains("--unlock-writes");
        assertThat(render.writes).isEmpty();
        assertThat(cli.run("--unlock-writes", "jobs", "create", "--file", json)).isZero();
    }

    @Test
    void anUnknownOutcomeOfACreateIsFour() throws IOException {
        render.fault = FakeRender.cut();
        String json = file("{\"name\":\"N\",\"schedule\":\"0 3 * * *\",\"runtime\":\"docker\"}");
        assertThat(cli.run("jobs", "create", "--file", json)).isEqualTo(4);
        assertThat(cli.errText()).contains("before you create it again");
        assertThat(render.writes).containsExactly("create N");
    }

    @Test
    void updatesWhatTheFileHoldsAndSaysWhatChanges() throws IOException {
        assertThat(
                        update(
                                "{\"branch\":\"next\",\"env\":{\"GONE\":null,\"NEW\":\"planted\"},"
                                        + "\"customerPassword\":\"planted-pass\"}"))
                .as(cli.errText())
                .isZero();
        assertThat(cli.json().path("branch").asText()).isEqualTo("next");
        assertThat(cli.errText())
                .contains("branch: main → next", "env.GONE: (not read) → (deleted)", "--deploy");
        assertThat(cli.outText() + cli.errText()).doesNotContain("planted");
        assertThat(render.envVars.get(REPORT))
                .extracting(EnvVar::key)
                .containsExactly("CUSTOMER_PASSWORD", "NEW");
    }

    @Test
    void deletesACustomersFieldByNull() throws IOException {
        render.envVars.put(REPORT, List.of(new EnvVar("CUSTOMER_PHONE", Secret.of("+1"))));
        assertThat(update("{\"customerPhone\":null}")).isZero();
        assertThat(render.envVars.get(REPORT)).isEmpty();
        assertThat(update("{\"customerPhone\":null,\"env\":{\"CUSTOMER_PHONE\":\"x\"}}"))
                .isEqualTo(2);
        assertThat(update("{\"env\":{\"CUSTOMER_PHONE\":\"x\"},\"customerPhone\":null}"))
                .isEqualTo(2);
    }

    @Test
    void deploysWhenTold() throws IOException {
        assertThat(update("{\"branch\":\"next\"}", "--deploy")).isZero();
        assertThat(cli.errText()).doesNotContain("--deploy");
        assertThat(render.writes)
                .containsExactly("update crn-report", "deploy crn-report BUILD_AND_DEPLOY");
    }

    @Test
    void aUtcScheduleNeedsTheLocalTimeDropped() throws IOException {
        assertThat(
                        update(
                                "{\"localTime\":\"06:00\",\"timeZone\":\"America/Chicago\","
                                        + "\"days\":\"MON-SAT\"}"))
                .isZero();
        assertThat(cli.json().path("localTime").asText()).isEqualTo("06:00");
        assertThat(cli.json().path("schedule").asText()).isEqualTo("0 12 * * 1-6");
        int writes = render.writes.size();
        assertThat(update("{\"schedule\":\"0 4 * * *\"}")).isEqualTo(2);
        assertThat(cli.errText()).contains("--drop-intent", "06:00 America/Chicago");
        assertThat(render.writes).hasSize(writes);
        assertThat(update("{\"schedule\":\"0 4 * * *\"}", "--drop-intent")).isZero();
        assertThat(cli.json().path("localTime").isNull()).isTrue();
        assertThat(cli.json().path("schedule").asText()).isEqualTo("0 4 * * *");
    }

    @Test
    void halfAChangeIsFourAndPrintsTheJobAndWhatWasDone() throws IOException {
        render.faultOn = "put env";
        render.fault =
                new GatewayException.Forbidden(
                        "no rights",
                        new Failure(RemoteService.RENDER, "PUT /x", 403, "req-9", null, false));
        assertThat(update("{\"branch\":\"next\",\"env\":{\"NEW\":\"x\"}}", "--deploy"))
                .isEqualTo(4);
        assertThat(cli.json().path("branch").asText()).isEqualTo("next");
        assertThat(cli.errText())
                .contains("Done: changed branch", "Not done: setting env var NEW", "req-9");
    }

    @Test
    void anUnknownJobOrFieldChangesNothing() throws IOException {
        assertThat(cli.run("jobs", "update", "crn-none", "--file", file("{\"branch\":\"x\"}")))
                .isEqualTo(1);
        assertThat(update("{\"suspended\":true}")).isEqualTo(2);
        assertThat(cli.errText()).contains("suspended", "is not a known field");
        assertThat(update("{\"region\":\"ohio\"}")).isEqualTo(2);
        assertThat(render.writes).isEmpty();
        assertThat(update("{}")).isZero();
        assertThat(cli.errText()).contains("Nothing is to change");
    }
}
