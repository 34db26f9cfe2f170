package org.cronconsole.ui.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.offboarding.OffboardingChoices.UserFate;
import org.cronconsole.offboarding.OffboardingResult;
import org.cronconsole.registry.TestEntries;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.offboarding.OffboardingViewModel.Stage;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class OffboardingViewModelTest {
    private static final String FORD = "Naperville Ford";

    private final TestKit business = new TestKit();

    @BeforeEach
    void aDealership() {
        business.render.add("crn-am", FORD + " AM", "58 11 * * 1-6");
        business.render.add("crn-pm", FORD + " PM", "58 19 * * 1-6");
        business.registry()
                .put(TestEntries.dealership(FORD, "ford", "crn-am", "crn-pm", null, null));
    }

    private OffboardingViewModel model(boolean readOnly) {
        Workbench bench = business.workbench("acme", readOnly, false);
        return new OffboardingViewModel(
                bench.offboarding(),
                business.kit(),
                new WriteAccess(bench.writes(), business.kit()));
    }

    private static OffboardingResult result(OffboardingViewModel model) {
        return Objects.requireNonNull(model.resultProperty().get());
    }

    @Test
    void thePlanIsConfirmedByTheNameAndCarriedOut() {
        OffboardingViewModel model = model(false);
        model.show(FORD);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.REVIEW);
        model.userProperty().set(UserFate.DELETE);
        assertThat(Objects.requireNonNull(model.planProperty().get()).script().choices().user())
                .isEqualTo(UserFate.DELETE);
        model.start();
        assertThat(business.dialogs.last().nameToType()).isEqualTo(FORD);
        assertThat(business.render.services).hasSize(2);
        business.dialogs.yes(FORD);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ENDED);
        assertThat(result(model).state()).isEqualTo(OffboardingResult.State.DONE);
        assertThat(business.render.services).isEmpty();
        model.back();
        assertThat(model.open()).isEmpty();
    }

    @Test
    void whatStoppedIsEndedWithTheJobsGoingOnOrGoneOnWith() {
        OffboardingViewModel model = model(false);
        refuseToDelete();
        model.show(FORD);
        model.start();
        business.dialogs.yes(FORD);
        assertThat(result(model).canStandDown()).isTrue();
        assertThat(Objects.requireNonNull(model.noticeProperty().get()).text())
                .contains("has not ended", "Go on to do the rest");
        assertThat(model.steps()).as("also what still waits").hasSize(9);
        model.back();
        assertThat(model.open()).hasSize(1);

        OffboardingViewModel later = model(false);
        later.readJournals();
        later.standDown(later.open().getFirst().id());
        assertThat(result(later).state()).isEqualTo(OffboardingResult.State.STOOD_DOWN);
        assertThat(business.render.service(new JobId("crn-am")).suspended()).isFalse();

        refuseToDelete();
        later.show(FORD);
        later.start();
        business.dialogs.yes(FORD);
        later.resume(result(later).journal(), true);
        assertThat(result(later).state()).isEqualTo(OffboardingResult.State.DONE);
        assertThat(business.render.services).isEmpty();
    }

    /** A resume is refused then, so there must be a way to its end. */
    @Test
    void aStopThatHasBegunIsEndedEvenWhereAJobIsGoneByThen() {
        OffboardingViewModel model = model(false);
        refuseToDelete();
        model.show(FORD);
        model.start();
        business.dialogs.yes(FORD);
        List<Notice> offers = new ArrayList<>();
        new Unended(business.workbench("acme", false, false).offboarding(), business.kit())
                .offer(() -> {}, offers::add, () -> {});
        assertThat(offers.getFirst().text()).contains("offboarding of " + FORD, "has not ended");

        String journal = result(model).journal();
        refuse("resume");
        model.standDown(journal);
        assertThat(result(model).state()).isEqualTo(OffboardingResult.State.PARTLY);
        business.render.services.remove(new JobId("crn-pm"));
        model.standDown(journal);
        assertThat(result(model).state()).isEqualTo(OffboardingResult.State.STOOD_DOWN);
        assertThat(business.render.service(new JobId("crn-am")).suspended()).isFalse();
    }

    private void refuseToDelete() {
        refuse("delete crn");
    }

    private void refuse(String what) {
        business.render.faultOn = what;
        business.render.fault =
                new GatewayException.Forbidden(
                        "Render does not allow this.",
                        new Failure(
                                RemoteService.RENDER, "DELETE /services", 403, null, null, false));
    }

    @Test
    void aPlanWithProblemsOrWithoutTheRightToWriteIsNotStarted() {
        OffboardingViewModel model = model(false);
        model.show("Nobody's Motors");
        assertThat(Objects.requireNonNull(model.planProperty().get()).problems()).isNotEmpty();
        assertThat(model.canStart()).isFalse();
        model.start();
        assertThat(business.dialogs.count()).isZero();

        OffboardingViewModel readOnly = model(true);
        readOnly.show(FORD);
        assertThat(Objects.requireNonNull(readOnly.planProperty().get()).possible()).isTrue();
        assertThat(readOnly.canStart()).isFalse();
    }
}
