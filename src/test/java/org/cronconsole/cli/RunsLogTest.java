package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.render.LogLine;
import org.cronconsole.render.RunEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class RunsLogTest {
    private static final JobId JOB = new JobId("crn-1");

    private final CliFixture cli = new CliFixture();
    private final Instant start = cli.clock().instant().minus(Duration.ofHours(2));

    @BeforeEach
    void aRun() {
        cli.render.add("crn-1", "Joliet Kia AM", "58 11 * * *");
        cli.render.addEvents(
                JOB,
                new RunEvent.Started(new RunId("run-1"), start),
                new RunEvent.Ended(
                        new RunId("run-1"), start.plusSeconds(60), "successful", null, null));
        line(1, "info", "\u001B[32mstarting\u001B[0m");
        line(2, "error", "token=abcdef123456 refused");
        line(3, "", "2FA code: 482913 accepted");
    }

    private void line(int number, String level, String message) {
        cli.render.logs.add(
                new LogLine("log-" + number, start.plusSeconds(number), level, message));
    }

    @Test
    void theLinesAreDataAndTheWarningIsNot() {
        assertThat(cli.run("runs", "log", "crn-1", "--run", "run-1")).isZero();
        assertThat(cli.outText())
                .contains(" info starting\n", " error token=", " - 2FA code: ••••••")
                .doesNotContain("abcdef123456", "482913", "\u001B");
        assertThat(cli.errText()).contains("a job may have written others");
    }

    @Test
    void asJsonItIsOneDocumentOfTheNewestLines() {
        assertThat(
                        cli.run(
                                "--output",
                                "json",
                                "runs",
                                "log",
                                "crn-1",
                                "--run",
                                "run-1",
                                "--limit",
                                "2"))
                .isZero();
        assertThat(cli.outText())
                .contains("\"level\"", "refused", "null")
                .doesNotContain("starting");
        assertThat(cli.errText()).contains("These are the newest 2 lines");
    }

    /** Begins a run that goes on until it is told to end. */
    private Instant running() {
        Instant begun = cli.clock().instant().minus(Duration.ofMinutes(2));
        cli.render.addEvents(JOB, new RunEvent.Started(new RunId("run-2"), begun));
        return begun;
    }

    @Test
    void oneFailedLookEndsNoFollowing() {
        Instant begun = running();
        int[] looks = {0};
        cli.eachLook =
                () -> {
                    looks[0]++;
                    cli.render.runsFault = looks[0] < 3 ? broken() : null;
                    cli.render.logsFault = looks[0] < 5 ? broken() : null;
                    if (looks[0] == 3) {
                        cli.render.logs.add(
                                new LogLine("log-9", begun.plusSeconds(50), "info", "the last"));
                        cli.render.addEvents(
                                JOB,
                                new RunEvent.Ended(
                                        new RunId("run-2"),
                                        begun.plusSeconds(60),
                                        "successful",
                                        null,
                                        null));
                    }
                };
        assertThat(cli.run("runs", "log", "crn-1", "--run", "run-2", "--follow")).isZero();
        assertThat(cli.outText()).contains("the last");
        assertThat(cli.errText())
                .containsOnlyOnce("It could not be looked at and is looked at again.")
                .contains("are read again. Render answered 502.", "It has ended: successful.");
    }

    @Test
    void whereTheKeyIsRefusedItIsFollowedNoMore() {
        running();
        cli.eachLook =
                () ->
                        cli.render.runsFault =
                                new GatewayException.Unauthorized(
                                        "Render refuses the key.", failure(401));
        assertThat(cli.run("runs", "log", "crn-1", "--run", "run-2", "--follow"))
                .isEqualTo(ExitCodes.UNKNOWN);
        assertThat(cli.errText()).contains("cannot be followed any more; the run goes on.");
    }

    @Test
    void whoseEndIsNeverToldIsNotFollowedForEver() {
        running();
        cli.eachLook = () -> cli.now = cli.now.plus(Duration.ofHours(5));
        assertThat(cli.run("runs", "log", "crn-1", "--run", "run-2", "--follow"))
                .isEqualTo(ExitCodes.UNKNOWN);
        assertThat(cli.errText()).contains("has told of no end of it");
    }

    private static GatewayException broken() {
        return new GatewayException.Unexpected("Render answered 502.", failure(502), null);
    }

    private static Failure failure(int status) {
        return new Failure(RemoteService.RENDER, "GET /x", status, null, null, false);
    }

    @Test
    void anUnknownRunFailsAndAWrongWishIsRefused() {
        assertThat(cli.run("runs", "log", "crn-1", "--run", "run-9")).isEqualTo(1);
        assertThat(cli.errText()).contains("There is no run run-9", "runs list crn-1");
        assertThat(cli.run("runs", "log", "crn-1", "--run", "run-1", "--limit", "0")).isEqualTo(2);
        assertThat(
                        cli.run(
                                "--output",
                                "json",
                                "runs",
                                "log",
                                "crn-1",
                                "--run",
                                "run-1",
                                "--follow"))
                .isEqualTo(2);
        assertThat(cli.run("runs", "log", "crn-1")).isEqualTo(2);
    }
}
