package org.cronconsole.ui.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.phone.FakePhoneNumbers;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumbers.InboundText;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

class NumbersViewModelTest {
    private static final String FORD = "+13125556001";
    private static final String KIA = "+16305556002";
    private static final Instant SINCE = Instant.parse("2026-01-05T15:00:00Z");

    private final TestKit business = new TestKit();
    private final FakePhoneNumbers twilio = new FakePhoneNumbers();

    private NumbersViewModel open(boolean readOnly, boolean production) {
        business.numbers = twilio;
        business.registry()
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
        twilio.add(FORD, "Naperville Ford", "", SINCE);
        twilio.add(KIA, "Joliet Kia", "https://demo.twilio.com/x", SINCE);
        NumbersViewModel model =
                new NumbersViewModel(
                        business.workbench("acme", readOnly, production).numbers(),
                        business.kit(),
                        new WriteAccess(business.lock(readOnly, production), business.kit()));
        model.entered();
        return model;
    }

    private NumbersViewModel open() {
        return open(false, false);
    }

    private static void select(NumbersViewModel model, String number) {
        model.selectedProperty()
                .set(
                        model.all().stream()
                                .filter(each -> each.number().e164().equals(number))
                                .findFirst()
                                .orElseThrow());
    }

    private static Notice notice(NumbersViewModel model) {
        return Objects.requireNonNull(model.acts().noticeProperty().get());
    }

    private void receive(String sid, String body) {
        twilio.texts.addFirst(new InboundText(sid, "+18885550142", business.now, body));
    }

    @Test
    void listsFiltersAndTotals() {
        NumbersViewModel model = open();
        assertThat(model.phaseProperty().get()).isEqualTo(NumbersViewModel.Phase.LOADED);
        assertThat(model.totalProperty().get())
                .isEqualTo("2 numbers · 2.30 USD a month before taxes");
        assertThat(model.all())
                .extracting(model.words()::use)
                .containsExactly("Naperville Ford", "unknown");
        model.filterProperty().set("kia joliet");
        assertThat(model.matching()).hasSize(1);
        assertThat(model.statusProperty().get()).isEqualTo("1 of 2 match");
        model.filterProperty().set("nothing");
        assertThat(model.matching()).isEmpty();
    }

    @Test
    void keepsTheListWhereItCannotBeReadAgain() {
        NumbersViewModel model = open();
        select(model, KIA);
        twilio.failReads = FakePhoneNumbers.failure(false);
        model.refresh();
        assertThat(model.phaseProperty().get()).isEqualTo(NumbersViewModel.Phase.FAILED);
        assertThat(model.all()).hasSize(2);
        assertThat(model.statusProperty().get()).startsWith("As of ").endsWith(", not up to date");
        Notice failure = Objects.requireNonNull(model.failureProperty().get());
        twilio.failReads = null;
        Objects.requireNonNull(failure.action()).run();
        assertThat(model.failureProperty().get()).isNull();
        assertThat(Objects.requireNonNull(model.selectedProperty().get()).number().e164())
                .isEqualTo(KIA);
    }

    @Test
    void nothingIsDoneToANumberThatTheFilterHides() {
        NumbersViewModel model = open();
        select(model, KIA);
        model.filterProperty().set("kia");
        assertThat(model.selectedProperty().get()).isNotNull();
        model.filterProperty().set("nobody");
        assertThat(model.selectedProperty().get()).isNull();
        assertThat(model.acts().cannotWrite().get()).isTrue();
        model.acts().release();
        model.acts().repair();
        model.acts().keepAsSpare();
        assertThat(business.dialogs.count()).isZero();
        assertThat(twilio.writes).isEmpty();
        model.refresh();
        assertThat(model.selectedProperty().get()).as("read again").isNull();
        model.filterProperty().set("");
        assertThat(Objects.requireNonNull(model.selectedProperty().get()).number().e164())
                .as("in sight again")
                .isEqualTo(KIA);
        model.filterProperty().set("nobody");
        model.lookAtNumberOf("Naperville Ford");
        assertThat(Objects.requireNonNull(model.selectedProperty().get()).number().e164())
                .isEqualTo(FORD);
    }

