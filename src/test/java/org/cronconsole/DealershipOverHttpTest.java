package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.sandbox.FaultRule;
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
import java.util.List;

/** A dealership is shown and changed by commands, over HTTP, with things going wrong. */
class DealershipOverHttpTest {
    @TempDir Path folder;

    private Sandbox sandbox;
    private SandboxCommands commands;
    private String name;

    @BeforeEach
    void begin() throws IOException {
        sandbox =
                Sandbox.start(
                        SandboxOptions.defaults().withDealerships(3).withDays(1).withSpeed(50));
        commands = new SandboxCommands(sandbox, folder);
        name = run("dealerships", "list", "--output", "json").json().get(0).path("name").asText();
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private SandboxCommands.Outcome run(String... args) {
        return commands.run(args);
    }

    private JsonNode shown(String dealership) {
        SandboxCommands.Outcome shown = run("dealerships", "show", dealership, "--output", "json");
        assertThat(shown.code()).as(shown.err()).isZero();
        return shown.json();
    }

    private long reads(String ending) {
        return sandbox.requests().stream()
                .filter(r -> r.service() == SandboxRequest.Service.RENDER)
                .filter(r -> r.method().equals("GET") && r.path().contains(ending))
                .count();
    }

    private SandboxCommands.Outcome setPassword() throws IOException {
        Path file = Files.writeString(folder.resolve("pw"), "planted-vauto\n");
        return run(
                "dealerships", "set-password", name, "--file", file.toString(), "--output", "json");
    }

    private void putsFail(FaultRule.Builder rule) {
        sandbox.faults()
                .add(
                        rule.service(SandboxRequest.Service.RENDER)
                                .method("PUT")
                                .path("/v1/services/*/env-vars/VAUTO_PASSWORD")
                                .build());
    }

    @Test
    void listingAsksHardlyAnythingAndReadsNoEnvVar() {
        JsonNode one = shown(name);
        assertThat(one.path("inRegistry").asBoolean()).isTrue();
        assertThat(one.path("am").path("localTime").asText()).isNotEmpty();
        assertThat(one.path("missing")).isEmpty();
        assertThat(reads("/env-vars")).isZero();
        SandboxCommands.Outcome env = run("dealerships", "show", name, "--env");
        assertThat(env.code()).as(env.err()).isZero();
        assertThat(env.out()).contains("VAUTO_PASSWORD", "env vars of AM");
        assertThat(reads("/env-vars")).isPositive();
    }

    @Test
    void aPasswordIsSetInBothJobsWhateverGoesWrong() throws IOException {
        putsFail(FaultRule.builder().skip(1).count(1).status(500));
        SandboxCommands.Outcome half = setPassword();
        assertThat(half.code()).as(half.err()).isEqualTo(4);
        assertThat(half.json().findValuesAsText("state")).contains("done");
        assertThat(half.out() + half.err()).doesNotContain("planted");
        sandbox.faults().clear();
        assertThat(setPassword().code()).isZero();

        putsFail(FaultRule.builder().count(1).cut(FaultRule.Cut.AFTER));
        SandboxCommands.Outcome cut = setPassword();
        assertThat(cut.code()).as("seen by reading back: " + cut.err()).isZero();
        sandbox.faults().clear();

        putsFail(FaultRule.builder().count(1).retryAfter(1));
        SandboxCommands.Outcome limited = setPassword();
        assertThat(limited.code()).as(limited.err()).isIn(0, 4);
        sandbox.faults().clear();
        assertThat(setPassword().code()).isZero();
    }

    @Test
    void renamesMovesTheStoreChangesTheNumberAndKeepsNotes() {
        String fresh = name + " of Elgin";
        SandboxCommands.Outcome renamed =
                run("dealerships", "rename", name, fresh, "--confirm", name);
        assertThat(renamed.code()).as(renamed.err() + renamed.out()).isZero();
        JsonNode now = shown(fresh);
        assertThat(now.path("missing")).isEmpty();
        assertThat(now.path("am").path("jobName").asText()).isEqualTo(fresh + " AM");

        String store = now.path("storeId").asText() + "-2";
        SandboxCommands.Outcome moved =
                run("dealerships", "set-store", fresh, store, "--confirm", fresh);
        assertThat(moved.code()).as(moved.err() + moved.out()).isZero();
        now = shown(fresh);
        assertThat(now.path("storeId").asText()).isEqualTo(store);
        assertThat(now.path("users").findValuesAsText("username")).isNotEmpty();
        assertThat(now.path("users").get(0).path("storeIds").toString()).contains(store);

        JsonNode offers = run("numbers", "search", "--area-code", "312", "--output", "json").json();
        String number = offers.path("offers").get(0).path("number").asText();
        SandboxCommands.Outcome rented =
                run("dealerships", "set-number", fresh, number, "--rent", "--confirm", fresh);
        assertThat(rented.code()).as(rented.err() + rented.out()).isZero();
        now = shown(fresh);
        assertThat(now.path("number").asText()).isEqualTo(number);
        assertThat(now.path("numberAtTwilio").path("dealership").asText()).isEqualTo(fresh);
        List<String> spares =
                run("numbers", "list", "--output", "json")
                        .json()
                        .valueStream()
                        .filter(each -> each.path("spare").asBoolean())
                        .map(each -> each.path("number").asText())
                        .toList();
        assertThat(spares).isNotEmpty();

        SandboxCommands.Outcome gone = run("dealerships", "show", name);
        assertThat(gone.code()).isEqualTo(1);
    }
}
