package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulesCommandTest {
    private final CliFixture cli = new CliFixture();

    @AfterEach
    void askedNobody() {
        assertThat(cli.opened).isEmpty();
    }

    private JsonNode preview(String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "schedules";
        args[1] = "preview";
        args[2] = "--output";
        args[3] = "json";
        System.arraycopy(more, 0, args, 4, more.length);
        assertThat(cli.run(args)).as(cli.errText()).isZero();
        return cli.json();
    }

    @Test
    void turnsALocalTimeIntoALineAndShowsItsDrift() {
        JsonNode preview =
                preview(
                        "--local-time=05:58",
                        "--time-zone=America/Chicago",
                        "--days=DAILY",
                        "--from=2026-10-30T12:00:00Z",
                        "--count=3");
        assertThat(CliFixture.names(preview)).containsExactly("cron", "words", "next", "changes");
        assertThat(preview.get("cron").asText()).isEqualTo("58 10 * * *");
        assertThat(preview.get("words").asText())
                .isEqualTo("05:58 America/Chicago, every day (now 10:58 UTC, every day)");
        JsonNode next = preview.get("next");
        assertThat(next).hasSize(3);
        assertThat(CliFixture.names(next.get(0))).containsExactly("utc", "local", "offset");
        assertThat(next.get(1).get("utc").asText()).isEqualTo("2026-11-01T10:58:00Z");
        assertThat(next.get(0).get("local").asText()).isEqualTo("2026-10-31T05:58");
        assertThat(next.get(0).get("offset").asText()).isEqualTo("-05:00");
        assertThat(next.get(1).get("local").asText()).isEqualTo("2026-11-01T04:58");
        assertThat(next.get(1).get("offset").asText()).isEqualTo("-06:00");
        JsonNode changes = preview.get("changes");
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).get("at").asText()).isEqualTo("2026-11-01T07:00:00Z");
        assertThat(changes.get(0).get("shiftMinutes").asInt()).isEqualTo(-60);
        assertThat(changes.get(0).get("cronAfter").asText()).isEqualTo("58 11 * * *");
        assertThat(changes.get(0).get("words").asText()).contains("60 minutes earlier");
        assertThat(changes.get(1).get("shiftMinutes").asInt()).isZero();
        assertThat(changes.get(1).get("cronAfter").asText()).isEqualTo("58 10 * * *");
    }

    @Test
    void rotatesDaysAndTakesMondayToSaturdayWhereNothingIsSaid() {
        assertThat(
                        preview("--local-time", "20:30", "--time-zone", "America/Los_Angeles")
                                .get("cron")
                                .asText())
                .isEqualTo("30 4 * * 0,2-6");
        JsonNode phoenix = preview("--local-time", "6:00", "--time-zone", "America/Phoenix");
        assertThat(phoenix.get("cron").asText()).isEqualTo("0 13 * * 1-6");
        assertThat(phoenix.get("changes")).isEmpty();
        assertThat(phoenix.get("next")).hasSize(5);
    }

    @Test
    void previewsAUtcLine() {
        JsonNode preview =
                preview("--cron", "58 11 * * 1-6", "--from=2026-11-22T13:00:00+01:00", "--count=1");
        assertThat(preview.get("cron").asText()).isEqualTo("58 11 * * 1-6");
        assertThat(preview.get("words").asText()).isEqualTo("11:58 UTC, Monday to Saturday");
        assertThat(preview.get("next").get(0).get("utc").asText())
                .isEqualTo("2026-11-23T11:58:00Z");
        assertThat(preview.get("next").get(0).get("offset").asText()).isEqualTo("+00:00");
        assertThat(preview.get("changes")).isEmpty();
    }

    @Test
    void speaksToPeopleToo() {
        int code =
                cli.run(
                        "schedules",
                        "preview",
                        "--local-time",
                        "05:58",
                        "--time-zone",
                        "America/Chicago");
        assertThat(code).isZero();
        assertThat(cli.outText()).contains("58 11 * * 1-6").contains("+60 min").contains("-06:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--local-time 05:58 | --time-zone",
                "--time-zone America/Chicago | --local-time",
                "--local-time 25:00 --time-zone America/Chicago | HH:MM",
                "--local-time 5am --time-zone America/Chicago | HH:MM",
                "--local-time 05:58 --time-zone Mars/Olympus | --time-zone",
                "--local-time 05:58 --time-zone +05:00 | --time-zone",
                "--local-time 05:58 --time-zone America/Chicago --days FUN | not a day",
                "--local-time 05:58 --time-zone America/Chicago --from soon | --from",
                "--local-time 05:58 --time-zone America/Chicago --from 2026-11-23T12:00:00 |"
                        + " --from",
                "--local-time 05:58 --time-zone America/Chicago --count 0 | --count",
                "--local-time 05:58 --time-zone America/Chicago --count 5000 | --count",
                "--cron 61_*_*_*_* | --cron",
                "--cron 0_0_*_* | --cron",
                "--cron 0_0_*_*_* --time-zone America/Chicago | not both",
                "--local-time 05:58 --time-zone America/Chicago --from 1850-01-01T00:00:00Z"
                        + " | no seconds",
            })
    void refusesWhatMeansNothing(String args, String message) {
        String[] command = ("schedules preview " + args).split(" ", -1);
        for (int i = 0; i < command.length; i++) {
            command[i] = command[i].replace('_', command[i].contains("*") ? ' ' : '_');
        }
        assertThat(cli.run(command)).isEqualTo(2);
        assertThat(cli.outText()).isEmpty();
        assertThat(cli.errText()).contains(message).doesNotContain("Exception");
    }
}
