package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What one run of the program keeps of the shared registry for the next one. */
@Timeout(120)
class StoredRegistryTest {
    @TempDir Path folder;
    private Sandbox sandbox;
    private SandboxCommands commands;

    @BeforeEach
    void start() throws IOException {
        sandbox =
                Sandbox.start(
                        SandboxOptions.defaults().withDealerships(4).withDays(1).withSeed(3L));
        commands = new SandboxCommands(sandbox, folder);
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private JsonNode jobs() {
        SandboxCommands.Outcome listed = commands.run("jobs", "list", "--output", "json");
        assertThat(listed.code()).isZero();
        return listed.json();
    }

    private List<String> asked() {
        List<String> asked =
                sandbox.requests().stream()
                        .filter(request -> request.path().contains("/env-groups"))
                        .map(request -> request.method() + " " + request.path())
                        .toList();
        sandbox.clearRequests();
        return asked;
    }

    @Test
    void theNextStartAsksOnlyWhetherAnythingChanged() {
        JsonNode first = jobs();
        assertThat(asked()).hasSize(2);
        JsonNode second = jobs();
        assertThat(asked()).hasSize(1);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void localTimesComeFromTheCopyWhileTheRegistryCannotBeReadAndNothingIsWrittenOnIt() {
        JsonNode before = jobs();
        sandbox.faults().add(FaultRule.builder().path("/env-groups**").status(503).build());

        SandboxCommands.Outcome listed = commands.run("jobs", "list", "--output", "json");

        assertThat(listed.code()).isZero();
        assertThat(listed.json().findValuesAsText("localTime"))
                .isEqualTo(before.findValuesAsText("localTime"))
                .anyMatch(time -> time.matches("\\d\\d:\\d\\d"));
        assertThat(listed.err())
                .contains("Local times are those of this computer's copy of 20")
                .contains("the shared registry cannot be read");
        SandboxCommands.Outcome radar = commands.run("schedules", "radar", "--days", "400");
        assertThat(radar.code()).as("a plan wants to be sure").isNotZero();
    }

    @Test
    void withoutAPlaceForTheCopyEverythingWorksAsBefore() throws IOException {
        Files.writeString(folder.resolve("store"), "a file where the folder should be");
        JsonNode first = jobs();
        assertThat(jobs()).isEqualTo(first);
        assertThat(asked()).as("each reads it all").hasSize(4);
        assertThat(first.findValuesAsText("localTime")).anyMatch(time -> time.contains(":58"));
    }
}
