package org.cronconsole.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.phone.PhoneNumbers.Available;
import org.cronconsole.phone.PhoneNumbers.InboundText;
import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.cronconsole.phone.PhoneNumbers.Rented;
import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SeedDealership;
import org.cronconsole.sandbox.Served;
import org.cronconsole.sandbox.SettableClock;
import org.cronconsole.sandbox.twilio.TwilioSandbox;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.TwilioAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/** Against the lookalike, over real HTTP. */
class TwilioPhoneNumbersTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");
    private static final SandboxSeed SEED = new SandboxSeed(1, 230, 30, NOW);

    private final TwilioSandbox sandbox =
            new TwilioSandbox(new SettableClock(NOW), ACCOUNT, "token");
    private Served served;
    private TwilioPhoneNumbers numbers;

    @BeforeEach
    void serve() {
        sandbox.reset(SEED);
        served = new Served(sandbox);
        numbers = client("token");
    }

    private TwilioPhoneNumbers client(String token) {
        return new TwilioPhoneNumbers(new TwilioAccess(ACCOUNT, Secret.of(token), served.base()));
    }

    @AfterEach
    void stop() {
        numbers.close();
        served.close();
    }

    @Test
    void searchesAnAreaCode() {
        List<Available> found = numbers.search("630", 8);

        assertThat(found).hasSize(8);
        assertThat(found)
                .allSatisfy(offer -> {
                    assertThat(offer.number().e164()).startsWith("+1630");
                    assertThat(offer.locality()).isEqualTo("Naperville");
                    assertThat(offer.region()).isEqualTo("IL");
                });
        assertThat(numbers.search("999", 8)).isEmpty();
        assertThat(numbers.search("630", 0)).isEmpty();
        assertThatThrownBy(() -> numbers.search("63", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rentsOnceWithoutAnAnswerToTexts() {
        PhoneNumber wanted = numbers.search("312", 1).getFirst().number();
        Rented rented = numbers.rent(wanted, "Aurora Honda · é");

        assertThat(rented.number()).isEqualTo(wanted);
        assertThat(rented.sid()).startsWith("PN");
        assertThat(rented.friendlyName()).isEqualTo("Aurora Honda · é");
        assertThat(rented.smsUrl()).isEmpty();
        assertThat(rented.since()).isEqualTo(NOW);
        assertThat(sandbox.rentedCount()).isEqualTo(1);
        assertThat(numbers.find(wanted)).contains(rented);
    }

    @Test
    void numberThatIsGoneIsAConflict() {
        PhoneNumber wanted = numbers.search("312", 1).getFirst().number();
        sandbox.takeElsewhere(wanted.e164());

        assertThatExceptionOfType(GatewayException.Conflict.class)
                .isThrownBy(() -> numbers.rent(wanted, "x"))
                .withMessage("The phone number is no longer for rent.")
                .satisfies(e -> assertThat(e.effectUnknown()).isFalse());
        assertThat(sandbox.rentedCount()).isZero();
        assertThat(numbers.find(wanted)).isEmpty();
    }

    @Test
    void tooLongANameIsRefusedBeforeAnythingIsSent() {
        PhoneNumber wanted = numbers.search("312", 1).getFirst().number();
        assertThatThrownBy(() -> numbers.rent(wanted, "x".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sandbox.rentedCount()).isZero();
    }

    @Test
    void listsAllPages() {
        assertThat(numbers.rented())
                .hasSize(230)
                .extracting(rented -> rented.number().e164())
                .containsExactlyInAnyOrderElementsOf(
                        SEED.list().stream().map(SeedDealership::phoneNumber).toList());
    }

    @Test
    void findsExactlyThatNumber() {
        SeedDealership dealership = SEED.list().get(3);
        assertThat(numbers.find(new PhoneNumber(dealership.phoneNumber())))
                .hasValueSatisfying(
                        rented -> assertThat(rented.friendlyName()).isEqualTo(dealership.name()));
        assertThat(numbers.find(new PhoneNumber("+1312555"))).isEmpty();
    }

    @Test
    void releasesAndTakesGoneForReleased() {
        Rented rented =
                numbers.find(new PhoneNumber(SEED.list().getFirst().phoneNumber())).orElseThrow();

        numbers.release(rented);
        assertThat(numbers.find(rented.number())).isEmpty();
        numbers.release(rented);
    }

    @Test
    void tellsThePrice() {
        assertThat(numbers.monthlyPrice())
                .contains(new MonthlyPrice(new BigDecimal("1.15"), Currency.getInstance("USD")));
    }

    @Test
    void showsTextsNewestFirst() {
        PhoneNumber number = new PhoneNumber(SEED.list().get(2).phoneNumber());
        sandbox.receiveText(number.e164(), "+18885550142", "Your vAuto code is 654321");
        List<InboundText> texts = numbers.inboundTexts(number, 3);

        assertThat(texts).hasSize(3);
        assertThat(texts.getFirst().body()).isEqualTo("Your vAuto code is 654321");
        assertThat(texts.getFirst().from()).isEqualTo("+18885550142");
        assertThat(texts)
                .isSortedAccordingTo(Comparator.comparing(InboundText::receivedAt).reversed());
        assertThat(texts.toString()).doesNotContain("654321");
    }

    @Test
    void findsNumbersNearAnAreaCodeThatHasNone() {
        AreaCode soldOut = AreaCodes.of("331").orElseThrow();
        assertThat(numbers.search(soldOut, 8)).isEmpty();
        List<Available> near = numbers.searchNear(soldOut, 100, 40);
        assertThat(near).hasSize(40);
        assertThat(near)
                .allSatisfy(offer ->
                        assertThat(AreaCodes.of(offer.number()).orElseThrow().milesTo(soldOut))
                                .isLessThan(100));
        assertThat(near.getFirst().number().e164()).startsWith("+1630");
        assertThat(numbers.searchNear(AreaCodes.of("907").orElseThrow(), 100, 40)).isEmpty();
    }

    @Test
    void renamesAndSilences() {
        Rented rented =
                numbers.find(new PhoneNumber(SEED.list().get(1).phoneNumber())).orElseThrow();
        Rented named = numbers.rename(rented, "spare, was Joliet Kia · é");
        assertThat(named.friendlyName()).isEqualTo("spare, was Joliet Kia · é");
        assertThat(named.sid()).isEqualTo(rented.sid());
        assertThat(numbers.find(rented.number())).contains(named);
        sandbox.answerTexts(rented.number().e164(), "https://demo.twilio.com/welcome/sms/reply");
        assertThat(numbers.find(rented.number()).orElseThrow().smsUrl()).isNotEmpty();
        assertThat(numbers.silence(named).smsUrl()).isEmpty();
        assertThat(numbers.find(rented.number())).contains(named);
        assertThatThrownBy(() -> numbers.rename(rented, "x".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsPricesOfACountryAndNoneOfAnother() {
        PhoneNumbers.Prices us = numbers.prices("US");
        assertThat(us.local().orElseThrow().amount()).isEqualByComparingTo("1.15");
        assertThat(us.tollFree().orElseThrow().amount()).isEqualByComparingTo("2.15");
        assertThatThrownBy(() -> numbers.prices("ZZ"))
                .isInstanceOf(GatewayException.NotFound.class);
    }

    @Test
    void readsTextsPageByPageAndSinceAnInstant() {
        PhoneNumber number = new PhoneNumber(SEED.list().get(2).phoneNumber());
        for (int i = 0; i < 4; i++) {
            sandbox.receiveText(number.e164(), "+18885550142", "Your vAuto code is 65432" + i);
        }
        PhoneNumbers.Inbox inbox = numbers.inbox(number, null, 3);
        List<InboundText> first = inbox.next();
        assertThat(first).hasSize(3);
        assertThat(inbox.hasNext()).isTrue();
        List<InboundText> second = inbox.next();
        assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
        assertThat(inbox.next()).hasSize(1);
        assertThat(inbox.hasNext()).isFalse();
        assertThatThrownBy(inbox::next).isInstanceOf(java.util.NoSuchElementException.class);
        PhoneNumbers.Inbox recent = numbers.inbox(number, NOW.minusSeconds(60), 10);
        assertThat(recent.next()).hasSize(4);
        assertThat(recent.hasNext()).isFalse();
    }

    @Test
    void aTextSentFromOneNumberComesInOnTheOtherAlone() {
        PhoneNumber from = new PhoneNumber(SEED.list().get(3).phoneNumber());
        PhoneNumber to = new PhoneNumber(SEED.list().get(4).phoneNumber());
        int before = numbers.inbox(from, null, 50).next().size();
        sandbox.receiveText(to.e164(), from.e164(), "hello");
        assertThat(numbers.inbox(to, null, 50).next().getFirst().from()).isEqualTo(from.e164());
        assertThat(numbers.inbox(from, null, 50).next()).hasSize(before);
    }

    @Test
    void wrongTokenIsUnauthorizedAndKeptToItself() {
        try (TwilioPhoneNumbers wrong = client("wrong-token")) {
            assertThatExceptionOfType(GatewayException.Unauthorized.class)
                    .isThrownBy(wrong::rented)
                    .withMessage("Twilio does not know this account SID and auth token.")
                    .satisfies(e ->
                            assertThat(e.toString() + e.failure())
                                    .doesNotContain("wrong-token", ACCOUNT));
        }
    }
}
