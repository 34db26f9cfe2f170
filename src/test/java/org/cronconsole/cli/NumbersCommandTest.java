package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.phone.FakePhoneNumbers;
import org.cronconsole.phone.PhoneNumbers.InboundText;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.schedule.Weekdays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

class NumbersCommandTest {
    private static final String FORD = "+13125556001";
    private static final String KIA = "+16305556002";

    private final CliFixture cli = new CliFixture();
    private final FakePhoneNumbers twilio = new FakePhoneNumbers();

    @BeforeEach
    void rent() {
        cli.numbers = twilio;
        Instant since = Instant.parse("2026-01-05T15:00:00Z");
        twilio.add(FORD, "Naperville Ford", "", since);
        twilio.add(KIA, "spare, was Joliet Kia", "https://demo.twilio.com/x", since);
        twilio.add("+442071838750", "London", "", since);
        new EnvGroupRegistry(cli.render, FakeRender.WORKSPACE, cli.clock())
                .put(
                        new DealershipEntry(
                                "Naperville Ford",
                                "naperville-ford",
                                ZoneId.of("America/Chicago"),
                                null,
                                null,
                                Weekdays.parse("MON-SAT"),
                                null,
                                null,
                                FORD,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void listsNumbersWithDealershipAndPrice() {
        assertThat(cli.run("--read-only", "numbers", "list", "--output", "json")).isZero();
        JsonNode list = cli.json();
        assertThat(list).hasSize(3);
        JsonNode ford = list.get(0);
        assertThat(CliFixture.names(ford))
                .startsWith("number", "sid", "dealership", "spare", "since", "monthlyPrice");
        assertThat(ford.get("number").asText()).isEqualTo(FORD);
        assertThat(ford.get("sid").asText()).isEqualTo("PN1");
        assertThat(ford.get("dealership").asText()).isEqualTo("Naperville Ford");
        assertThat(ford.get("spare").asBoolean()).isFalse();
        assertThat(ford.get("since").asText()).isEqualTo("2026-01-05T15:00:00Z");
        assertThat(ford.get("monthlyPrice").decimalValue()).isEqualByComparingTo("1.15");
        assertThat(ford.get("currency").asText()).isEqualTo("USD");
        assertThat(list.get(1).get("dealership").isNull()).isTrue();
        assertThat(list.get(1).get("spare").asBoolean()).isTrue();
        assertThat(list.get(1).get("answersTexts").asBoolean()).isTrue();
        assertThat(list.get(2).get("monthlyPrice").isNull()).isTrue();
        assertThat(cli.errText())
                .contains("3 numbers: 2.30 USD a month, before taxes; the price of 1 is unknown.");
        assertThat(cli.run("numbers", "list")).isZero();
        assertThat(cli.outText()).contains("NUMBER", FORD, "Naperville Ford", "spare", "unknown");
    }

    @Test
    void withoutTwilioItNamesTheSettings() {
        cli.numbers = null;
        for (String[] command :
                new String[][] {
                    {"numbers", "list"},
                    {"numbers", "search", "--area-code", "312"},
                    {"numbers", "texts", FORD},
                    {"numbers", "release", FORD, "--confirm", FORD}
                }) {
            assertThat(cli.run(command)).as(command[1]).isEqualTo(2);
            assertThat(cli.errText()).contains("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN");
            assertThat(cli.outText()).isEmpty();
        }
    }

    @Test
    void searchesAndNamesTheNearest() {
        assertThat(cli.run("numbers", "search", "--area-code", "312", "--output=json")).isZero();
        assertThat(cli.json().get("offers").get(0).get("number").asText())
                .isEqualTo("+13125550142");
        assertThat(cli.json().get("nearby")).isEmpty();
        assertThat(cli.errText()).contains("kept as spares: " + KIA);
        twilio.soldOut.add("331");
        assertThat(cli.run("numbers", "search", "--area-code", "331", "--output=json")).isZero();
        assertThat(cli.json().get("nearby"))
                .extracting(near -> near.get("areaCode").asText())
                .containsExactly("630", "815", "312");
        assertThat(cli.errText()).contains("area code 331", "near by");
        assertThat(cli.run("numbers", "search", "--area-code", "331")).isZero();
        assertThat(cli.outText()).contains("MILES AWAY", "+16305550142");
        assertThat(twilio.writes).isEmpty();
    }

    @Test
    void otherCountriesAreExplained() {
        int code = cli.run("numbers", "search", "--area-code", "312", "--country", "DE");
        assertThat(code).isEqualTo(2);
        assertThat(cli.errText()).contains("papers", "Twilio's console");
        assertThat(cli.run("numbers", "search", "--area-code", "31")).isEqualTo(2);
        assertThat(cli.run("numbers", "search")).isEqualTo(2);
    }

    @Test
    void textsAreMasked() {
        for (int i = 0; i < 25; i++) {
            twilio.texts.add(
                    new InboundText(
                            "SM" + i,
                            "+18885550142",
                            FakeRender.NOW.minus(Duration.ofHours(10L * i)),
                            "Your vAuto code is " + (654300 + i) + "."));
        }
        int code = cli.run("numbers", "texts", "+1 (312) 555-6001", "--since=9d", "--output=json");
        assertThat(code).as(cli.errText()).isZero();
        JsonNode texts = cli.json();
        assertThat(texts).hasSize(22);
        assertThat(CliFixture.names(texts.get(0)))
                .containsExactly("sid", "from", "receivedAt", "words");
        assertThat(texts.get(0).get("words").asText()).isEqualTo("Your vAuto code is ••••••.");
        assertThat(cli.run("numbers", "texts", FORD, "--since", "1h")).isZero();
        assertThat(cli.outText() + cli.errText()).doesNotContain("6543");
        assertThat(cli.run("numbers", "texts", "+13125559999")).isEqualTo(1);
        assertThat(cli.run("numbers", "texts", "5559999")).isEqualTo(2);
        assertThat(cli.run("numbers", "texts", FORD, "--since", "x")).isEqualTo(2);
    }

    @Test
    void releasesWhatIsConfirmed() {
        assertThat(cli.run("numbers", "release", FORD, "--confirm", KIA)).isEqualTo(2);
        assertThat(cli.run("numbers", "release", FORD)).isEqualTo(2);
        assertThat(cli.run("numbers", "release", "Ford", "--confirm", "Ford")).isEqualTo(2);
        String nobodys = "+13125559999";
        assertThat(cli.run("numbers", "release", nobodys, "--confirm", nobodys)).isEqualTo(1);
        assertThat(cli.run("--read-only", "numbers", "release", FORD, "--confirm", FORD))
                .isEqualTo(2);
        cli.production = true;
        assertThat(cli.run("numbers", "release", FORD, "--confirm", FORD)).isEqualTo(2);
        assertThat(cli.errText()).contains("--unlock-writes");
        assertThat(twilio.writes).isEmpty();
        int code =
                cli.run(
                        "--unlock-writes",
                        "numbers",
                        "release",
                        FORD,
                        "--confirm",
                        FORD,
                        "--output=json");
        assertThat(code).as(cli.errText()).isZero();
        assertThat(cli.json().get("released").asBoolean()).isTrue();
        assertThat(cli.errText()).contains("the number of Naperville Ford");
        assertThat(twilio.writes).containsExactly("release " + FORD);
    }

    @Test
    void anUnclearReleaseIsFour() {
        twilio.failNextWrite = FakePhoneNumbers.failure(true);
        assertThat(cli.run("numbers", "release", KIA, "--confirm", KIA)).isEqualTo(4);
        assertThat(cli.errText()).contains("still lists it", "numbers list");
        assertThat(cli.errText()).contains("named \"Joliet Kia\"");
        twilio.failNextWrite = FakePhoneNumbers.failure(false);
        assertThat(cli.run("numbers", "release", KIA, "--confirm", KIA)).isEqualTo(1);
        twilio.failReads = FakePhoneNumbers.failure(false);
        assertThat(cli.run("numbers", "list")).isEqualTo(1);
        assertThat(cli.outText()).isEmpty();
    }

    @Test
    void withoutASubcommandItSaysWhatThereIs() {
        assertThat(cli.run("numbers")).isEqualTo(2);
        assertThat(cli.errText()).contains("numbers release NUMBER --confirm NUMBER");
    }
}
