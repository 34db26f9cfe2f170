package org.cronconsole.dealership.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.dealership.OnboardingCheck;
import org.cronconsole.dealership.OnboardingForm;
import org.cronconsole.settings.JobDefaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class DealershipCsvTest {
    private static final OnboardingCheck CHECK =
            new OnboardingCheck(
                    new JobDefaults(
                            "https://github.com/acme/sync",
                            "main",
                            "docker",
                            null,
                            null,
                            null,
                            null));

    @TempDir private Path folder;

    private static DealershipCsv.Content parse(String text) {
        return DealershipCsv.parse(text, CHECK);
    }

    private static List<String> words(DealershipCsv.Content content) {
        return content.rows().stream()
                .flatMap(row -> row.problems().stream().map(p -> row.row() + " " + p.words()))
                .toList();
    }

    @Test
    void readsWhatPeopleAndSpreadsheetsWrite() {
        DealershipCsv.Content content =
                parse(
                        "\uFEFFUSER"
                            + " NAME;User_Password;userEmail;userFirstName;userLastName;userRole;Dealership"
                            + " Name;vautoUsername;vautoPassword;time zone;am"
                            + " time;pmTime;days;number;Env.TARGET_URL;\r\n"
                            + "\r\n"
                            + "#Old Ford;;;;;;;;;;;;;;;\r\n"
                            + "joliet.kia; \" pass;word \" ;j@k.example;Jo;Kia;User; \"Joliet"
                            + " \"\"Kia\"\"\" ;jk;=cmd;America/Chicago;5:58:00"
                            + " AM;13:58:00;mon-sat;13125550123;https://x.example;\r\n");
        assertThat(words(content)).isEmpty();
        assertThat(content.comments()).isEqualTo(1);
        assertThat(content.rows()).hasSize(1);
        CsvRow row = content.rows().getFirst();
        assertThat(row.row()).as("as the spreadsheet numbers it").isEqualTo(4);
        assertThat(row.dealership()).isEqualTo("Joliet \"Kia\"");
        OnboardingForm form = row.form();
        assertThat(form.userPassword()).isEqualTo(" pass;word ");
        assertThat(form.vautoPassword()).as("a secret is taken as it is").isEqualTo("=cmd");
        assertThat(form.amTime()).isEqualTo("05:58");
        assertThat(form.phoneValue()).isEqualTo("+13125550123");
        assertThat(form.env()).containsEntry("TARGET_URL", "https://x.example");
        assertThat(row.toString()).doesNotContain("pass", "cmd", "x.example");
    }

    @Test
    void tellsEveryColumnThatIsWrongAtOnce() {
        String header = CsvRows.HEADER.replace("timeZone", "timezon").replace(",days", "");
        assertThatThrownBy(() -> parse(header + ",colour,colour\r\n" + "x"))
                .isInstanceOf(CsvRefused.class)
                .hasMessageContaining("There is no column \"timezon\". Is timeZone meant?")
                .hasMessageContaining("There is no column \"colour\".")
                .hasMessageContaining("missing: timeZone, days");
        assertThatThrownBy(() -> parse(CsvRows.HEADER + ",days\r\n"))
                .hasMessageContaining("\"days\" is there twice");
        assertThatThrownBy(() -> parse(CsvRows.line(1)))
                .hasMessageContaining("cells of the first line name no column")
                .hasMessageNotContaining("planted");
        assertThatThrownBy(() -> parse("")).hasMessageContaining("The file is empty");
        assertThatThrownBy(() -> parse(CsvRows.HEADER + "\n,,\n"))
                .hasMessageContaining("holds no dealership");
        assertThatThrownBy(() -> parse(CsvRows.HEADER + "\n" + CsvRows.line(1) + "\n\"open"))
                .hasMessageContaining("From row 3 on this is no CSV");
    }

    @Test
    void tellsAllThatIsWrongWithEachRowWithoutRepeatingIt() {
        DealershipCsv.Content content =
                parse(
                        String.join(
                                "\n",
                                CsvRows.HEADER,
                                CsvRows.line(1),
                                CsvRows.line(2, "timeZone", "Chicago", "amTime", "25:00"),
                                CsvRows.line(3, "dealershipName", CsvRows.name(1)),
                                CsvRows.line(4, "userName", CsvRows.user(1)),
                                CsvRows.line(5, "areaCode", "", "number", "1.31256E+10"),
                                CsvRows.line(6, "areaCode", "312", "number", "+13125550100"),
                                CsvRows.line(7) + ",secret-behind",
                                CsvRows.line(8, "areaCode", "", "number", "555-0199"),
                                CsvRows.line(9, "areaCode", "", "number", "(312) 555-0199"),
                                CsvRows.line(10, "vautoPassword", "replace-me")));
        assertThat(words(content))
                .satisfiesExactly(
                        w -> assertThat(w).startsWith("3 timeZone: Choose a time zone"),
                        w -> assertThat(w).startsWith("3 amTime: Give the local time"),
                        w -> assertThat(w).startsWith("4 dealershipName: ").contains("row 2"),
                        w -> assertThat(w).startsWith("5 userName: ").contains("row 2"),
                        w -> assertThat(w).startsWith("6 number: The spreadsheet has rounded it"),
                        w -> assertThat(w).startsWith("7 number: Give an area code or a number"),
                        w -> assertThat(w).startsWith("8 A cell stands in a column"),
                        w ->
                                assertThat(w)
                                        .startsWith("9 number: Give the number with country code"),
                        w -> assertThat(w).startsWith("11 vautoPassword: This is the template's"));
        assertThat(words(content).toString()).doesNotContain("secret-behind");
        assertThat(content.wrong()).isEqualTo(8);
    }

    @Test
    void theTemplateHoldsNothingButTheColumnsAndCanBeFilledIn() throws IOException {
        Path file = folder.resolve("template.csv");
        DealershipCsv.writeTemplate(file);
        assertThatThrownBy(() -> DealershipCsv.read(file, CHECK))
                .hasMessageContaining("holds no dealership");
        String text = Files.readString(file);
        assertThat(words(parse(text.replace("#", "")))).hasSize(1);
        assertThat(words(parse(text.replace("#", "").replace("replace-me", "their-own"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, true", "UTF-16, true", "UTF-16LE, false", "ISO-8859-1, false"})
    void readsUnicodeAlone(String charset, boolean good) throws IOException {
        Path file = folder.resolve("rows.csv");
        String text = CsvRows.HEADER + "\n" + CsvRows.line(1, "dealershipName", "Citroën Nürnberg");
        Files.write(file, text.getBytes(charset));
        if (good) {
            assertThat(DealershipCsv.read(file, CHECK).rows().getFirst().dealership())
                    .isEqualTo("Citroën Nürnberg");
        } else {
            assertThatThrownBy(() -> DealershipCsv.read(file, CHECK))
                    .isInstanceOf(CsvRefused.class);
        }
    }

    @Test
    void saysHowMuchIsTooMuch() throws IOException {
        String rows =
                IntStream.rangeClosed(1, DealershipCsv.MOST_ROWS + 1)
                        .mapToObj(CsvRows::line)
                        .collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> parse(CsvRows.HEADER + "\n" + rows))
                .hasMessageContaining("more than 1000 rows");
        Path file = folder.resolve("large.csv");
        Files.write(file, new byte[(int) CsvText.LARGEST + 1]);
        assertThatThrownBy(() -> DealershipCsv.read(file, CHECK)).hasMessageContaining("4 MB");
        assertThatThrownBy(() -> DealershipCsv.read(folder.resolve("none.csv"), CHECK))
                .hasMessageContaining("There is no file");
    }

    /** However a file is written, the same is read. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFormOfAFileDoesNotMatter(long seed) {
        Random random = new Random(seed);
        String plain =
                CsvRows.HEADER
                        + "\n"
                        + IntStream.rangeClosed(1, 5)
                                .mapToObj(CsvRows::line)
                                .collect(Collectors.joining("\n"));
        List<String> expected = fingerprints(parse(plain));
        for (int i = 0; i < 50; i++) {
            assertThat(fingerprints(parse(rewritten(plain, random)))).isEqualTo(expected);
        }
    }

    private static List<String> fingerprints(DealershipCsv.Content content) {
        return content.rows().stream()
                .map(row ->
                        row.fingerprint()
                                + Objects.requireNonNull(row.request()).vautoPassword().reveal()
                                + row.form().userPassword())
                .toList();
    }

    /** The same cells in another order, with other separators, quotes, line ends and blanks. */
    private static String rewritten(String plain, Random random) {
        List<List<String>> rows = plain.lines().map(line -> List.of(line.split(",", -1))).toList();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.getFirst().size()).boxed().toList());
        Collections.shuffle(order, random);
        String separator = List.of(",", ";", "\t").get(random.nextInt(3));
        String end = random.nextBoolean() ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        for (List<String> row : rows) {
            for (int i = 0; i < random.nextInt(3); i++) {
                text.append(random.nextBoolean() ? "" : separator.repeat(3)).append(end);
            }
            text.append(
                            order.stream()
                                    .map(row::get)
                                    .map(cell -> random.nextBoolean() ? cell : '"' + cell + '"')
                                    .map(cell -> random.nextInt(4) > 0 ? cell : " " + cell + " ")
                                    .collect(Collectors.joining(separator)))
                    .append(end);
        }
        return text.toString();
    }

    /** Whatever a file holds, it is taken or refused in words. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void noFileBringsItDown(long seed) {
        Random random = new Random(seed);
        String alphabet = ",;\t\"\r\n#'=+@-:aA1\u00A0\uFEFFé ";
        String good = CsvRows.HEADER + "\n" + CsvRows.line(1) + "\n" + CsvRows.line(2);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder(good);
            for (int j = 0; j < 1 + random.nextInt(12); j++) {
                int at = random.nextInt(text.length());
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                if (random.nextBoolean()) {
                    text.insert(at, c);
                } else {
                    text.setCharAt(at, c);
                }
            }
            try {
                for (CsvRow row : parse(text.toString()).rows()) {
                    assertThat(row.request() == null).isEqualTo(!row.problems().isEmpty());
                    assertThat(row.problems().toString()).doesNotContain("planted");
                }
            } catch (CsvRefused refused) {
                assertThat(refused).hasMessageNotContaining("planted");
            }
        }
    }

    @Test
    void theFingerprintTellsNothingOfSecrets() {
        String one = CsvRows.HEADER + "\n" + CsvRows.line(1);
        String other = CsvRows.HEADER + "\n" + CsvRows.line(1, "vautoPassword", "another-one");
        assertThat(parse(one).rows().getFirst().fingerprint())
                .isEqualTo(parse(other).rows().getFirst().fingerprint())
                .isNotEqualTo(
                        parse(CsvRows.HEADER + "\n" + CsvRows.line(1, "pmTime", "14:01"))
                                .rows()
                                .getFirst()
                                .fingerprint());
        assertThat(new String(one.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .contains("planted");
    }
}
