package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
