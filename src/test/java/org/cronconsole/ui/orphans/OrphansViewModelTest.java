package org.cronconsole.ui.orphans;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.account.WriteLock;
import org.cronconsole.dealership.orphan.Orphan;
import org.cronconsole.dealership.orphan.OrphanKind;
import org.cronconsole.dealership.orphan.OrphanLab;
import org.cronconsole.dealership.orphan.Repair;
import org.cronconsole.id.JobId;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class OrphansViewModelTest {
    private static final String FORD = "+13125556001";
    private static final String UNUSED = "+13125556010";

    private final OrphanLab lab = new OrphanLab();
    private final TestKit business = new TestKit();
    private final List<String> went = new ArrayList<>();

    private OrphansViewModel open(WriteLock lock) {
        lab.guard = lock;
        OrphansViewModel model =
                new OrphansViewModel(
                        lab.orphans(),
                        business.kit(),
                        new WriteAccess(lock, business.kit()),
                        new OrphansViewModel.Ways(
                                () -> went.add("adopt"),
                                (DealershipEntry entry) -> went.add(entry.name())));
        model.entered();
        return model;
    }

    private OrphansViewModel open() {
        return open(business.lock(false, false));
    }

    private static void select(OrphansViewModel model, OrphanKind kind) {
        model.selectedProperty()
                .set(
                        model.lines().stream()
                                .filter(line ->
                                        line instanceof OrphanLine.Found(Orphan orphan)
                                                && orphan.kind() == kind)
                                .findFirst()
                                .orElseThrow());
    }

    private static Notice notice(OrphansViewModel model) {
        return Objects.requireNonNull(model.acts().noticeProperty().get());
    }

    private static List<String> titles(OrphansViewModel model) {
        return model.lines().stream().map(model.words()::spoken).toList();
    }

    @Test
    void nothingIsSaidToBeNothing() {
        lab.dealership("Naperville Ford", FORD);
        OrphansViewModel model = open();
        assertThat(model.phaseProperty().get()).isEqualTo(OrphansViewModel.Phase.LOADED);
        assertThat(model.lines()).isEmpty();
        assertThat(model.empty()).isEqualTo("tidy");
        assertThat(model.summaryProperty().get()).isEmpty();
    }

    @Test
    void nothingIsClaimedOfWhatIsNotLookedAt() {
        lab.dealership("Naperville Ford", FORD);
        lab.twilio = false;
        OrphansViewModel model = open();
        assertThat(model.lines()).isEmpty();
        assertThat(model.remarksProperty().get()).contains("no numbers are looked at");
        assertThat(model.empty()).isEqualTo("looked");
        assertThat(business.kit().texts().get("orphans.looked.text"))
                .contains("that was looked at");
    }

    @Test
    void findingsAreGroupedWithWhatTheyCost() {
        lab.dealership("Naperville Ford", FORD);
        lab.numbers.add(UNUSED, "(312) 555-6010", "", FakeRender.NOW);
        lab.users.add("sees.all", "USER", true);
        OrphansViewModel model = open();
        assertThat(titles(model))
                .containsExactly(
                        "Numbers that nobody uses (1), 1.15 USD a month",
                        "(312) 555-6010, " + UNUSED,
                        "Users who see everything (1)",
                        "sees.all");
        assertThat(model.summaryProperty().get())
                .isEqualTo("2 findings · unused numbers cost 1.15 USD a month");
        // The first finding is chosen, not the head above it.
        assertThat(model.selectedProperty().get()).isEqualTo(model.lines().get(1));
        for (OrphanKind kind : OrphanKind.values()) {
            assertThat(model.words().what(new OrphanLine.Group(kind, List.of()))).isNotBlank();
        }
        for (Repair repair : Repair.values()) {
            assertThat(model.words().label(repair)).isNotBlank();
            assertThat(model.words().help(repair)).isNotBlank();
        }
    }

    @Test
    void anUnusedNumberIsGivenAwayAfterAskingHonestly() {
        lab.dealership("Naperville Ford", FORD);
        lab.numbers.add(UNUSED, "x", "", FakeRender.NOW);
        OrphansViewModel model = open();
        select(model, OrphanKind.UNUSED_NUMBER);
        model.acts().repair(Repair.GIVE_TO_DEALERSHIP);
        assertThat(notice(model).title()).isEqualTo("Choose the dealership first");
        assertThat(business.dialogs.count()).isZero();
        model.acts().inputs().dealershipProperty().set("Naperville Ford");
        model.acts().repair(Repair.GIVE_TO_DEALERSHIP);
        assertThat(business.dialogs.last().message())
                .contains("Naperville Ford", FORD, "which is replaced");
        business.dialogs.yes("");
        assertThat(notice(model).kind()).isEqualTo(Notice.Kind.SUCCESS);
        // The number that was replaced is the finding now, and stays chosen in its place.
        assertThat(titles(model)).contains("Naperville Ford, " + FORD);
        model.acts().repair(Repair.RELEASE);
        assertThat(business.dialogs.last().nameToType()).isEqualTo(FORD);
        assertThat(business.dialogs.last().destructive()).isTrue();
        business.dialogs.yes(FORD);
        assertThat(model.lines()).isEmpty();
        assertThat(notice(model).title()).isEqualTo(FORD + " is released");
    }

    @Test
    void theMissingHalfIsShownBeforeItIsMade() {
        lab.dealership("Naperville Ford", FORD);
        lab.render.services.remove(new JobId("crn-napervilleford-pm"));
        OrphansViewModel model = open();
        select(model, OrphanKind.AM_WITHOUT_PM);
        assertThat(model.acts().inputs().timeProperty().get()).isEqualTo("13:58");
        assertThat(model.acts().inputs().zoneProperty().get()).isEqualTo("America/Chicago");
        model.acts().inputs().timeProperty().set("soon");
        model.acts().repair(Repair.CREATE_OTHER_HALF);
        assertThat(notice(model).title()).isEqualTo("The time cannot be read");
        model.acts().inputs().timeProperty().set("14:01");
        model.acts().repair(Repair.CREATE_OTHER_HALF);
        assertThat(business.dialogs.last().title()).isEqualTo("Create Naperville Ford PM?");
        assertThat(business.dialogs.last().message())
                .contains(
                        "2:01 PM America/Chicago",
                        "1 20 * * 1-6",
                        "starter",
                        "Render may record that");
        assertThat(lab.render.envVarReads).isZero();
        business.dialogs.yes("");
        assertThat(notice(model).title()).isEqualTo("Naperville Ford PM is there");
        assertThat(model.lines()).isEmpty();
        assertThat(lab.render.envVarReads).isEqualTo(1);
    }

    @Test
    void usersJobsAndEntriesAreMended() {
        lab.dealership("Naperville Ford", FORD);
        lab.users.add("sees.all", "USER", true);
        lab.render.add("crn-1", "Old Town Audi AM", "0 11 * * *");
        lab.render.add("crn-2", "Old Town Audi PM", "0 19 * * *");
        DealershipEntry shut = lab.dealership("Shut Subaru", "+16305556005");
        lab.render.services.remove(shut.amJob());
        lab.render.services.remove(shut.pmJob());
        OrphansViewModel model = open();
        select(model, OrphanKind.USER_WITHOUT_STORE);
        model.acts().inputs().dealershipProperty().set("Naperville Ford");
        model.acts().repair(Repair.SET_STORE);
        assertThat(business.dialogs.last().message()).contains("napervilleford");
        business.dialogs.yes("");
        assertThat(lab.users.named("sees.all").storeIds()).containsExactly("napervilleford");
        select(model, OrphanKind.JOB_OF_NO_DEALERSHIP);
        model.acts().repair(Repair.ADOPT);
        model.acts().repair(Repair.MARK_AS_CUSTOM);
        business.dialogs.yes("");
        assertThat(titles(model)).contains("Ignored (1)");
        select(model, OrphanKind.ENTRY_WITHOUT_JOBS);
        model.acts().repair(Repair.ONBOARD_AGAIN);
        assertThat(went).containsExactly("adopt", "Shut Subaru");
        model.acts().repair(Repair.REMOVE_ENTRY);
        assertThat(business.dialogs.last().nameToType()).isEqualTo("Shut Subaru");
        business.dialogs.yes("Shut Subaru");
        assertThat(notice(model).title()).isEqualTo("The entry of Shut Subaru is removed");
    }

    @Test
    void aFindingIsSetAsideWithAReasonAndShownAgain() {
        lab.dealership("Naperville Ford", FORD);
        lab.numbers.add(UNUSED, "x", "", FakeRender.NOW);
        OrphansViewModel model = open();
        select(model, OrphanKind.UNUSED_NUMBER);
        assertThat(model.acts().cannotIgnore().get()).isTrue();
        model.acts().inputs().reasonProperty().set("the report uses it");
        assertThat(model.acts().cannotIgnore().get()).isFalse();
        model.acts().ignore();
        OrphanLine aside = model.lines().getLast();
        assertThat(aside).isInstanceOf(OrphanLine.Aside.class);
        assertThat(model.words().said(((OrphanLine.Aside) aside).aside()))
                .contains("root", "the report uses it");
        model.selectedProperty().set(aside);
        model.acts().showAgain();
        assertThat(titles(model)).contains("x, " + UNUSED).doesNotContain("Ignored (1)");
    }

    @Test
    void whatCannotBeReadIsSaidAndTriedAgain() {
        lab.dealership("Naperville Ford", FORD);
        lab.users.add("sees.all", "USER", true);
        lab.users.failReads = OrphanLab.broken(false);
        OrphansViewModel model = open();
        assertThat(model.lines()).isEmpty();
        assertThat(model.empty()).isEqualTo("partly");
        Notice failure = Objects.requireNonNull(model.failureProperty().get());
        assertThat(failure.text()).contains("The dashboard's users", "status 500");
        lab.users.failReads = null;
        Objects.requireNonNull(failure.action()).run();
        assertThat(model.failureProperty().get()).isNull();
        assertThat(model.lines()).hasSize(2);
    }

    @Test
    void aFailedRepairIsToldAndNothingIsLost() {
        lab.dealership("Naperville Ford", FORD);
        lab.users.add("sees.all", "USER", true);
        OrphansViewModel model = open();
        select(model, OrphanKind.USER_WITHOUT_STORE);
        model.acts().repair(Repair.DEACTIVATE);
        lab.users.all.clear();
        business.dialogs.yes("");
        assertThat(notice(model).title()).isEqualTo("It is no longer so");
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void aReadOnlySessionLooksOnly() {
        lab.dealership("Naperville Ford", FORD);
        lab.users.add("sees.all", "USER", true);
        OrphansViewModel model = open(business.lock(true, false));
        select(model, OrphanKind.USER_WITHOUT_STORE);
        assertThat(model.acts().cannotWrite().get()).isTrue();
        assertThat(model.acts().refusalProperty().get()).contains("read-only");
        model.acts().repair(Repair.DEACTIVATE);
        business.dialogs.yes("");
        assertThat(lab.users.named("sees.all").active()).isTrue();
    }
}
