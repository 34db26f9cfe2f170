package org.cronconsole.retime;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.schedule.Weekdays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

class AdoptionCsvTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @TempDir Path folder;

    private static AdoptionCsv.Content parse(String text) {
        return AdoptionCsv.parse(text, "FILE");
    }

    private static List<String> problems(String text) {
        return parse(text).problems().stream().map(AdoptionCsv.Problem::words).toList();
    }

    private static AdoptionCsv.Line line(String dealership) {
        return new AdoptionCsv.Line(
                dealership,
                CHICAGO,
                LocalTime.of(5, 58),
                LocalTime.of(13, 58),
                Weekdays.parse("MON-SAT"));
    }

    @Test
    void readsQuotesByteOrderMarkAndWindowsLines() {
        AdoptionCsv.Content content =
                parse(
                        "\uFEFFdays,timeZone,dealership,pmTime,amTime\r\n"
                            + "MON-SAT,America/Chicago,\"Bob \"\"B\"\" Ford, Inc.\",13:58,5:58\r\n"
                            + "\r\n"
                            + ",America/Denver,  Kia  ,,\r\n");
        assertThat(content.problems()).isEmpty();
        assertThat(content.wishes())
                .containsExactly(
                        new AdoptionWish(
                                1,
                                "Bob \"B\" Ford, Inc.",
                                CHICAGO,
                                LocalTime.of(5, 58),
                                LocalTime.of(13, 58),
                                Weekdays.parse("MON-SAT")),
                        new AdoptionWish(2, "Kia", ZoneId.of("America/Denver"), null, null, null));
    }

    @Test
    void namesRowAndColumnOfAllThatIsWrongAndKeepsTheRest() {
        String text =
                """
                dealership,timeZone,amTime,pmTime,days
                Good Ford,America/Chicago,05:58,,
                Bad Ford,Chicago,5:58 AM,24:00,MON-FOO
                ,America/Chicago,,,
                Good Ford,America/Denver,,,
                Short,America/Denver
                """;
        assertThat(problems(text))
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("row 2, timeZone: "),
                        p -> assertThat(p).startsWith("row 2, amTime: "),
                        p -> assertThat(p).startsWith("row 2, pmTime: "),
                        p -> assertThat(p).startsWith("row 2, days: \"FOO\" is not a day"),
                        p -> assertThat(p).isEqualTo("row 3, dealership: it is missing."),
                        p ->
                                assertThat(p)
                                        .isEqualTo(
                                                "row 4, dealership: Good Ford is in row 1"
                                                        + " already."),
                        p ->
                                assertThat(p)
                                        .isEqualTo(
                                                "row 5: it has more or fewer columns than the"
                                                        + " header."));
        assertThat(parse(text).wishes())
                .extracting(AdoptionWish::dealership)
                .containsExactly("Good Ford");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dealership;X|must name the columns",
                "dealership,timeZone,zip;X,America/Chicago,1|Not known: [zip]",
                "dealership,timeZone|holds no dealership",
                "dealership,timeZone,timeZone;X,America/Chicago,|cannot be read as CSV",
                "dealership,timeZone;\"X,America/Chicago|cannot be read as CSV",
            })
    void aFileThatCannotBeReadAtAllHasOneProblem(String text, String words) {
        AdoptionCsv.Content content = parse(text.replace(';', '\n'));
        assertThat(content.wishes()).isEmpty();
        assertThat(content.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.row()).isZero();
                    assertThat(problem.words()).contains(words);
                });
    }

    @Test
    void filesThatAreNotThereNoTextOrTooLargeAreProblemsAsWell() throws IOException {
        Path file = folder.resolve("a.csv");
        assertThat(AdoptionCsv.read(file).problems().getFirst().text()).contains("there is no");
        Files.write(file, new byte[] {'a', (byte) 0xE4, 'b'});
        assertThat(AdoptionCsv.read(file).problems().getFirst().text()).contains("UTF-8");
        Files.write(file, new byte[4 * 1024 * 1024 + 1]);
        assertThat(AdoptionCsv.read(file).problems().getFirst().text()).contains("too large");
        assertThat(AdoptionCsv.read(folder).problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\",\"y\")",
                "+1 Motors",
                "-2 Motors",
                "@SUM(A1)",
                "'=x",
                "''@x"
            })
    void noNameIsAFormulaInASpreadsheetAndEachComesBackAsItWas(String name) {
        String text = AdoptionCsv.format(List.of(line(name)));
        String cell = text.lines().skip(1).findFirst().orElseThrow().replaceFirst("^\"", "");
        assertThat(cell).startsWith("'");
        assertThat(parse(text).wishes()).extracting(AdoptionWish::dealership).containsExactly(name);
    }

    @Test
    void aTabBeforeANameIsGuardedToo() {
        assertThat(AdoptionCsv.format(List.of(line("\t=x")))).contains("'\t=x");
    }

    @Test
    void sixHundredRowsComeBackAsTheyWereWritten() throws IOException {
        Path file = folder.resolve("many.csv");
        List<AdoptionCsv.Line> lines =
                IntStream.range(0, 600).mapToObj(i -> line("Dealer, \"No\" " + i)).toList();
        AdoptionCsv.write(file, lines);
        AdoptionCsv.Content content = AdoptionCsv.read(file);
        assertThat(content.problems()).isEmpty();
        assertThat(content.wishes()).hasSize(600);
        assertThat(content.wishes().get(599))
                .isEqualTo(
                        new AdoptionWish(
                                600,
                                "Dealer, \"No\" 599",
                                CHICAGO,
                                LocalTime.of(5, 58),
                                LocalTime.of(13, 58),
                                Weekdays.parse("MON-SAT")));
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("\r\n");
    }

    @Test
    void whatIsNotKnownYetIsLeftOpen() {
        String text =
                AdoptionCsv.format(List.of(new AdoptionCsv.Line("Kia", null, null, null, null)));
        assertThat(text).isEqualTo("dealership,timeZone,amTime,pmTime,days\r\nKia,,,,\r\n");
        assertThat(problems(text))
                .containsExactly("row 1, timeZone: give a time zone like America/Chicago.");
    }
}
