package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.Samples;
import org.cronconsole.id.JobId;
import org.cronconsole.phone.FakePhoneNumbers;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class DealershipsCommandTest {
    private static final JobId AM = new JobId("crn-1");
    private static final JobId PM = new JobId("crn-2");
    private static final String SPARE = "+13125556002";

    private final CliFixture cli = new CliFixture();
    private final FakePhoneNumbers twilio = new FakePhoneNumbers();

    @TempDir Path folder;

    @BeforeEach
    void ford() {
        cli.numbers = twilio;
        cli.render.add(AM.value(), "Naperville Ford AM", "58 11 * * 1-6");
        cli.render.add(PM.value(), "Naperville Ford PM", "58 19 * * 1-6");
        cli.render.add("crn-3", "Joliet Kia PM", "0 20 * * *");
        new EnvGroupRegistry(cli.render, FakeRender.WORKSPACE, cli.clock())
                .put(Samples.ford(AM.value(), PM.value()));
        Instant since = Instant.parse("2026-01-05T15:00:00Z");
        twilio.add(Samples.FORD_NUMBER, "Naperville Ford", "", since);
        twilio.add(SPARE, "spare", "", since);
        cli.users.all.add(
                new DashboardUser(7, "ford", "user", List.of("napervilleford"), true, null));
        cli.render.writes.clear();
    }

    private List<String> names(JsonNode node, String of) {
        return node.findValuesAsText(of);
    }

    @Test
    void listsWhatIsThereAndWhatIsMissing() {
        assertThat(cli.run("--read-only", "dealerships", "list", "--output=json")).isZero();
        JsonNode kia = cli.json().get(0);
        JsonNode ford = cli.json().get(1);
        assertThat(CliFixture.names(ford))
                .containsExactly(
                        "name",
                        "inRegistry",
                        "storeId",
                        "timeZone",
                        "days",
                        "am",
                        "pm",
                        "number",
                        "dashboardUser",
                        "contactEmail",
                        "contactFirstName",
                        "contactLastName",
                        "suspended",
                        "drift",
                        "missing",
                        "differences",
                        "notes",
                        "notesBy",
                        "notesAt");
        assertThat(ford.get("am").get("localTime").asText()).isEqualTo("05:58");
        assertThat(ford.get("missing")).isEmpty();
        assertThat(kia.get("missing").toString()).isEqualTo("[\"am\",\"entry\"]");
        assertThat(kia.get("am").isNull()).isTrue();
        assertThat(cli.run("dealerships", "list", "--name", "kia")).isZero();
        assertThat(cli.outText()).contains("AM job, registry entry").doesNotContain("Ford");
    }

    @Test
    void showsOneAndComparesEnvVarsOnlyWhereAskedFor() {
        cli.render.envVars.put(AM, List.of(new EnvVar("A", Secret.of("planted-1"))));
        cli.render.envVars.put(PM, List.of(new EnvVar("A", Secret.of("planted-2"))));
        assertThat(cli.run("dealerships", "show", "naperville ford", "--output=json")).isZero();
        assertThat(cli.json().get("env").isNull()).isTrue();
        assertThat(cli.json().get("numberAtTwilio").get("number").asText())
                .isEqualTo(Samples.FORD_NUMBER);
        assertThat(cli.json().get("users").get(0).get("username").asText()).isEqualTo("ford");
        assertThat(cli.run("dealerships", "show", "Naperville Ford", "--env")).isZero();
        assertThat(cli.outText()).contains("other values of").doesNotContain("planted");
        assertThat(cli.errText()).contains("may record");
        assertThat(cli.run("--read-only", "dealerships", "show", "Naperville Ford", "--env"))
                .isEqualTo(2);
        assertThat(cli.run("dealerships", "show", "Nobody")).isEqualTo(1);
        assertThat(cli.errText()).contains("dealerships list");
        cli.numbers = null;
        assertThat(cli.run("dealerships", "show", "Naperville Ford")).isZero();
        assertThat(cli.errText()).contains("TWILIO_ACCOUNT_SID");
    }

    private int setPassword(String... more) {
        List<String> args =
                new java.util.ArrayList<>(
                        List.of("dealerships", "set-password", "Naperville Ford", "--stdin"));
        args.addAll(List.of(more));
        return cli.run(args.toArray(String[]::new));
    }

    @Test
    void setsThePasswordOfBothJobs() throws IOException {
        cli.stdin = "planted-new\n";
        assertThat(setPassword("--deploy", "--output=json")).isZero();
        assertThat(names(cli.json(), "state")).containsExactly("done", "done", "done", "done");
        assertThat(names(cli.json(), "target"))
                .containsExactly(
                        "Naperville Ford AM",
                        "Naperville Ford AM",
                        "Naperville Ford PM",
                        "Naperville Ford PM");
        assertThat(cli.render.envVars.get(PM))
                .contains(new EnvVar("VAUTO_PASSWORD", Secret.of("planted-new")));
        assertThat(cli.outText() + cli.errText()).doesNotContain("planted");
        Path file = Files.writeString(folder.resolve("pw"), "planted-two");
        assertThat(
                        cli.run(
                                "dealerships",
                                "set-password",
                                "Naperville Ford",
                                "--file",
                                file.toString(),
                                "--only",
                                "PM"))
                .isZero();
        assertThat(cli.render.envVars.get(AM))
                .contains(new EnvVar("VAUTO_PASSWORD", Secret.of("planted-new")));
        assertThat(cli.render.envVars.get(PM))
                .contains(new EnvVar("VAUTO_PASSWORD", Secret.of("planted-two")));
    }

    @Test
    void whatIsHalfDoneIsToldWithItsExitCode() {
        cli.stdin = "planted-new";
        cli.render.faultOn = "put env";
        cli.render.fault = FakeRender.cut();
        assertThat(setPassword()).isEqualTo(4);
        assertThat(cli.errText())
                .contains("not known: Naperville Ford AM", "Give the same command again")
                .doesNotContain("planted");
        assertThat(cli.outText()).contains("Naperville Ford PM", "done");
        assertThat(setPassword()).isZero();
    }

    @Test
    void refusesBeforeAnythingIsDone() {
        cli.stdin = "x";
        assertThat(cli.run("dealerships", "set-password", "Naperville Ford")).isEqualTo(2);
        assertThat(cli.errText()).contains("--stdin", "never as an argument");
        assertThat(cli.run("dealerships", "set-password", "Naperville Ford", "planted-arg"))
                .isEqualTo(2);
        assertThat(cli.errText()).doesNotContain("planted");
        cli.stdin = "\n";
        assertThat(setPassword()).isEqualTo(2);
        cli.stdin = "x";
        assertThat(
                        cli.run(
                                "--read-only",
                                "dealerships",
                                "set-password",
                                "Naperville Ford",
                                "--stdin"))
                .isEqualTo(2);
        cli.production = true;
        assertThat(setPassword()).isEqualTo(2);
        assertThat(cli.errText()).contains("--unlock-writes");
        assertThat(setPassword("--dry-run")).isZero();
        assertThat(cli.outText()).contains("to do");
        cli.production = false;
        assertThat(cli.run("dealerships", "rename", "Naperville Ford", "Big Ford")).isEqualTo(2);
        assertThat(cli.errText()).contains("--confirm");
        assertThat(cli.run("dealerships")).isEqualTo(2);
        assertThat(cli.render.writes).isEmpty();
    }

    @Test
    void renamesAndChangesNumberStoreAndContact() {
        assertThat(
                        cli.run(
                                "dealerships",
                                "rename",
                                "Naperville Ford",
                                "Big Ford",
                                "--confirm",
                                "Naperville Ford"))
                .isZero();
        assertThat(cli.render.service(AM).name()).isEqualTo("Big Ford AM");
        assertThat(cli.run("dealerships", "set-number", "Big Ford", SPARE, "--confirm", "Big Ford"))
                .isZero();
        assertThat(twilio.rented.getFirst().friendlyName()).isEqualTo("spare, was Big Ford");
        assertThat(
                        cli.run(
                                "dealerships",
                                "set-number",
                                "Big Ford",
                                "+13125550142",
                                "--confirm=Big Ford"))
                .isEqualTo(2);
        assertThat(cli.errText()).contains("does not rent");
        assertThat(cli.run("dealerships", "set-contact", "Big Ford", "--email", "bo@ford.example"))
                .isZero();
        assertThat(
                        cli.run(
                                "dealerships",
                                "rename",
                                "Joliet Kia",
                                "Big Ford",
                                "--confirm=Joliet Kia"))
                .isEqualTo(1);
        assertThat(cli.run("dealerships", "show", "Big Ford", "--output=json")).isZero();
        assertThat(cli.json().get("contactEmail").asText()).isEqualTo("bo@ford.example");
        assertThat(cli.json().get("contactLastName").asText()).isEqualTo("Lee");
        assertThat(cli.json().get("number").asText()).isEqualTo(SPARE);
    }

    @Test
    void notesAreShownAndWritten() {
        assertThat(cli.run("dealerships", "notes", "Naperville Ford")).isZero();
        assertThat(cli.errText()).contains("no notes");
        cli.stdin = "Ask Ann.\nThe code is 482913.\n";
        assertThat(cli.run("dealerships", "notes", "Naperville Ford", "--stdin", "--output=json"))
                .isZero();
        assertThat(cli.errText()).contains("one-time code (line 2)");
        assertThat(cli.json().get("notes").asText()).isEqualTo("Ask Ann.\nThe code is 482913.");
        assertThat(cli.json().get("notesBy").asText()).isEqualTo("root");
        assertThat(cli.run("--read-only", "dealerships", "notes", "Naperville Ford", "--clear"))
                .isEqualTo(2);
        assertThat(cli.run("dealerships", "notes", "Naperville Ford", "--clear")).isZero();
        assertThat(cli.run("dealerships", "notes", "Joliet Kia", "--stdin")).isEqualTo(1);
        assertThat(cli.errText()).contains("schedules adopt");
    }
}
