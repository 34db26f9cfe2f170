package org.cronconsole.ui.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.OnboardingOptions;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.render.FakeRender;
import org.cronconsole.ui.kit.AskedDialogs;
import org.cronconsole.ui.kit.DirectTasks;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class JournalsViewModelTest {
    private final FakeBusiness business = new FakeBusiness();
    private final DirectTasks tasks = new DirectTasks();
    private final AskedDialogs dialogs = new AskedDialogs();
    private final List<NeededSecret> focused = new ArrayList<>();

    private JournalsViewModel model() {
        Workbench workbench = business.workbench();
        var kit = business.kit(tasks, dialogs);
        JournalsViewModel model =
                new JournalsViewModel(
                        workbench.onboarding(), kit, new WriteAccess(workbench.writes(), kit));
        model.secrets().onFocusWanted(focused::add);
        model.entered();
        return model;
    }

    private String stopped() {
        return business.stoppedAt("create Naperville Ford PM");
    }

    private static void type(JournalsViewModel model, String field, String text) {
        model.secrets().all().stream()
                .filter(secret -> secret.field().equals(field))
                .findFirst()
                .orElseThrow()
                .typed()
                .set(text);
    }

    private static OpenJournal only(JournalsViewModel model) {
        assertThat(model.journals()).hasSize(1);
        return model.journals().getFirst();
    }

    @Test
    void whereEveryOnboardingHasEndedThereIsNone() {
        JournalsViewModel model = model();
        assertThat(model.loadedProperty().get()).isTrue();
        assertThat(model.journals()).isEmpty();
        assertThat(model.selectedProperty().get()).isNull();
        model.resume();
        model.askToRollBack();
        assertThat(dialogs.count()).isZero();
    }

    @Test
    void oneThatStoppedIsListedWithHowFarItCameAndWhatItNeeds() {
        stopped();
        JournalsViewModel model = model();
        OpenJournal journal = only(model);
        assertThat(model.selectedProperty().get()).isEqualTo(journal);
        assertThat(journal.dealership()).isEqualTo("Naperville Ford");
        assertThat(journal.word()).isEqualTo("Stopped");
        assertThat(journal.begun()).startsWith("Begun Mon 23 Nov");
        assertThat(journal.howFar())
                .isEqualTo("5 of 8 steps done; stopped at: Create the afternoon job");
        assertThat(journal.next()).containsExactly(OnboardingStep.CREATE_PM);
        assertThat(model.steps().get(OnboardingStep.RENT_NUMBER.ordinal()).detail())
                .contains("+13125550142");
        assertThat(model.secrets().all())
                .extracting(NeededSecret::label)
                .containsExactly("vAuto password of nford", "Value of POSTGRES_HOST");
    }

    @Test
    void itIsResumedOnceWhatIsNeededIsTyped() {
        stopped();
        JournalsViewModel model = model();
        model.resume();
        assertThat(business.render.services).hasSize(1);
        assertThat(focused).extracting(NeededSecret::field).containsExactly("vautoPassword");
        assertThat(focused.getFirst().problem().get()).isNotEmpty();
        type(model, "vautoPassword", "planted-vauto");
        type(model, "env.POSTGRES_HOST", "planted-host");
        tasks.tick();
        assertThat(model.secrets().all().getFirst().typed().get())
                .as("what is typed stays while the list is read again")
                .isEqualTo("planted-vauto");
        model.resume();
        assertThat(business.render.services).hasSize(2);
        Notice said = Objects.requireNonNull(model.noticeProperty().get());
        assertThat(said.kind()).isEqualTo(Notice.Kind.SUCCESS);
        assertThat(said.title()).isEqualTo("Naperville Ford is onboarded");
        assertThat(model.journals()).isEmpty();
        assertThat(model.secrets().all()).as("they are let go of").isEmpty();
    }

    @Test
    void onlyTheStepThatStoppedIsDoneAndTheRestIsLeft() {
        stopped();
        JournalsViewModel model = model();
        type(model, "vautoPassword", "planted-vauto");
        type(model, "env.POSTGRES_HOST", "planted-host");
        model.retry(OnboardingStep.CREATE_PM);
        OpenJournal journal = only(model);
        assertThat(journal.howFar()).isEqualTo("6 of 8 steps done");
        assertThat(journal.next()).containsExactly(OnboardingStep.AWAIT_DEPLOYS);
        assertThat(model.secrets().all()).as("both jobs stand").isEmpty();
        assertThat(model.steps().get(OnboardingStep.CREATE_PM.ordinal()).state())
                .isEqualTo(StepState.DONE);
        model.retry(OnboardingStep.AWAIT_DEPLOYS);
        model.retry(OnboardingStep.WRITE_REGISTRY);
        assertThat(model.journals()).isEmpty();
    }

    @Test
    void itIsTakenBackAfterAQuestion() {
        stopped();
        JournalsViewModel model = model();
        model.askToRollBack();
        assertThat(business.users).hasSize(1);
        dialogs.yes("");
        assertThat(business.users).isEmpty();
        assertThat(business.render.services).isEmpty();
        assertThat(model.journals()).isEmpty();
        assertThat(Objects.requireNonNull(model.noticeProperty().get()).title())
                .isEqualTo("The onboarding of Naperville Ford is rolled back");
    }

    @Test
    void oneThatIsHalfTakenBackLeadsOnlyBack() {
        stopped();
        business.render.fault = FakeRender.cut();
        business.render.faultOn = "delete";
        JournalsViewModel model = model();
        model.askToRollBack();
        dialogs.yes("");
        OpenJournal journal = only(model);
        assertThat(journal.word()).isEqualTo("Half rolled back");
        assertThat(journal.next()).isEmpty();
        assertThat(model.secrets().all()).isEmpty();
        Notice said = Objects.requireNonNull(model.noticeProperty().get());
        assertThat(said.title()).isEqualTo("Naperville Ford is rolled back in part");
        model.askToRollBack();
        dialogs.yes("");
        assertThat(model.journals()).isEmpty();
    }

    @Test
    void oneThatAnotherProcessWorksAtShowsAsThatUntilItEnds() {
        String id = stopped();
        JournalsViewModel model = model();
        try (var held = business.journals.hold(id)) {
            tasks.tick();
            assertThat(only(model).running()).isTrue();
            assertThat(only(model).word()).isEqualTo("At work");
            assertThat(model.secrets().all()).isEmpty();
            assertThat(held.journal().state()).isEqualTo(Journal.State.OPEN);
        }
        tasks.tick();
        assertThat(only(model).running()).isFalse();
        assertThat(model.secrets().all()).hasSize(2);
    }

    @Test
    void aNumberThatIsGoneIsReplacedByTheOneThatIsChosen() {
        business.stoppedAtRenting();
        business.offered = List.of("+13125550188", "+13125550199");
        JournalsViewModel model = model();
        type(model, "vautoPassword", "planted-vauto");
        type(model, "env.POSTGRES_HOST", "planted-host");
        model.resume();
        assertThat(model.instead())
                .extracting(number -> number.e164())
                .containsExactly("+13125550188", "+13125550199");
        model.rentInstead(model.instead().getLast());
        assertThat(model.journals()).isEmpty();
        assertThat(business.rented)
                .extracting(number -> number.number().e164())
                .containsExactly("+13125550199");
    }

    @Test
    void theNextStartOffersThemAndSaysHowFarTheyCame() {
        Workbench workbench = business.workbench();
        List<Notice> offers = new ArrayList<>();
        Unfinished unfinished =
                new Unfinished(workbench.onboarding(), business.kit(tasks, dialogs));
        unfinished.offer(() -> {}, offers::add, () -> {});
        unfinished.look();
        assertThat(offers).isEmpty();
        assertThat(unfinished.wordsProperty().get()).isEmpty();
        stopped();
        unfinished.offer(() -> {}, offers::add, () -> {});
        assertThat(offers.getFirst().text())
                .contains("Naperville Ford", "23 Nov", "5 of 8 steps done");
        unfinished.look();
        assertThat(unfinished.wordsProperty().get()).isEqualTo("One onboarding has not ended");
    }

    @Test
    void theLineCheckIsGoneOnWithHereToo() {
        business.stoppedAt("create Naperville Ford PM", new OnboardingOptions(false, false, true));
        JournalsViewModel model = model();
        type(model, "vautoPassword", "planted-vauto");
        type(model, "env.POSTGRES_HOST", "planted-host");
        List<String> asked = new ArrayList<>();
        model.work().lineCheckProperty().addListener((o, was, now) -> asked.add(now));
        model.resume();
        assertThat(asked.getFirst()).startsWith("Send any text to +13125550142");
        assertThat(Objects.requireNonNull(model.noticeProperty().get()).text())
                .contains("No text was seen");
        assertThat(business.workbench().onboarding().openJournals()).isEmpty();
    }
}