    @Test
    void withoutTwilioNothingIsAsked() {
        NumbersViewModel model =
                new NumbersViewModel(
                        business.workbench("acme", false, false).numbers(),
                        business.kit(),
                        new WriteAccess(business.lock(false, false), business.kit()));
        model.entered();
        model.refresh();
        assertThat(model.phaseProperty().get()).isEqualTo(NumbersViewModel.Phase.NOT_SET_UP);
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void releasingWantsTheNumberAndWarns() {
        NumbersViewModel model = open();
        select(model, FORD);
        model.acts().release();
        assertThat(business.dialogs.last().nameToType()).isEqualTo(FORD);
        assertThat(business.dialogs.last().message()).contains("Naperville Ford", "Careful");
        business.dialogs.yes("+13125550000");
        assertThat(twilio.writes).isEmpty();
        assertThat(notice(model).title()).isEqualTo("That is not the number");
        model.acts().release();
        business.dialogs.yes(FORD);
        assertThat(twilio.writes).containsExactly("release " + FORD);
        assertThat(notice(model).kind()).isEqualTo(Notice.Kind.SUCCESS);
        assertThat(model.all()).hasSize(1);
        assertThat(model.selectedProperty().get()).isNull();
    }

    @Test
    void aNamedNumberWarnsToo() {
        NumbersViewModel model = open();
        select(model, KIA);
        model.acts().release();
        assertThat(business.dialogs.last().message()).contains("named for Joliet Kia");
    }

    @Test
    void anUnclearReleaseIsNotCalledDone() {
        NumbersViewModel model = open();
        select(model, KIA);
        twilio.failNextWrite = FakePhoneNumbers.failure(true);
        model.acts().release();
        business.dialogs.yes(KIA);
        assertThat(notice(model).kind()).isEqualTo(Notice.Kind.WARNING);
        assertThat(notice(model).title()).isEqualTo("The outcome is not known");
        assertThat(twilio.writes).hasSize(1);
        assertThat(model.all()).hasSize(2);
    }

    @Test
    void onlyANumberOfNobodyBecomesASpare() {
        NumbersViewModel model = open();
        select(model, FORD);
        assertThat(model.acts().cannotSpare().get()).isTrue();
        assertThat(model.acts().spareRefusal().get()).contains("Naperville Ford");
        select(model, KIA);
        assertThat(model.acts().cannotSpare().get()).isFalse();
        model.acts().keepAsSpare();
        business.dialogs.yes("");
        OurNumber kept = Objects.requireNonNull(model.selectedProperty().get());
        assertThat(kept.spare()).isTrue();
        assertThat(model.acts().nameProperty().get()).isEqualTo("spare, was Joliet Kia");
        assertThat(model.acts().spareRefusal().get()).contains("already");
    }

    @Test
    void namesAndRepairs() {
        NumbersViewModel model = open();
        select(model, KIA);
        assertThat(model.acts().cannotRename().get()).isTrue();
        model.acts().rename();
        assertThat(twilio.writes).isEmpty();
        model.acts().nameProperty().set("Elgin Kia");
        assertThat(model.acts().cannotRename().get()).isFalse();
        model.acts().rename();
        model.acts().repair();
        assertThat(twilio.writes).containsExactly("rename Elgin Kia", "silence");
        assertThat(Objects.requireNonNull(model.selectedProperty().get()).answers()).isFalse();
        model.acts().nameProperty().set("typed by mistake");
        model.acts().restoreName();
        assertThat(model.acts().nameProperty().get()).isEqualTo("Elgin Kia");
    }

    @Test
    void aReadOnlySessionWritesNothing() {
        NumbersViewModel model = open(true, false);
        select(model, KIA);
        assertThat(model.acts().cannotWrite().get()).isTrue();
        assertThat(model.acts().spareRefusal().get()).contains("read-only");
        NumbersViewModel locked = open(false, true);
        select(locked, KIA);
        assertThat(locked.acts().cannotWrite().get()).isTrue();
        assertThat(locked.acts().refusalProperty().get()).contains("locked");
    }

    @Test
    void aDoubleClickActsOnce() {
        NumbersViewModel model = open();
        select(model, KIA);
        business.tasks.hold();
        model.acts().repair();
        model.acts().repair();
        business.tasks.release();
        assertThat(twilio.writes).containsExactly("silence");
    }

    @Test
    void showsTextsMaskedAndPaged() {
        for (int i = 0; i < 25; i++) {
            receive("SM" + i, "Your code is " + (100000 + i));
        }
        NumbersViewModel model = open();
        select(model, FORD);
        assertThat(model.inbox().texts()).hasSize(20);
        assertThat(model.inbox().texts().getFirst().words()).isEqualTo("Your code is ••••••");
        assertThat(model.inbox().statusProperty().get()).isEqualTo("newest 20, codes masked");
        model.inbox().more();
        assertThat(model.inbox().texts()).hasSize(25);
        assertThat(model.inbox().moreProperty().get()).isFalse();
        assertThat(model.inbox().statusProperty().get()).isEqualTo("25 texts, codes masked");
    }

    @Test
    void textsThatCannotBeReadCanBeAskedForAgain() {
        receive("SM1", "Your code is 100000");
        NumbersViewModel model = open();
        twilio.failReads = FakePhoneNumbers.failure(false);
        select(model, FORD);
        assertThat(model.inbox().texts()).isEmpty();
        assertThat(model.inbox().statusProperty().get()).contains("Twilio");
        assertThat(model.inbox().moreProperty().get()).isTrue();
        twilio.failReads = null;
        model.inbox().more();
        assertThat(model.inbox().texts()).hasSize(1);
    }

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            business.now = business.now.plusSeconds(1);
            business.tasks.tick();
        }
    }

    @Test
    void watchesUntilATextComes() {
        receive("SM1", "old 111111");
        NumbersViewModel model = open();
        select(model, FORD);
        int before = business.tasks.tickers();
        model.watchOrStop();
        seconds(7);
        assertThat(model.watch().stateProperty().get()).isEqualTo(LineWatch.State.WATCHING);
        assertThat(model.watch().wordsProperty().get()).contains(FORD, "0:07");
        select(model, KIA);
        twilio.failReads = FakePhoneNumbers.failure(false);
        seconds(3);
        assertThat(model.watch().wordsProperty().get()).contains("the last look failed");
        twilio.failReads = null;
        receive("SM2", "Your code is 222222");
        seconds(3);
        assertThat(model.watch().stateProperty().get()).isEqualTo(LineWatch.State.CAME);
        assertThat(model.watch().wordsProperty().get())
                .contains(FORD, "•••", "12 s")
                .doesNotContain("222222", "+16305556002");
        assertThat(business.tasks.tickers()).isEqualTo(before);
    }

    @Test
    void aWatchEndsWhenStoppedOrTooLong() {
        NumbersViewModel model = open();
        select(model, FORD);
        int before = business.tasks.tickers();
        model.watchOrStop();
        model.watchOrStop();
        assertThat(model.watch().stateProperty().get()).isEqualTo(LineWatch.State.OFF);
        model.watchOrStop();
        business.now = business.now.plus(LineWatch.LONGEST).plus(Duration.ofSeconds(1));
        business.tasks.tick();
        assertThat(model.watch().stateProperty().get()).isEqualTo(LineWatch.State.ENDED);
        model.watchOrStop();
        model.close();
        assertThat(business.tasks.tickers()).isEqualTo(before);
        twilio.failReads = FakePhoneNumbers.failure(false);
        model.watchOrStop();
        assertThat(model.watch().stateProperty().get()).isEqualTo(LineWatch.State.FAILED);
        assertThat(business.tasks.tickers()).isEqualTo(before);
    }
}
