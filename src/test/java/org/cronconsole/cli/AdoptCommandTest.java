package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.id.JobId;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.render.FakeRender;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;

class AdoptCommandTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @TempDir Path folder;

    private final CliFixture cli = new CliFixture();

    @BeforeEach
    void jobsWhoseLocalTimesWereTypedAsUtc() {
        cli.render.add("crn-am", "Test Ford AM", "58 5 * * 1-6");
        cli.render.add("crn-pm", "Test Ford PM", "58 13 * * 1-6");
        cli.render.add("crn-kia", "Test Kia AM", "*/5 * * * *");
        cli.render.writes.clear();
    }

    private int adopt(String csv, String... more) throws IOException {
        Path file = folder.resolve("dealerships.csv");
        Files.writeString(file, csv);
        String[] args = new String[4 + more.length];
        System.arraycopy(
                new String[] {"schedules", "adopt", "--csv", file.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return cli.run(args);
    }

    private RegistrySnapshot registry() {
        return new EnvGroupRegistry(cli.render, FakeRender.WORKSPACE, cli.clock()).read();
    }

    @Test
    void withoutApplyItShowsAndWritesNothing() throws IOException {
        assertThat(adopt("dealership,timeZone\nTest Ford,America/Chicago\n", "--output", "json"))
                .isZero();
        JsonNode row = cli.json().get(0);
        assertThat(row.get("state").asText()).isEqualTo("ready");
        JsonNode am = row.get("jobs").get(0);
        assertThat(am.get("schedule").asText()).isEqualTo("58 5 * * 1-6");
        assertThat(am.get("meansNow").asText()).startsWith("23:58 ");
        assertThat(am.get("localTime").asText()).isEqualTo("05:58");
        assertThat(am.get("days").asText()).isEqualTo("MON-SAT");
        assertThat(am.get("needsRetime").asBoolean()).isTrue();
        assertThat(cli.errText()).contains("add --apply");
        assertThat(cli.render.writes).isEmpty();
    }

    @Test
    void aLineThatIsRightAlreadyIsNotTakenForALocalTimeUnasked() throws IOException {
        cli.render.add("crn-r", "Right Kia AM", "58 13 * * 1-6");
        String csv = "dealership,timeZone%s\nRight Kia,America/Los_Angeles%s\n";
        assertThat(adopt(csv.formatted("", ""), "--apply")).isEqualTo(ExitCodes.FAILED);
        assertThat(cli.errText()).contains("13:58", "today it means 05:58 there", "Give amTime");
        assertThat(cli.render.writes).isEmpty();
        assertThat(adopt(csv.formatted(",amTime", ",05:58"), "--apply")).isZero();
        assertThat(registry().intents())
                .containsEntry(
                        new JobId("crn-r"),
                        new WallClock(
                                LocalTime.of(5, 58),
                                ZoneId.of("America/Los_Angeles"),
                                Weekdays.parse("MON-SAT")));
    }

    @Test
    void withApplyTheIntentIsKeptAndNoLineIsTouched() throws IOException {
        String csv = "timeZone,dealership,amTime\nAmerica/Chicago,Test Ford,06:30\n";
        assertThat(adopt(csv, "--apply")).isZero();
        assertThat(registry().intents())
                .containsEntry(
                        new JobId("crn-am"),
                        new WallClock(LocalTime.of(6, 30), CHICAGO, Weekdays.parse("MON-SAT")))
                .containsEntry(
                        new JobId("crn-pm"),
                        new WallClock(LocalTime.of(13, 58), CHICAGO, Weekdays.parse("MON-SAT")));
        assertThat(cli.render.service(new JobId("crn-am")).schedule()).isEqualTo("58 5 * * 1-6");
        // Again: everything is as it is wanted, so nothing is sent.
        cli.render.writes.clear();
        assertThat(adopt(csv, "--apply")).isZero();
        assertThat(cli.render.writes).isEmpty();
    }

    @Test
    void whatIsKnownAlreadyStaysUnlessTheFileSaysOtherwise() throws IOException {
        adopt(
                "dealership,timeZone,amTime,pmTime\nTest Ford,America/Chicago,06:30,14:15\n",
                "--apply");
        adopt("dealership,timeZone,amTime\nTest Ford,America/Denver,07:00\n", "--apply");
        assertThat(registry().dealerships().getFirst())
                .satisfies(entry -> {
                    assertThat(entry.zone()).isEqualTo(ZoneId.of("America/Denver"));
                    assertThat(entry.am()).isEqualTo(LocalTime.of(7, 0));
                    assertThat(entry.pm()).isEqualTo(LocalTime.of(14, 15));
                });
    }

    @Test
    void anIntentOfTheJobAloneGivesWay() throws IOException {
        new EnvGroupRegistry(cli.render, FakeRender.WORKSPACE, cli.clock())
                .setIntent(
                        new JobId("crn-am"),
                        new WallClock(LocalTime.of(4, 0), CHICAGO, Weekdays.parse("MON-SAT")));
        assertThat(adopt("dealership,timeZone\nTest Ford,America/Chicago\n", "--apply")).isZero();
        assertThat(registry().intents().get(new JobId("crn-am")))
                .isEqualTo(new WallClock(LocalTime.of(5, 58), CHICAGO, Weekdays.parse("MON-SAT")));
    }

    @Test
    void whatCannotBeAdoptedIsToldAndTheRestIsDone() throws IOException {
        int code =
                adopt(
                        """
                        dealership,timeZone,amTime,days
                        Test Ford,America/Chicago,,
                        Test Kia,America/Chicago,,
                        Nobody,America/Chicago,,
                        """,
                        "--apply");
        assertThat(code).isEqualTo(ExitCodes.UNKNOWN);
        assertThat(cli.errText())
                .contains("row 2, Test Kia: The line of Test Kia AM (\"*/5 * * * *\")")
                .contains("row 3, Nobody: There is no job named \"Nobody AM\"");
        assertThat(registry().dealerships()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dealership;Test Ford|columns",
                "dealership,zone;Test Ford,America/Chicago|zone",
                "dealership,timeZone;Test Ford,Chicago|row 1, timeZone",
                "dealership,timeZone;Test Ford,+05:00|row 1, timeZone",
                "dealership,timeZone,amTime;Test Ford,America/Chicago,5:58AM|row 1, amTime",
                "dealership,timeZone,amTime;Test Ford,America/Chicago,24:00|row 1, amTime",
                "dealership,timeZone,days;Test Ford,America/Chicago,FUNDAY|row 1, days",
                "dealership,timeZone;,America/Chicago|row 1, dealership",
                "dealership,timeZone;A,UTC;A,UTC|row 2, dealership",
                "dealership,timeZone;A,UTC,more|row 1",
                "dealership,timeZone|holds no dealership",
                "dealership,timeZone,timeZone;A,UTC,UTC|cannot be read"
            })
    void brokenFilesAreRefusedByRowAndColumn(String lines, String named) throws IOException {
        assertThat(adopt(lines.replace(';', '\n'), "--apply")).isEqualTo(ExitCodes.REFUSED);
        assertThat(cli.errText()).contains(named);
        assertThat(cli.render.writes).isEmpty();
    }
}
