package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.JobEvents;
import org.cronconsole.render.RunEvent;
import org.cronconsole.render.RunEvent.EndReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

class RunsExportTest {
    private static final Instant DUE = Instant.parse("2026-11-23T11:58:00Z");

    private final Map<JobId, GatewayException> refusals = new HashMap<>();
    private final CliFixture cli =
            new CliFixture(
                    new FakeRender() {
                        @Override
                        public JobEvents events(JobId job, Instant from, Instant to) {
                            if (refusals.containsKey(job)) {
                                throw refusals.get(job);
                            }
                            return super.events(job, from, to);
                        }
                    });

    @TempDir Path folder;

    @BeforeEach
    void runs() {
        for (String half : new String[] {"AM", "PM"}) {
            JobId job = cli.render.add("crn-" + half, "Joliet Kia " + half, "58 11 * * *").id();
            for (int day = 6; day >= 0; day--) {
                if (day == 2 && half.equals("PM")) {
                    continue;
                }
                Instant start = DUE.minus(Duration.ofDays(day)).plusSeconds(4);
                RunId id = new RunId(job.value() + "-" + day);
                boolean failed = day == 1 && half.equals("AM");
                cli.render.addEvents(
                        job,
                        new RunEvent.Started(id, start),
                        new RunEvent.Ended(
                                id,
                                start.plusSeconds(300),
                                failed ? "unsuccessful" : "successful",
                                failed ? new EndReason(2, null, null, false, false, null) : null,
                                null));
            }
        }
        cli.render.add("crn-o", "nightly report", "58 11 * * *");
    }

    @Test
    void aDealershipsPeriodIsAnArrayWithTheStartsThatHadNoRun() {
        assertThat(
                        cli.run(
                                "runs",
                                "export",
                                "--dealership",
                                "Joliet Kia",
                                "--since",
                                "2026-11-21",
                                "--until",
                                "2026-11-22",
                                "--output",
                                "json"))
                .isZero();
        assertThat(cli.json()).hasSize(4);
        assertThat(CliFixture.names(cli.json().path(0)))
                .containsExactly(
                        "jobId",
                        "job",
                        "dealership",
                        "period",
                        "timeZone",
                        "status",
                        "expectedAt",
                        "runId",
                        "startedAt",
                        "endedAt",
                        "durationSeconds",
                        "trigger",
                        "reason",
                        "user");
        assertThat(cli.json().findValuesAsText("status"))
                .containsExactlyInAnyOrder("successful", "unsuccessful", "successful", "missed");
        assertThat(cli.json().findValuesAsText("reason"))
                .contains("exit code 2", "no start within 15 min");
    }

    @Test
    void aFileIsWrittenOnceAndNotWrittenOverUnasked() throws IOException {
        Path file = folder.resolve("runs.csv");
        String[] line = {
            "runs", "export", "--job", "crn-AM", "--since", "7d", "--csv", file.toString()
        };
        assertThat(cli.run(line)).isZero();
        assertThat(cli.errText()).contains("7 rows are in " + file);
        assertThat(cli.outText()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(8);
        cli.opened.clear();
        assertThat(cli.run(line)).isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.errText()).contains("is there already");
        assertThat(cli.opened).isEmpty();
        assertThat(
                        cli.run(
                                "runs",
                                "export",
                                "--dealership",
                                "Joliet Kia",
                                "--since",
                                "7d",
                                "--csv",
                                file.toString(),
                                "--replace",
                                "--output",
                                "json"))
                .isZero();
        assertThat(cli.json().path("rows").asInt()).isEqualTo(14);
        assertThat(Files.readAllLines(file)).hasSize(15);
    }

    @Test
    void ofAllTheListingIsReadFirst() {
        assertThat(cli.run("runs", "export", "--all", "--since", "7d", "--output", "json"))
                .isZero();
        assertThat(cli.json().findValuesAsText("job")).contains("nightly report");
        assertThat(cli.run("runs", "export", "--all", "--since", "60d", "--read")).isZero();
        assertThat(cli.errText()).doesNotContain("nothing is known");
    }

    @Test
    void whereSomeJobsCannotBeReadTheRestIsToldAndTheyAreNamed() throws IOException {
        refusals.put(new JobId("crn-PM"), broken());
        String[] dealership = {"runs", "export", "--dealership", "Joliet Kia", "--since", "5d"};
        assertThat(cli.run(dealership)).isEqualTo(ExitCodes.UNKNOWN);
        assertThat(cli.outText()).contains("Joliet Kia AM");
        assertThat(cli.errText())
                .contains("Joliet Kia PM (crn-PM) could not be read: Render answered 502.")
                .contains("Do it again");
        Path file = folder.resolve("all.csv");
        String[] all = {"runs", "export", "--all", "--read", "--csv", file.toString()};
        assertThat(cli.run(all)).isEqualTo(ExitCodes.UNKNOWN);
        assertThat(cli.errText()).contains("(crn-PM) could not be read");
        assertThat(Files.readAllLines(file)).hasSizeGreaterThan(8);
        String[] alone = {"runs", "export", "--job", "crn-PM"};
        assertThat(cli.run(alone)).as("nothing of it").isEqualTo(ExitCodes.FAILED);
        assertThat(cli.outText()).isEmpty();

        refusals.clear();
        assertThat(cli.run(dealership)).isZero();
    }

    private static GatewayException broken() {
        return new GatewayException.Unexpected(
                "Render answered 502.",
                new Failure(RemoteService.RENDER, "GET /events", 502, null, null, false),
                null);
    }

    @Test
    void whatIsNotMeantIsRefusedBeforeAnybodySignsIn() {
        assertThat(cli.run("runs", "export")).isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.errText()).contains("--job ID, --dealership NAME and --all");
        assertThat(cli.run("runs", "export", "--all", "--job", "crn-AM"))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.run("runs", "export", "--all", "--since", "soon"))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.errText()).contains("--since: give a span like 7d");
        assertThat(cli.run("runs", "export", "--all", "--since", "2026-02-30"))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(
                        cli.run(
                                "runs",
                                "export",
                                "--all",
                                "--since",
                                "2026-11-20",
                                "--until",
                                "2026-11-19"))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.errText()).contains("--until: give a time after --since");
        assertThat(cli.opened).isEmpty();
        assertThat(cli.run("runs", "export", "--dealership", "Nobody")).isEqualTo(ExitCodes.FAILED);
        assertThat(cli.errText()).contains("Nobody AM");
    }
}
