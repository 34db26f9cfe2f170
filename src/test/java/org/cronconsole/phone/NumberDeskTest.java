package org.cronconsole.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.phone.NumberProblem.Kind;
import org.cronconsole.phone.PhoneNumbers.InboundText;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.TestEntries;
import org.cronconsole.render.FakeRender;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.SettingsProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

class NumberDeskTest {
    private static final PhoneNumber FORD = new PhoneNumber("+13125556001");
    private static final PhoneNumber KIA = new PhoneNumber("+16305556002");
    private static final PhoneNumber SPARE = new PhoneNumber("+18155556003");

    private final FakeRender render = new FakeRender();
    private final FakePhoneNumbers twilio = new FakePhoneNumbers();
    private final EnvGroupRegistry registry =
            new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> FakeRender.NOW);
    private final NumberDesk desk = new NumberDesk(twilio, registry, () -> FakeRender.NOW);

    private void dealership(String name, String number) {
        registry.put(
                new DealershipEntry(
                        name,
                        name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                        ZoneId.of("America/Chicago"),
                        null,
                        null,
                        Weekdays.parse("MON-SAT"),
                        null,
                        null,
                        number,
                        null,
                        null,
                        null,
                        null));
    }

    private void threeNumbers() {
        twilio.add(SPARE.e164(), "spare, was Aurora Honda", "", Instant.EPOCH);
        twilio.add(KIA.e164(), "Joliet Kia", "https://demo.twilio.com/x", Instant.EPOCH);
        twilio.add(FORD.e164(), "(312) 555-6001", "", Instant.EPOCH);
        dealership("Naperville Ford", "+1 (312) 555-6001");
    }

    @Test
    void joinsNumbersWithTheirDealerships() {
        threeNumbers();
        NumberList list = desk.list();
        assertThat(list.registryProblem()).isNull();
        assertThat(list.readAt()).isEqualTo(FakeRender.NOW);
        assertThat(list.numbers()).extracting(OurNumber::number).containsExactly(FORD, KIA, SPARE);
        OurNumber ford = list.numbers().get(0);
        assertThat(ford.dealership()).isEqualTo("Naperville Ford");
        assertThat(ford.use()).isEqualTo(OurNumber.Use.DEALERSHIP);
        assertThat(ford.mayHaveServed()).isTrue();
        OurNumber kia = list.numbers().get(1);
        assertThat(kia.dealership()).isNull();
        assertThat(kia.use()).isEqualTo(OurNumber.Use.UNKNOWN);
        assertThat(kia.namedFor()).isEqualTo("Joliet Kia");
        assertThat(kia.answers()).isTrue();
        OurNumber spare = list.numbers().get(2);
        assertThat(spare.spare()).isTrue();
        assertThat(spare.namedFor()).isEqualTo("Aurora Honda");
        assertThat(list.total()).hasSize(1);
        assertThat(list.total().getFirst().amount()).isEqualByComparingTo("3.45");
        assertThat(list.withoutPrice()).isZero();
    }

    @Test
    void aDealershipsNumberIsNoSpareWhateverItsName() {
        twilio.add(FORD.e164(), "spare", "", Instant.EPOCH);
        dealership("Naperville Ford", FORD.e164());
        dealership("Aurora Honda", FORD.e164());
        OurNumber shared = desk.list().numbers().getFirst();
        assertThat(shared.spare()).isFalse();
        assertThat(shared.dealership()).isEqualTo("Aurora Honda, Naperville Ford");
    }

    @Test
    void unknownPricesAreNoReasonToFail() {
        twilio.add("+442071838750", "London", "", Instant.EPOCH);
        twilio.add("+14165556001", "Toronto", "", Instant.EPOCH);
        twilio.add("+18885556001", "Free", "", Instant.EPOCH);
        NumberList list = desk.list();
        assertThat(list.withoutPrice()).isEqualTo(2);
        assertThat(list.total().getFirst().amount()).isEqualByComparingTo("2.15");
        twilio.failPrices = FakePhoneNumbers.failure(false);
        NumberList without = desk.list();
        assertThat(without.withoutPrice()).isEqualTo(3);
        assertThat(without.total()).isEmpty();
        assertThat(without.priceProblem()).contains("503");
    }

    @Test
    void withoutTwilioItSaysWhichSettings() {
        NumberDesk none = new NumberDesk(null, registry, () -> FakeRender.NOW);
        assertThat(none.configured()).isFalse();
        assertThatExceptionOfType(SettingsProblem.class)
                .isThrownBy(none::list)
                .withMessageContaining("TWILIO_ACCOUNT_SID")
                .withMessageContaining("TWILIO_AUTH_TOKEN");
    }

    @Test
    void anEmptyAreaCodeNamesTheNearest() {
        threeNumbers();
        NumberOffers offers = desk.search("us", " 312 ");
        assertThat(offers.offers()).hasSize(1);
        assertThat(offers.nearby()).isEmpty();
        assertThat(offers.spares()).extracting(OurNumber::number).containsExactly(SPARE);
        twilio.soldOut.add("331");
        NumberOffers around = desk.search("US", "331");
        assertThat(around.offers()).isEmpty();
        assertThat(around.nearby())
                .extracting(NumberOffers.Near::areaCode)
                .containsExactly("630", "815", "312");
        assertThat(around.price()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "GB,312,papers",
        "US,12,three digits",
        "US,999,no area code",
        "CA,312,of the US",
        "US,416,Canada"
    })
    void whatCannotBeRentedFromHereIsExplainedAndNotAsked(
            String country, String code, String words) {
        twilio.failReads = new IllegalStateException("Twilio was asked");
        assertThatExceptionOfType(NumberProblem.class)
                .isThrownBy(() -> desk.search(country, code))
                .withMessageContaining(words)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_OFFERED));
    }

    @Test
    void releasesOnceTheNumberIsTyped() {
        threeNumbers();
        List<OurNumber> warned = new ArrayList<>();
        refused(Kind.NOT_CONFIRMED, () -> desk.release(FORD, "+13125556002", warned::add));
        refused(Kind.NOT_CONFIRMED, () -> desk.release(FORD, "", warned::add));
        refused(
                Kind.NO_SUCH_NUMBER,
                () -> desk.release(new PhoneNumber("+13125559999"), "+13125559999", warned::add));
        assertThat(twilio.writes).isEmpty();
        assertThat(warned).isEmpty();
        OurNumber was = desk.release(FORD, " +1 312 555 6001 ", warned::add);
        assertThat(was.dealership()).isEqualTo("Naperville Ford");
        assertThat(warned).containsExactly(was);
        assertThat(twilio.rented).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anUnclearReleaseIsLookedAtAndNotRepeated(boolean effect) {
        threeNumbers();
        twilio.failNextWrite = FakePhoneNumbers.failure(true);
        twilio.effectBefore = effect;
        if (effect) {
            assertThat(desk.release(KIA, KIA.e164(), now -> {}).number()).isEqualTo(KIA);
        } else {
            refused(Kind.OUTCOME_UNKNOWN, () -> desk.release(KIA, KIA.e164(), now -> {}));
        }
        assertThat(twilio.writes).containsExactly("release " + KIA);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anUnclearRepairIsLookedAtAndNotRepeated(boolean effect) {
        threeNumbers();
        twilio.failNextWrite = FakePhoneNumbers.failure(true);
        twilio.effectBefore = effect;
        if (effect) {
            assertThat(desk.repair(KIA).answers()).isFalse();
        } else {
            refused(Kind.OUTCOME_UNKNOWN, () -> desk.repair(KIA));
        }
        assertThat(twilio.writes).containsExactly("silence");
    }

    @Test
    void aRefusalIsToldAsItIs() {
        threeNumbers();
        twilio.failNextWrite = FakePhoneNumbers.failure(false);
        assertThatThrownBy(() -> desk.rename(KIA, "x"))
                .isInstanceOf(GatewayException.Unexpected.class);
        assertThat(twilio.writes).hasSize(1);
    }

    @Test
    void aChangeThatIsNotSeenIsNotBelieved() {
        threeNumbers();
        NumberDesk deaf =
                new NumberDesk(new Deaf(twilio).numbers(), registry, () -> FakeRender.NOW);
        refused(Kind.OUTCOME_UNKNOWN, () -> deaf.rename(KIA, "Joliet Kia 2"));
        refused(Kind.OUTCOME_UNKNOWN, () -> deaf.release(KIA, KIA.e164(), now -> {}));
    }

    @Test
    void keepsAsSpareWhatNoDealershipHas() {
        threeNumbers();
        refused(Kind.IN_USE, () -> desk.keepAsSpare(FORD));
        assertThat(twilio.writes).isEmpty();
        OurNumber kept = desk.keepAsSpare(KIA);
        assertThat(kept.spare()).isTrue();
        assertThat(kept.rented().friendlyName()).isEqualTo("spare, was Joliet Kia");
        // What is so already is not sent again.
        desk.keepAsSpare(KIA);
        assertThat(desk.repair(FORD).answers()).isFalse();
        assertThat(twilio.writes).containsExactly("rename spare, was Joliet Kia");
    }

    @Test
    void nothingIsReadAfterAChangeButTheNumber() {
        threeNumbers();
        Registry once =
                (Registry)
                        java.lang.reflect.Proxy.newProxyInstance(
                                Registry.class.getClassLoader(),
                                new Class<?>[] {Registry.class},
                                (proxy, method, args) -> {
                                    assertThat(twilio.writes).isEmpty();
                                    return registry.read();
                                });
        NumberDesk careful = new NumberDesk(twilio, once, () -> FakeRender.NOW);
        OurNumber named = careful.rename(FORD, "Ford of Naperville");
        assertThat(named.rented().friendlyName()).isEqualTo("Ford of Naperville");
        assertThat(named.dealership()).isEqualTo("Naperville Ford");
    }

    @Test
    void namesAreCheckedBeforeTheyAreSent() {
        threeNumbers();
        refused(Kind.BAD_NAME, () -> desk.rename(KIA, " "));
        refused(Kind.BAD_NAME, () -> desk.rename(KIA, "x".repeat(65)));
        refused(Kind.BAD_NAME, () -> desk.rename(KIA, "a\nb"));
        assertThat(twilio.writes).isEmpty();
        assertThat(desk.rename(KIA, " Elgin Kia ").namedFor()).isEqualTo("Elgin Kia");
    }

    @Test
    void aLineCheckSeesWhatComesInFromThenOn() {
        threeNumbers();
        text("SM1", "Your code is 111111");
        LineCheck check = desk.watch(FORD);
        assertThat(check.look()).isEmpty();
        // Twilio's clock may be behind ours: what counts is that it was not there.
        twilio.texts.addFirst(
                new InboundText("SM2", "+18885550142", Instant.EPOCH, "Your code is 222222"));
        assertThat(check.look())
                .hasValueSatisfying(seen -> {
                    assertThat(seen.sid()).isEqualTo("SM2");
                    assertThat(seen.words()).isEqualTo("Your code is ••••••");
                });
    }

    @Test
    void textsComePageByPage() {
        for (int i = 0; i < 45; i++) {
            text("SM" + i, "code " + (100000 + i));
        }
        ReceivedTexts texts = desk.texts(FORD, null);
        assertThat(texts.next()).hasSize(20);
        twilio.failReads = FakePhoneNumbers.failure(false);
        assertThatThrownBy(texts::next).isInstanceOf(GatewayException.class);
        twilio.failReads = null;
        assertThat(texts.next()).hasSize(20);
        assertThat(texts.hasNext()).isTrue();
        assertThat(texts.next()).hasSize(5).allMatch(text -> text.words().equals("code ••••••"));
        assertThat(texts.hasNext()).isFalse();
    }

    private void text(String sid, String body) {
        twilio.texts.add(new InboundText(sid, "+18885550142", FakeRender.NOW, body));
    }

    private static void refused(Kind kind, Runnable act) {
        assertThatExceptionOfType(NumberProblem.class)
                .isThrownBy(act::run)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
    }

    /** Says yes to every write and does nothing. */
    private record Deaf(PhoneNumbers real) {
        PhoneNumbers numbers() {
            return (PhoneNumbers)
                    java.lang.reflect.Proxy.newProxyInstance(
                            PhoneNumbers.class.getClassLoader(),
                            new Class<?>[] {PhoneNumbers.class},
                            (proxy, method, args) ->
                                    switch (method.getName()) {
                                        case "rename", "silence" -> args[0];
                                        case "release" -> null;
                                        default -> method.invoke(real, args);
                                    });
        }
    }

    @Test
    void whoseItIsIsAskedJustBeforeItIsKeptAsASpare() {
        threeNumbers();
        assertThat(desk.find(KIA).dealerships()).isEmpty();
        new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> FakeRender.NOW)
                .put(TestEntries.dealership("Joliet Kia", "kia", null, null, KIA.e164(), null));
        assertThat(desk.find(KIA).dealerships()).as("half a minute is good enough").isEmpty();
        refused(Kind.IN_USE, () -> desk.keepAsSpare(KIA));
        refused(Kind.IN_USE, () -> desk.keepAsSpareOf(KIA, "Naperville Ford"));
        assertThat(twilio.writes).isEmpty();
    }
}
