package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RunEvent;
import org.cronconsole.render.RunEvent.EndReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class FleetCommandTest {
    private static final Instant DUE = Instant.parse("2026-11-23T11:58:00Z");

    private final CliFixture cli = new CliFixture();

    @BeforeEach
    void jobs() {
        JobId failed = cli.render.add("crn-1", "Aurora Honda AM", "58 11 * * *").id();
        run(failed, DUE.minus(Duration.ofDays(1)), 300, "successful", null);
        run(failed, DUE, 150, "unsuccessful", new EndReason(2, null, null, false, false, null));
        JobId hung = cli.render.add("crn-2", "Aurora Honda PM", "58 11 * * *").id();
        run(hung, DUE.minus(Duration.ofDays(1)), 300, "successful", null);
        cli.render.addEvents(hung, new RunEvent.Started(new RunId("run-hung"), DUE.plusSeconds(5)));
        cli.render.add("crn-3", "Joliet Kia AM", "58 11 * * *", FakeRender.WORKSPACE, true);
        cli.render.add("crn-4", "nightly report", "58 11 * * *");
    }

    private void run(JobId job, Instant due, long took, String status, @Nullable EndReason reason) {
        RunId id = new RunId("run-" + job.value() + "-" + due.getEpochSecond());
        cli.render.addEvents(
                job,
                new RunEvent.Started(id, due.plusSeconds(10)),
                new RunEvent.Ended(id, due.plusSeconds(10 + took), status, reason, null));
    }

    @Test
    void aDealershipIsAnObjectWithBothHalves() {
        assertThat(cli.run("fleet", "--output", "json")).isZero();
        JsonNode all = cli.json();
        assertThat(all).hasSize(2);
        JsonNode first = all.path(0);
        assertThat(CliFixture.names(first))
                .containsExactly(
                        "dealership",
                        "timeZone",
                        "am",
                        "pm",
                        "attention",
                        "onIt",
                        "paused",
                        "more");
        assertThat(first.path("dealership").asText()).isEqualTo("Aurora Honda");
        assertThat(first.path("timeZone").isNull()).isTrue();
        JsonNode am = first.path("am");
        assertThat(CliFixture.names(am))
                .containsExactly(
                        "jobId",
                        "expectedAt",
                        "status",
                        "runId",
                        "startedAt",
                        "durationSeconds",
                        "reason");
        assertThat(am.path("jobId").asText()).isEqualTo("crn-1");
        assertThat(am.path("expectedAt").asText()).isEqualTo("2026-11-23T11:58:00Z");
        assertThat(am.path("status").asText()).isEqualTo("failed");
        assertThat(am.path("runId").asText()).startsWith("run-crn-1-");
        assertThat(am.path("startedAt").asText()).isEqualTo("2026-11-23T11:58:10Z");
        assertThat(am.path("durationSeconds").asInt()).isEqualTo(150);
        assertThat(am.path("reason").asText()).isEqualTo("exit code 2");
        assertThat(first.path("pm").path("status").asText()).isEqualTo("hung");
        assertThat(first.path("pm").path("durationSeconds").isNull()).isTrue();
        assertThat(first.path("attention").asText())
                .startsWith("AM failed: exit code 2 · PM hung: running for 3 h 1 min");
        JsonNode second = all.path(1);
        assertThat(second.path("am").path("status").asText()).isEqualTo("suspended");
        assertThat(second.path("pm").isNull()).isTrue();
        assertThat(second.path("attention").isNull()).isTrue();
    }

    @Test
    void theTableShowsWhatNeedsAttentionFirst() {
        assertThat(cli.run("fleet")).isZero();
        assertThat(cli.outText().lines().toList())
                .hasSize(3)
                .satisfies(lines -> {
                    assertThat(lines.get(1)).startsWith("Aurora Honda").contains("exit code 2");
                    assertThat(lines.get(2)).startsWith("Joliet Kia").contains("suspended");
                });
    }

    @Test
    void anotherDayIsLookedUp() {
        assertThat(cli.run("fleet", "--date", "2026-11-22", "--output", "json")).isZero();
        JsonNode am = cli.json().path(0).path("am");
        assertThat(am.path("status").asText()).isEqualTo("ok");
        assertThat(am.path("expectedAt").asText()).isEqualTo("2026-11-22T11:58:00Z");
        assertThat(am.path("durationSeconds").asInt()).isEqualTo(300);

        assertThat(cli.run("fleet", "--date", "2026-11-24", "--output", "json")).isZero();
        assertThat(cli.json().path(0).path("am").path("status").asText()).isEqualTo("upcoming");
        assertThat(cli.json().path(1).path("am").path("status").asText()).isEqualTo("suspended");
    }

    @Test
    void whatIsNoDayIsRefusedBeforeAnybodySignsIn() {
        assertThat(cli.run("fleet", "--date", "yesterday")).isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.errText()).contains("--date: give a day like 2026-11-23.");
        assertThat(cli.run("fleet", "--date", "1970-01-01")).isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.opened).isEmpty();
    }

    @Test
    void aHungRunIsListedAsOne() {
        assertThat(cli.run("runs", "list", "crn-2", "--output", "json")).isZero();
        assertThat(cli.json().path(0).path("status").asText()).isEqualTo("hung");
        assertThat(cli.json().path(0).path("trigger").asText()).isEqualTo("scheduled");
    }

    @Test
    void whoIsOnItIsToldAndLeftToThemUnlessItIsTakenOverExpressly() {
        cli.who = "kim";
        assertThat(
                        cli.run(
                                "fleet",
                                "claim",
                                "--dealership",
                                "aurora honda",
                                "--note",
                                "2FA line is down",
                                "--output=json"))
                .isZero();
        JsonNode taken = cli.json().path(0);
        assertThat(CliFixture.names(taken))
                .containsExactly("dealership", "who", "since", "until", "note");
        assertThat(taken.path("dealership").asText()).isEqualTo("Aurora Honda");
        assertThat(taken.path("until").asText()).isEqualTo("2026-11-24T15:00:00Z");

        cli.who = "root";
        assertThat(cli.run("fleet", "--output=json")).isZero();
        JsonNode onIt = cli.json().path(0).path("onIt");
        assertThat(onIt.path("who").asText()).isEqualTo("kim");
        assertThat(onIt.path("note").asText()).isEqualTo("2FA line is down");
        assertThat(cli.json().path(1).path("onIt").isNull()).isTrue();

        assertThat(cli.run("fleet", "claim", "--dealership", "Aurora Honda", "Joliet Kia"))
                .isEqualTo(ExitCodes.UNKNOWN);
        assertThat(cli.errText())
                .contains("kim is on Aurora Honda since")
                .contains("--instead-of kim");
        assertThat(cli.run("fleet", "release", "--dealership", "Aurora Honda"))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(cli.errText()).contains("--of kim");
        assertThat(cli.run("fleet", "claim", "--dealership=Aurora Honda", "--instead-of=kim"))
                .isZero();
        assertThat(cli.run("fleet")).isZero();
        assertThat(cli.outText()).contains("ON IT").contains("root").doesNotContain("kim");
        assertThat(
                        cli.run(
                                "fleet",
                                "release",
                                "--dealership=Aurora Honda",
                                "--dealership=Joliet Kia"))
                .isZero();
        assertThat(cli.run("fleet", "--output=json")).isZero();
        assertThat(cli.json().path(0).path("onIt").isNull()).isTrue();
    }

    @Test
    void whoIsOnItIsNotSaidInAReadOnlySessionNorOfWhatIsNotThere() {
        cli.render.writes.clear();
        assertThat(cli.run("--read-only", "fleet", "claim", "--dealership", "Aurora Honda"))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.errText()).contains("Leave --read-only out");
        assertThat(cli.run("fleet", "claim", "--dealership", "Nowhere", "Aurora Honda"))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(cli.errText())
                .contains("no dealership \"Nowhere\"")
                .contains("Nothing was done");
        assertThat(
                        cli.run(
                                "fleet",
                                "claim",
                                "--dealership=Aurora Honda",
                                "--note",
                                "x".repeat(201)))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.run("fleet", "claim")).isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.render.writes).isEmpty();
    }
}
