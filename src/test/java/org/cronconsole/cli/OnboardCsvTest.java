package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.queue.CsvRows;
import org.cronconsole.render.FakeRender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class OnboardCsvTest {
    private static final String[] NO_NUMBER = {"areaCode", ""};

    @TempDir private Path folder;
    private final CliFixture cli = new CliFixture();

    @BeforeEach
    void home() {
        cli.home = folder.resolve("home");
    }

    @AfterEach
    void noSecretIsShownOrKept() throws IOException {
        assertThat(cli.outText() + cli.errText()).doesNotContain("planted");
        if (Files.exists(cli.home)) {
            try (Stream<Path> files = Files.walk(cli.home)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain("planted");
                }
            }
        }
    }

    private String file(String... rows) throws IOException {
        Path file = folder.resolve("dealerships.csv");
        Files.writeString(file, CsvRows.HEADER + "\r\n" + String.join("\r\n", rows));
        return file.toString();
    }

    private List<String> states() {
        return cli.json()
                .valueStream()
                .map(row -> row.get("row").asInt() + " " + row.get("state").asText())
                .toList();
    }

    private static String row(int number, String... changes) {
        String[] all =
                Stream.concat(Stream.of(NO_NUMBER), Stream.of(changes)).toArray(String[]::new);
        return CsvRows.line(number, all);
    }

    @Test
    void aDryRunTellsEachRowAndWritesNothing() throws IOException {
        cli.render.add("crn-1", "Motors 2 AM", "0 0 * * *");
        cli.render.add("crn-2", "Motors 3 AM", "0 0 * * *");
        cli.render.add("crn-3", "Motors 3 PM", "0 0 * * *");
        cli.users.all.add(new DashboardUser(9, CsvRows.user(3), "USER", List.of("x"), true, null));
        cli.users.all.add(new DashboardUser(8, "taken.user", "USER", List.of("y"), true, null));
        String file =
                file(
                        row(1),
                        row(2),
                        row(3),
                        row(4, "userName", "taken.user"),
                        row(5, "timeZone", "Chicago", "userRole", "boss"),
                        row(6, "areaCode", "312"));
        int code = cli.run("--read-only", "onboard", "--csv", file, "--dry-run", "--output=json");
        assertThat(code).as(cli.errText()).isEqualTo(1);
        assertThat(states())
                .containsExactly(
                        "2 ready", "3 problem", "4 exists", "5 problem", "6 problem", "7 problem");
        JsonNode rows = cli.json();
        assertThat(CliFixture.names(rows.get(0)))
                .containsExactly("row", "dealership", "state", "problems", "journal");
        assertThat(rows.get(1).get("problems").get(0).get("problem").asText())
                .contains("half there", "Motors 2 AM");
        assertThat(rows.get(3).get("problems").get(0).get("field").asText()).isEqualTo("userName");
        assertThat(rows.get(4).get("problems"))
                .extracting(p -> p.get("field").asText())
                .containsExactly("timeZone", "userRole");
        assertThat(rows.get(5).get("problems").get(0).get("problem").asText())
                .contains("Twilio is not configured");
        assertThat(cli.errText()).contains("6 rows: 1 ready", "Nothing was written");
        assertThat(cli.render.writes).isEmpty();
        assertThat(cli.home).as("a look keeps nothing").doesNotExist();
        assertThat(cli.run("onboard", "--csv", file(row(1)), "--dry-run")).isZero();
        assertThat(cli.outText()).contains("ROW", "Motors 1", "ready");
    }

    @Test
    void allThatCanBeOnboardedIsAndTheRestIsTold() throws IOException {
        String file = file(row(1), row(2, "pmTime", ""), row(3));
        assertThat(cli.run("onboard", "--csv", file, "--output=json"))
                .as(cli.errText())
                .isEqualTo(4);
        assertThat(states()).containsExactly("2 done", "3 problem", "4 done");
        assertThat(cli.json().get(0).get("journal").asText()).isNotEmpty();
        assertThat(cli.errText())
                .contains(
                        "row 2, Motors 1: running",
                        "row 4, Motors 3: done",
                        "2 of 3 are onboarded");
        int writes = cli.render.writes.size();

        String mended = file(row(1), row(2), row(3));
        assertThat(cli.run("onboard", "--csv", mended, "--output=json")).isZero();
        assertThat(states()).containsExactly("2 exists", "3 done", "4 exists");
        assertThat(cli.render.writes.size()).isGreaterThan(writes);

        assertThat(cli.run("onboard", "--csv", mended, "--output=json")).isZero();
        assertThat(states()).containsExactly("2 exists", "3 exists", "4 exists");
        assertThat(cli.errText()).contains("3 of 3 are onboarded, 3 of them before");
    }

    @Test
    void aRowThatStoppedHalfWayIsGoneOnWithByTheSameCommand() throws IOException {
        cli.render.fault = FakeRender.cut();
        cli.render.faultOn = "create Motors 1 PM";
        cli.render.faultOn = "create Motors 1 PM";
        String file = file(row(1), row(2));
        cli.run("onboard", "--csv", file, "--output=json");
        cli.render.fault = null;
        assertThat(cli.run("onboard", "--csv", file, "--output=json")).as(cli.errText()).isZero();
        assertThat(states()).allMatch(state -> state.matches("[23] (done|exists)"));
        assertThat(cli.render.writes).filteredOn(w -> w.equals("create Motors 1 AM")).hasSize(1);
    }

    @Test
    void ctrlCStopsInOrder() throws IOException {
        cli.users.onCreate = () -> Thread.currentThread().interrupt();
        String file = file(row(1), row(2));
        assertThat(cli.run("onboard", "--csv", file, "--output=json")).isEqualTo(4);
        assertThat(states()).containsExactly("2 resume", "3 ready");
        assertThat(cli.errText()).contains("To go on, give the same command again.");
        cli.users.onCreate = () -> {};
        assertThat(cli.run("onboard", "--csv", file, "--output=json")).as(cli.errText()).isZero();
        assertThat(states()).containsExactly("2 done", "3 done");
        assertThat(cli.users.all).hasSize(2);
    }

    @Test
    void aFileThatCannotBeTakenIsRefusedBeforeAnybodySignsIn() throws IOException {
        String file = file(row(1));
        Files.writeString(
                Path.of(file), Files.readString(Path.of(file)).replace("pmTime", "pnTime"));
        assertThat(cli.run("onboard", "--csv", file)).isEqualTo(2);
        assertThat(cli.errText())
                .contains("There is no column \"pnTime\". Is pmTime meant?", "Nothing was done");
        assertThat(cli.run("onboard", "--csv", folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(cli.run("onboard", "--csv", file, "--file", file)).isEqualTo(2);
        assertThat(cli.run("onboard", "--csv", file, "--journals")).isEqualTo(2);
        assertThat(cli.opened).isEmpty();
        assertThat(cli.run("--read-only", "onboard", "--csv", file(row(1)))).isEqualTo(2);
        assertThat(cli.run("onboard", "--csv", file(row(1, "days", "")))).isEqualTo(1);
        assertThat(cli.render.writes).isEmpty();
    }

    @Test
    void aTemplateIsWrittenAndNothingIsWrittenOver() throws IOException {
        Path file = folder.resolve("template.csv");
        assertThat(cli.run("onboard", "--csv-template", file.toString())).isZero();
        String text = Files.readString(file);
        assertThat(text).startsWith("\uFEFFdealershipName,").contains("#Evanston");
        assertThat(cli.run("onboard", "--csv-template", file.toString())).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(text);
        assertThat(cli.opened).isEmpty();
    }

    @Test
    void aDealershipThatAColleagueIsOnboardingIsNotThereYet() throws IOException {
        cli.render.add("crn-2", "Motors 1 AM", "0 0 * * *");
        cli.render.add("crn-3", "Motors 1 PM", "0 0 * * *");
        cli.users.all.add(new DashboardUser(9, CsvRows.user(1), "USER", List.of("x"), true, null));
        org.cronconsole.registry.EnvGroupClaims claims =
                new org.cronconsole.registry.EnvGroupClaims(
                        cli.render, FakeRender.WORKSPACE, cli.clock());
        claims.put(
                new org.cronconsole.registry.Claim(
                        "Motors 1", "kim", "theirs", java.time.Instant.now()));
        String file = file(row(1));
        assertThat(cli.run("onboard", "--csv", file, "--dry-run", "--output=json")).isEqualTo(1);
        assertThat(states()).containsExactly("2 problem");
        assertThat(cli.json().get(0).get("problems").get(0).get("problem").asText())
                .contains("kim has been onboarding Motors 1 since");
        claims.release("theirs");
        assertThat(cli.run("onboard", "--csv", file, "--dry-run", "--output=json")).isZero();
        assertThat(states()).containsExactly("2 exists");
    }

    @Test
    void whatTheRowsCostIsReckonedByTheProfilesPriceTable() throws IOException {
        String file = file(row(1), row(2));
        assertThat(cli.run("onboard", "--csv", file, "--dry-run")).isZero();
        assertThat(cli.errText())
                .contains("Each month: unknown for 4 jobs (the profile has no price table)")
                .doesNotContain("USD");
        cli.onboardingDefaults =
                new org.cronconsole.settings.OnboardingDefaults(
                        java.util.Map.of(),
                        List.of(),
                        null,
                        new org.cronconsole.settings.PriceTable(
                                java.util.Currency.getInstance("USD"),
                                java.time.LocalDate.of(2026, 11, 1),
                                java.util.Map.of("starter", new java.math.BigDecimal("1.25")),
                                null));
        assertThat(cli.run("onboard", "--csv", file, "--dry-run")).isZero();
        assertThat(cli.errText())
                .contains("Each month: 5.00 USD a month by the price table of 2026-11-01.");
    }
}
