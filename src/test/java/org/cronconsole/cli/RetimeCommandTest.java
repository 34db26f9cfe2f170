package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.id.JobId;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;

/** The clock of these tests stands at Monday 2026-11-23 15:00 UTC, in standard time. */
class RetimeCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    private final CliFixture cli = new CliFixture();

    @BeforeEach
    void oneJobWasForgottenInNovember() {
        cli.render.add("crn-1", "Test Ford AM", "58 10 * * 1-6");
        cli.render.add("crn-2", "Test Kia AM", "58 11 * * 1-6");
        cli.render.add("crn-3", "Without a local time", "0 0 * * *");
        EnvGroupRegistry registry =
                new EnvGroupRegistry(cli.render, FakeRender.WORKSPACE, () -> FakeRender.NOW);
        WallClock chicago =
                new WallClock(
                        LocalTime.of(5, 58),
                        ZoneId.of("America/Chicago"),
                        Weekdays.parse("MON-SAT"));
        registry.setIntent(new JobId("crn-1"), chicago);
        registry.setIntent(new JobId("crn-2"), chicago);
        cli.render.writes.clear();
    }

    @Test
    void theRadarTellsWhatIsWrongNowAndInMarch() {
        assertThat(cli.run("schedules", "radar", "--days", "120", "--output", "json")).isZero();
        JsonNode found = cli.json();
        assertThat(found).hasSize(3);
        JsonNode now = found.get(0);
        assertThat(now.get("jobId").asText()).isEqualTo("crn-1");
        assertThat(now.get("alreadyWrong").asBoolean()).isTrue();
        assertThat(now.get("intended").asText()).isEqualTo("05:58");
        assertThat(now.get("willStart").asText()).isEqualTo("04:58");
        assertThat(now.get("shiftMinutes").asInt()).isEqualTo(-60);
        assertThat(now.get("applyAfter").asText()).isEqualTo("2026-11-23T11:58:00Z");
        assertThat(now.get("applyBefore").asText()).isEqualTo("2026-11-24T10:58:00Z");
        JsonNode march = found.get(1);
        assertThat(march.get("at").asText()).isEqualTo("2027-03-14T08:00:00Z");
        assertThat(march.get("willStart").asText()).isEqualTo("06:58");
        assertThat(march.get("shiftMinutes").asInt()).isEqualTo(60);
    }

    @Test
    void aPlanChangesNothingAndItsApplicationChangesWhatItSays() throws IOException {
        Path plan = folder.resolve("plan.json");
        assertThat(cli.run("schedules", "retime", "--plan", plan.toString())).isZero();
        assertThat(cli.outText()).contains("58 10 * * 1-6").contains("58 11 * * 1-6");
        assertThat(cli.render.writes).isEmpty();
        JsonNode steps = JSON.readTree(plan.toFile()).get("steps");
        assertThat(steps).hasSize(1);
        assertThat(cli.run("schedules", "retime", "--apply", plan.toString(), "--output", "json"))
                .isZero();
        assertThat(cli.render.service(new JobId("crn-1")).schedule()).isEqualTo("58 11 * * 1-6");
        assertThat(cli.errText()).contains("1 of 1: Test Ford AM: done");
        // Again: nothing is sent.
        cli.render.writes.clear();
        assertThat(cli.run("schedules", "retime", "--apply", plan.toString())).isZero();
        assertThat(cli.render.writes).isEmpty();
    }

    @Test
    void aJobThatWasChangedMeanwhileIsRefusedWithNothingDone() {
        Path plan = folder.resolve("plan.json");
        cli.run("schedules", "retime", "--plan", plan.toString());
        cli.render.add("crn-1", "Test Ford AM", "30 10 * * 1-6");
        assertThat(cli.run("schedules", "retime", "--apply", plan.toString()))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.errText()).contains("30 10 * * 1-6");
        assertThat(cli.render.writes).isEmpty();
    }

    @Test
    void aReadOnlySessionPlansAndDoesNotApply() {
        Path plan = folder.resolve("plan.json");
        assertThat(cli.run("--read-only", "schedules", "retime", "--plan", plan.toString()))
                .isZero();
        assertThat(cli.run("--read-only", "schedules", "retime", "--apply", plan.toString()))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.render.writes).isEmpty();
    }

    @Test
    void brokenPlansAreRefusedByNameOfTheField() throws IOException {
        Path plan = folder.resolve("plan.json");
        cli.run("schedules", "retime", "--plan", plan.toString());
        String good = Files.readString(plan);
        for (String[] change :
                new String[][] {
                    {"\"version\" : 1", "\"version\" : 9", "version"},
                    {"58 11 * * 1-6", "every morning", "new"},
                    {"America/Chicago", "America/Nowhere", "timeZone"},
                    {"\"applyAfter\" : \"2026", "\"applyAfter\" : \"soon", "applyAfter"}
                }) {
            Files.writeString(plan, good.replace(change[0], change[1]));
            assertThat(cli.run("schedules", "retime", "--apply", plan.toString()))
                    .as(change[1])
                    .isEqualTo(ExitCodes.REFUSED);
            assertThat(cli.errText()).as(change[1]).contains(change[2]);
        }
        assertThat(cli.run("schedules", "retime")).isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.run("schedules", "retime", "--apply", plan + ".not"))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.render.writes).isEmpty();
    }
}
