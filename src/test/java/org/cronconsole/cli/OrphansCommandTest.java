package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.id.JobId;
import org.cronconsole.phone.FakePhoneNumbers;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.schedule.Weekdays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.List;

class OrphansCommandTest {
    private static final String UNUSED = "+13125556010";

    private final CliFixture cli = new CliFixture();
    private final FakePhoneNumbers twilio = new FakePhoneNumbers();

    @BeforeEach
    void oneDealership() {
        cli.numbers = twilio;
        cli.render.add("crn-am", "Naperville Ford AM", "58 11 * * 1-6");
        cli.render.add("crn-pm", "Naperville Ford PM", "58 19 * * 1-6");
        new EnvGroupRegistry(cli.render, FakeRender.WORKSPACE, cli.clock())
                .put(
                        new DealershipEntry(
                                "Naperville Ford",
                                "napervilleford",
                                ZoneId.of("America/Chicago"),
                                null,
                                null,
                                Weekdays.parse("MON-SAT"),
                                new JobId("crn-am"),
                                new JobId("crn-pm"),
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void nothingIsZeroAndAnEmptyList() {
        assertThat(cli.run("--read-only", "orphans", "--output", "json")).isZero();
        assertThat(cli.json()).isEmpty();
        assertThat(cli.errText()).contains("Nothing to tidy up.");
        assertThat(cli.run("orphans")).isZero();
        assertThat(cli.outText()).isEmpty();
    }

    @Test
    void findingsAreOneWithTheRepairInWords() {
        plant();
        assertThat(cli.run("--read-only", "orphans", "--output", "json")).isEqualTo(1);
        JsonNode found = cli.json();
        assertThat(found).hasSize(3);
        found.forEach(each ->
                assertThat(CliFixture.names(each))
                        .containsExactly("kind", "id", "name", "what", "repair"));
        assertThat(found.get(0).get("kind").asText()).isEqualTo("unused-number");
        assertThat(found.get(0).get("id").asText()).isEqualTo(UNUSED);
        assertThat(found.get(0).get("repair").asText())
                .contains("cron-console numbers release " + UNUSED + " --confirm " + UNUSED);
        assertThat(found.get(1).get("kind").asText()).isEqualTo("am-without-pm");
        assertThat(found.get(1).get("repair").asText())
                .contains("cron-console jobs delete crn-lone --confirm \"Elgin Mazda AM\"");
        assertThat(found.get(2).get("kind").asText()).isEqualTo("user-without-store");
        assertThat(cli.errText()).contains("3 findings", "1.15 USD a month");
        assertThat(cli.run("orphans")).isEqualTo(1);
        assertThat(cli.outText()).contains("unused-number  " + UNUSED, "Elgin Mazda AM");
        assertThat(cli.render.envVarReads).isZero();
    }

    private void plant() {
        twilio.add(UNUSED, "(312) 555-6010", "", FakeRender.NOW);
        cli.render.add("crn-lone", "Elgin Mazda AM", "0 11 * * *");
        cli.users.all.add(new DashboardUser(7, "sees.all", "USER", List.of(), true, null));
    }

    @Test
    void whatCannotBeReadIsToldAndNotTakenForTidy() {
        twilio.failReads = FakePhoneNumbers.failure(false);
        assertThat(cli.run("orphans", "--output", "json")).isEqualTo(1);
        assertThat(cli.json()).isEmpty();
        assertThat(cli.errText())
                .contains("the phone numbers could not be read whole")
                .doesNotContain("Nothing to tidy up");
        cli.numbers = null;
        assertThat(cli.run("orphans")).isZero();
        assertThat(cli.errText()).contains("Twilio is not set up");
    }

    @Test
    void aFindingIsIgnoredAndShownAgain() {
        plant();
        String[] ignore = {"orphans", "ignore", "unused-number", UNUSED, "--reason", "the report"};
        cli.production = true;
        assertThat(cli.run(ignore)).isEqualTo(2);
        cli.production = false;
        assertThat(cli.run("--read-only", "orphans", "ignore", "a", "b", "--reason", "c"))
                .isEqualTo(2);
        assertThat(cli.run("orphans", "ignore", "unused-number", "+1", "--reason", "c"))
                .isEqualTo(1);
        assertThat(cli.run("orphans", "ignore", "unused-number", UNUSED, "--reason", " "))
                .isEqualTo(2);
        assertThat(cli.run("orphans", "ignore", "unused-number", UNUSED)).isEqualTo(2);
        assertThat(cli.run(ignore)).as(cli.errText()).isZero();
        assertThat(cli.run("orphans", "--output", "json")).isEqualTo(1);
        assertThat(cli.json()).hasSize(2);
        assertThat(cli.errText()).contains("1 is ignored");
        assertThat(cli.run("orphans", "--ignored", "--output", "json")).isZero();
        assertThat(cli.json().get(0).get("reason").asText()).isEqualTo("the report");
        assertThat(cli.json().get(0).get("who").asText()).isEqualTo("root");
        assertThat(cli.run("orphans", "show-again", "unused-number", UNUSED)).isZero();
        assertThat(cli.run("orphans", "show-again", "unused-number", UNUSED)).isEqualTo(1);
        assertThat(cli.run("orphans", "--output", "json")).isEqualTo(1);
        assertThat(cli.json()).hasSize(3);
    }
}
