package org.cronconsole.ui.dealership;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.Samples;
import org.cronconsole.dealership.TestUsers;
import org.cronconsole.dealership.act.StepResult;
import org.cronconsole.dealership.act.StepResult.State;
import org.cronconsole.id.JobId;
import org.cronconsole.phone.FakePhoneNumbers;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Remarks;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class DealershipsViewModelTest {
    private static final String SPARE = "+13125556002";

    private final TestKit business = new TestKit();
    private final FakePhoneNumbers twilio = new FakePhoneNumbers();
    private final TestUsers users = new TestUsers();
    private final KnownJobs known = new KnownJobs(this::read);

    @BeforeEach
    void ford() {
        business.numbers = twilio;
        business.users = users;
        business.render.add("crn-1", "Naperville Ford AM", "58 11 * * 1-6");
        business.render.add("crn-2", "Naperville Ford PM", "58 19 * * 1-6");
        business.render.add("crn-3", "Joliet Kia PM", "0 20 * * *");
        business.registry().put(Samples.ford("crn-1", "crn-2"));
        twilio.add(Samples.FORD_NUMBER, "Naperville Ford", "", FakeRender.NOW);
        twilio.add(SPARE, "spare, was Aurora Honda", "", FakeRender.NOW);
        users.all.add(new DashboardUser(7, "ford", "user", List.of("napervilleford"), true, null));
        business.render.writes.clear();
    }

    private void read() {
        known.publish(
                new KnownJobs.State(
                        KnownJobs.Phase.LOADED, business.jobs().list(), business.now, null));
    }

    private DealershipsViewModel open(boolean readOnly) {
        DealershipsViewModel model =
                new DealershipsViewModel(
                        business.workbench("acme", readOnly, false),
                        known,
                        business.kit(),
                        new WriteAccess(business.lock(readOnly, false), business.kit()),
                        Duration.ZERO);
        read();
        return model;
    }

    private static Dealership select(DealershipsViewModel model, String name) {
        model.show(name);
        return Objects.requireNonNull(model.selectedProperty().get());
    }

    private static Notice notice(Acting acting) {
        return Objects.requireNonNull(acting.noticeProperty().get());
    }

    private static List<State> states(Acting acting) {
        return acting.steps().stream().map(StepResult::state).toList();
    }

    @Test
    void listsFiltersAndSelectsWhatWasAskedForBefore() {
        DealershipsViewModel model =
                new DealershipsViewModel(
                        business.workbench("acme", false, false),
                        known,
                        business.kit(),
                        new WriteAccess(business.lock(false, false), business.kit()),
                        Duration.ZERO);
        assertThat(model.phaseProperty().get()).isEqualTo(KnownJobs.Phase.LOADING);
        model.show("Naperville Ford");
        read();
        assertThat(Objects.requireNonNull(model.selectedProperty().get()).name())
                .isEqualTo("Naperville Ford");
        assertThat(model.all())
                .extracting(Dealership::name)
                .containsExactly("Joliet Kia", "Naperville Ford");
        assertThat(model.statusProperty().get()).startsWith("2 dealerships");
        model.filterProperty().set("chicago 6001");
        assertThat(model.matching())
                .extracting(Dealership::name)
                .containsExactly("Naperville Ford");
        model.filterProperty().set("no am job");
        assertThat(model.matching()).extracting(Dealership::name).containsExactly("Joliet Kia");
        model.showOf(business.jobs().find(new JobId("crn-2")));
        assertThat(model.filterProperty().get()).isEmpty();
    }

    @Test
    void aDealershipThatTheFilterHidesIsNotSelectedUntilItShowsAgain() {
        DealershipsViewModel model = open(false);
        select(model, "Joliet Kia");
        model.filterProperty().set("ford");
        assertThat(model.selectedProperty().get()).isNull();
        read();
        assertThat(model.selectedProperty().get()).as("read again").isNull();
        model.filterProperty().set("");
        assertThat(Objects.requireNonNull(model.selectedProperty().get()).name())
                .isEqualTo("Joliet Kia");
    }

    @Test
    void aReadingIsToldAtOnceAndItsFailureOnceTheListIsMade() {
        DealershipsViewModel model = open(false);
        Notice cut = Notice.warning("No connection", "Check the network.");
        business.tasks.hold();
        known.publish(
                new KnownJobs.State(KnownJobs.Phase.LOADING, known.jobs(), business.now, null));
        assertThat(model.phaseProperty().get()).isEqualTo(KnownJobs.Phase.LOADING);
        assertThat(model.statusProperty().get()).startsWith("Loading");
        known.publish(new KnownJobs.State(KnownJobs.Phase.FAILED, known.jobs(), business.now, cut));
        business.tasks.release();
        assertThat(model.phaseProperty().get()).isEqualTo(KnownJobs.Phase.FAILED);
        assertThat(model.failureProperty().get()).isEqualTo(cut);
        assertThat(model.statusProperty().get()).contains(" · as of ").endsWith(", not up to date");
    }

    @Test
    void aFailureOfOneServiceIsSaidInItsPlace() {
        DealershipsViewModel model = open(false);
        users.failReads = FakePhoneNumbers.failure(false);
        select(model, "Naperville Ford");
        assertThat(model.look().usersProperty().get().problem()).contains("503");
        assertThat(
                        model.words()
                                .number(
                                        Objects.requireNonNull(
                                                model.look().numberProperty().get().value())))
                .contains("named “Naperville Ford”", "1.15 USD");
        assertThat(model.failureProperty().get()).isNull();
        select(model, "Joliet Kia");
        assertThat(model.look().usersProperty().get().problem()).isEmpty();
        assertThat(model.words().gaps(select(model, "Joliet Kia")))
                .hasSize(2)
                .first()
                .asString()
                .contains("no “Joliet Kia AM”");
    }

    @Test
    void envVarsAreReadOnlyWhenAskedForAndNotWhereOneOnlyLooks() {
        business.render.envVars.put(
                new JobId("crn-1"), List.of(new EnvVar("A", Secret.of("planted"))));
        DealershipsViewModel model = open(false);
        select(model, "Naperville Ford");
        assertThat(model.env().namesProperty().get()).isNull();
        model.env().read();
        assertThat(model.words().env(Objects.requireNonNull(model.env().namesProperty().get())))
                .containsExactly("Only AM has A");
        select(model, "Joliet Kia");
        assertThat(model.env().namesProperty().get()).isNull();
        DealershipsViewModel looking = open(true);
        select(looking, "Naperville Ford");
        looking.env().read();
        assertThat(looking.env().namesProperty().get()).isNull();
    }

    @Test
    void notesAreKeptWarnedOfAndNeverLost() {
        DealershipsViewModel model = open(false);
        select(model, "Naperville Ford");
        NoteEdit note = model.note();
        assertThat(note.cannotSave().get()).isTrue();
        note.textProperty().set("Ask Ann.");
        select(model, "Joliet Kia");
        assertThat(note.textProperty().get()).isEmpty();
        assertThat(note.why().get()).contains("local times first");
        assertThat(note.drafts()).containsExactly("Naperville Ford");
        select(model, "Naperville Ford");
        assertThat(note.textProperty().get()).isEqualTo("Ask Ann.");
        note.save();
        assertThat(note.drafts()).isEmpty();
        assertThat(note.changed().get()).startsWith("by root");
        note.textProperty().set("password: hunter2");
        assertThat(note.warning().get()).contains("password");
        note.save();
        assertThat(business.dialogs.count()).isOne();
        assertThat(select(model, "Naperville Ford").remarks().note())
                .extracting(Remarks.Note::text)
                .isEqualTo("Ask Ann.");
        note.revert();

        note.textProperty().set("Mine");
        DealershipEntry now = business.registry().read().dealerships().getFirst();
        business.registry()
                .change(
                        now,
                        now.withRemarks(now.remarks().withNote(new Remarks.Note("Theirs", null))));
        note.save();
        assertThat(Objects.requireNonNull(note.noticeProperty().get()).text())
                .contains("Theirs", "Save again");
        assertThat(note.textProperty().get()).isEqualTo("Mine");
        read();
        note.save();
        assertThat(business.registry().read().dealerships().getFirst().remarks().note())
                .extracting(Remarks.Note::text)
                .isEqualTo("Mine");
    }

    @Test
    void aPasswordIsPlannedConfirmedToldAndFinished() {
        DealershipsViewModel model = open(false);
        Acting acting = model.acting();
        acting.open(Act.PASSWORD, select(model, "Naperville Ford"));
        acting.plan();
        assertThat(acting.phaseProperty().get()).isEqualTo(Acting.Phase.FORM);
        assertThat(notice(acting).text()).contains("Give the new vAuto password");
        acting.form().passwordProperty().set("planted");
        assertThat(acting.unsaved()).isTrue();
        acting.plan();
        assertThat(states(acting))
                .containsExactly(State.WAITING, State.WAITING, State.WAITING, State.WAITING);
        acting.back();
        acting.form().deployNowProperty().set(false);
        acting.plan();
        assertThat(acting.steps()).hasSize(2);
        assertThat(business.render.writes).isEmpty();
        business.render.faultOn = "put env";
        business.render.fault = FakeRender.cut();
        acting.start();
        assertThat(business.dialogs.last().message())
                .contains("2 steps", "Naperville Ford AM: set VAUTO_PASSWORD")
                .doesNotContain("planted");
        business.dialogs.yes("");
        assertThat(states(acting)).containsExactly(State.UNKNOWN, State.DONE);
        assertThat(notice(acting).title()).contains("Not all");
        assertThat(acting.restLeft()).isTrue();
        assertThat(acting.form().passwordProperty().get()).isEqualTo("planted");
        acting.start();
        business.dialogs.yes("");
        assertThat(states(acting)).containsExactly(State.DONE, State.DONE);
        assertThat(acting.restLeft()).isFalse();
        assertThat(acting.form().passwordProperty().get()).isEmpty();
        assertThat(business.render.envVars.get(new JobId("crn-1")))
                .contains(new EnvVar("VAUTO_PASSWORD", Secret.of("planted")));
        acting.close();
        assertThat(acting.phaseProperty().get()).isEqualTo(Acting.Phase.CLOSED);
    }

    @Test
    void aRenamedDealershipStaysSelected() {
        DealershipsViewModel model = open(false);
        Acting acting = model.acting();
        acting.open(Act.RENAME, select(model, "Naperville Ford"));
        acting.form().textProperty().set("Big Ford");
        acting.plan();
        acting.start();
        business.dialogs.yes("");
        assertThat(states(acting)).containsOnly(State.DONE);
        assertThat(Objects.requireNonNull(model.selectedProperty().get()).name())
                .isEqualTo("Big Ford");
    }

    @Test
    void aNumberIsChosenAmongSparesAndOffers() {
        DealershipsViewModel model = open(false);
        Acting acting = model.acting();
        acting.open(Act.NUMBER, select(model, "Naperville Ford"));
        NumberChoices numbers = acting.form().numbers();
        assertThat(numbers.choices()).extracting(c -> c.number().e164()).containsExactly(SPARE);
        assertThat(numbers.choices().getFirst().toString()).contains("Aurora Honda");
        acting.plan();
        assertThat(notice(acting).text()).contains("Choose a number");
        numbers.areaCodeProperty().set("312");
        numbers.search();
        assertThat(numbers.statusProperty().get()).isEqualTo("1 number for rent in area code 312");
        numbers.chosenProperty().set(numbers.choices().getLast());
        acting.plan();
        assertThat(acting.steps().getFirst().step().what()).contains("rent it for 1.15 USD");
        assertThat(twilio.writes).isEmpty();
        acting.start();
        business.dialogs.yes("");
        assertThat(states(acting)).containsOnly(State.DONE);
        assertThat(Objects.requireNonNull(model.selectedProperty().get()).number())
                .hasValueSatisfying(n -> assertThat(n.e164()).isEqualTo("+13125550142"));
    }

    @Test
    void nothingIsOpenedWhereOneOnlyLooks() {
        DealershipsViewModel model = open(true);
        model.acting().open(Act.RENAME, select(model, "Naperville Ford"));
        assertThat(model.acting().phaseProperty().get()).isEqualTo(Acting.Phase.CLOSED);
    }

    private void halfRenamed(DealershipsViewModel model) {
        business.render.faultOn = "update crn-2";
        business.render.fault = FakePhoneNumbers.failure(false);
        Acting acting = model.acting();
        acting.open(Act.RENAME, select(model, "Naperville Ford"));
        acting.form().textProperty().set("Ford East");
        acting.plan();
        acting.start();
        business.dialogs.yes("");
        assertThat(acting.restLeft()).isTrue();
        acting.close();
    }

    @Test
    void whatStoppedHalfWayIsOfferedAtTheNextStartAndTakenBack() {
        halfRenamed(open(false));
        assertThat(business.render.service(new JobId("crn-1")).name()).isEqualTo("Ford East AM");

        DealershipsViewModel later = open(false);
        List<Notice> offers = new ArrayList<>();
        new HalfDone(business.workbench("acme", false, false), business.kit())
                .offer(() -> {}, offers::add);
        assertThat(offers.getFirst().text())
                .contains("the name, to be \"Ford East\"", "Naperville Ford", "1 of 4 steps");
        later.halfDone().read();
        assertThat(later.halfDone().open()).hasSize(1);
        later.goOn(later.halfDone().open().getFirst(), true);
        assertThat(later.acting().phaseProperty().get()).isEqualTo(Acting.Phase.PLAN);
        assertThat(business.render.service(new JobId("crn-1")).name()).isEqualTo("Ford East AM");
        later.acting().start();
        business.dialogs.yes("");
        assertThat(business.render.service(new JobId("crn-1")).name())
                .isEqualTo("Naperville Ford AM");
        assertThat(later.halfDone().open()).isEmpty();
    }

    @Test
    void takingAPauseBackIsCalledWhatItDoes() {
        DealershipsViewModel model = open(false);
        Acting acting = model.acting();
        acting.open(Act.PAUSE, select(model, "Naperville Ford"));
        acting.form().textProperty().set("moves house");
        acting.plan();
        business.render.faultOn = "suspend crn-2";
        business.render.fault = FakePhoneNumbers.failure(false);
        acting.start();
        business.dialogs.yes("");
        acting.close();
        model.goOn(model.halfDone().open().getFirst(), true);
        acting.start();
        assertThat(business.dialogs.last().title()).isEqualTo("Resume Naperville Ford?");
        business.dialogs.yes("");
        assertThat(notice(acting).title()).isEqualTo("The dealership goes on.");
        assertThat(business.render.service(new JobId("crn-1")).suspended()).isFalse();
    }

    @Test
    void whatStoppedHalfWayIsGoneOnWithOrForgotten() {
        DealershipsViewModel model = open(false);
        halfRenamed(model);
        assertThat(model.halfDone().open()).hasSize(1);
        model.halfDone().forget(model.halfDone().open().getFirst());
        assertThat(model.halfDone().open()).hasSize(1);
        assertThat(business.dialogs.last().title()).isEqualTo("Leave it half done?");
        business.dialogs.yes("");
        assertThat(model.halfDone().open()).isEmpty();

        business.render.faultOn = "put env";
        business.render.fault = FakePhoneNumbers.failure(false);
        Acting acting = model.acting();
        acting.open(Act.PASSWORD, select(model, "Naperville Ford"));
        acting.form().passwordProperty().set("planted-new");
        acting.plan();
        acting.start();
        business.dialogs.yes("");
        acting.close();
        assertThat(model.halfDone().open().getFirst().opposite()).isNull();
        model.goOn(model.halfDone().open().getFirst(), false);
        assertThat(acting.phaseProperty().get()).isEqualTo(Acting.Phase.FORM);
        acting.form().passwordProperty().set("planted-new");
        acting.plan();
        acting.start();
        business.dialogs.yes("");
        assertThat(model.halfDone().open()).isEmpty();
        assertThat(business.acts.list().toString()).doesNotContain("planted");
    }

    @Test
    void oneIsPausedWithAReasonAndAnEndAndGoesOnAgain() {
        DealershipsViewModel model = open(false);
        Dealership ford = select(model, "Naperville Ford");
        assertThat(Act.RESUME.fits(ford)).isFalse();
        Acting acting = model.acting();
        acting.open(Act.PAUSE, ford);
        acting.plan();
        assertThat(notice(acting).text()).contains("Give a reason");
        acting.form().textProperty().set("moves house");
        acting.form().untilProperty().set(java.time.LocalDate.of(2026, 12, 1));
        acting.plan();
        assertThat(acting.steps()).hasSize(3);
        acting.start();
        assertThat(business.dialogs.last().title()).isEqualTo("Pause Naperville Ford?");
        business.dialogs.yes("");
        acting.close();
        Dealership paused = select(model, "Naperville Ford");
        assertThat(model.words().pause(paused)).contains("moves house", "root", "2026-12-01");
        assertThat(Act.RESUME.fits(paused)).isTrue();
        acting.open(Act.RESUME, paused);
        acting.plan();
        acting.start();
        business.dialogs.yes("");
        acting.close();
        assertThat(model.words().pause(select(model, "Naperville Ford"))).isEmpty();
    }
}
