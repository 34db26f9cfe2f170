package org.cronconsole.ui.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.Observable;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.dealership.Remedy;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.job.CronJob;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.render.FakeRender;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.ui.kit.AskedDialogs;
import org.cronconsole.ui.kit.DirectTasks;
import org.cronconsole.ui.kit.SlotAdvice;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class OnboardingViewModelTest {
    private final FakeBusiness business = new FakeBusiness();
    private final DirectTasks tasks = new DirectTasks();
    private final AskedDialogs dialogs = new AskedDialogs();
    private final List<FormField> focused = new ArrayList<>();
    private Workbench workbench = business.workbench();
    private List<CronJob> known = List.of();

    private OnboardingViewModel model() {
        workbench = business.workbench();
        OnboardingViewModel model =
                new OnboardingViewModel(workbench, business.kit(tasks, dialogs), () -> known);
        model.onFocusWanted(focused::add);
        return model;
    }

    private static void type(OnboardingViewModel model, FormField field, String text) {
        model.form().text(field).set(text);
    }

    /** Fills the pages up to a page and goes there. */
    private static void fillUpTo(OnboardingViewModel model, WizardPage page) {
        type(model, FormField.DEALERSHIP_NAME, "Naperville Ford");
        type(model, FormField.VAUTO_USERNAME, "nford");
        type(model, FormField.VAUTO_PASSWORD, "planted-vauto");
        type(model, FormField.TIME_ZONE, "America/Chicago");
        type(model, FormField.USER_NAME, "naperville");
        type(model, FormField.USER_PASSWORD, "planted-user");
        type(model, FormField.USER_EMAIL, "kim@example.com");
        type(model, FormField.USER_FIRST_NAME, "Kim");
        type(model, FormField.USER_LAST_NAME, "Lee");
        type(model, FormField.AREA_CODE, "312");
        while (model.pageProperty().get() != page) {
            WizardPage before = model.pageProperty().get();
            model.next();
            assertThat(model.pageProperty().get()).isNotEqualTo(before);
        }
    }

    @Test
    void nextStaysAndPointsAtTheFirstFieldThatIsWrong() {
        OnboardingViewModel model = model();
        assertThat(model.problems().shown(FormField.DEALERSHIP_NAME).get()).isEmpty();
        model.next();
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.DEALERSHIP);
        assertThat(focused).containsExactly(FormField.DEALERSHIP_NAME);
        assertThat(model.problems().shown(FormField.DEALERSHIP_NAME).get()).isNotEmpty();
        assertThat(model.problems().shown(FormField.VAUTO_USERNAME).get())
                .as("later pages keep quiet")
                .isEmpty();
        type(model, FormField.DEALERSHIP_NAME, "Naperville Ford");
        assertThat(model.problems().shown(FormField.DEALERSHIP_NAME).get()).isEmpty();
        model.next();
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.CREDENTIALS);
    }

    @Test
    void aFieldComplainsOnlyAfterItWasChangedAndLeft() {
        OnboardingViewModel model = model();
        model.problems().leave(FormField.AM_TIME);
        type(model, FormField.AM_TIME, "6 o'clock");
        assertThat(model.problems().shown(FormField.AM_TIME).get()).isEmpty();
        model.problems().leave(FormField.AM_TIME);
        assertThat(model.problems().shown(FormField.AM_TIME).get()).contains("HH:MM");
        type(model, FormField.AM_TIME, "06:00");
        assertThat(model.problems().shown(FormField.AM_TIME).get()).isEmpty();
    }

    @Test
    void storeIdFollowsTheNameUntilChangedByHand() {
        OnboardingViewModel model = model();
        type(model, FormField.DEALERSHIP_NAME, "Naperville Ford");
        assertThat(model.form().get(FormField.STORE_ID)).isEqualTo("napervilleford");
        type(model, FormField.STORE_ID, "nap-1");
        type(model, FormField.DEALERSHIP_NAME, "Naperville Ford West");
        assertThat(model.form().get(FormField.STORE_ID)).isEqualTo("nap-1");
    }

    @Test
    void proposesAnAmericanZoneAloneAndSaysThatItIsAProposal() {
        OnboardingViewModel model = model();
        assertThat(model.form().get(FormField.TIME_ZONE)).isEqualTo("America/Chicago");
        assertThat(model.form().zoneIsSuggestion()).isTrue();
        type(model, FormField.TIME_ZONE, "America/Denver");
        assertThat(model.form().zoneIsSuggestion()).isFalse();
        business.viewerZone = ZoneId.of("Europe/Berlin");
        assertThat(model().form().get(FormField.TIME_ZONE)).isEmpty();
    }

    @Test
    void previewSaysLocalTimeAndUtcAndTheNextStarts() {
        OnboardingViewModel model = model();
        assertThat(model.preview().jobs()).hasSize(2);
        JobTimes am = model.preview().jobs().getFirst();
        assertThat(am.words())
                .isEqualTo(
                        "At 5:58 AM, Monday to Saturday, Chicago · 11:58 UTC; from 14 Mar 2027 it"
                                + " needs 10:58");
        assertThat(am.cron()).isEqualTo("58 11 * * 1-6");
        assertThat(am.next()).hasSize(3);
        assertThat(am.next().getFirst()).isEqualTo("Tue 24 Nov, 5:58 AM CST  ·  11:58 UTC");
        assertThat(am.changes().getFirst()).contains("Sun 14 Mar 2027", "it needs 58 10 * * 1-6");
        type(model, FormField.TIME_ZONE, "America/New_York");
        assertThat(model.preview().jobs().getFirst().next().getFirst())
                .isEqualTo("Tue 24 Nov, 5:58 AM EST  ·  4:58 AM CST here  ·  10:58 UTC");
        type(model, FormField.TIME_ZONE, "Chicago");
        assertThat(model.preview().jobs()).isEmpty();
    }

    @Test
    void aMinuteInWhichOthersStartIsWarnedOfWithFreeOnesThatAreNotThoseOfTheOtherJob() {
        FakeRender render = new FakeRender();
        known =
                List.of(
                        CronJob.of(render.add("crn-1", "Aurora Honda AM", "58 11 * * 1-6"), null),
                        CronJob.of(render.add("crn-2", "Joliet Kia AM", "58 11 * * 5"), null));
        OnboardingViewModel model = model();
        JobTimes am = model.preview().jobs().getFirst();
        assertThat(am.slots().warning())
                .isEqualTo(
                        "2 other jobs are set to start in the same minute: Aurora Honda AM, Joliet"
                                + " Kia AM.");
        assertThat(am.slots().free())
                .extracting(SlotAdvice.Free::words)
                .startsWith("5:59 AM", "6:00 AM", "6:01 AM");
        assertThat(model.preview().jobs().getLast().slots()).isEqualTo(SlotAdvice.Advice.NONE);
        type(model, FormField.PM_TIME, "05:59");
        assertThat(model.preview().jobs().getFirst().slots().free())
                .extracting(SlotAdvice.Free::words)
                .startsWith("6:00 AM", "6:01 AM")
                .doesNotContain("5:59 AM");
        // Once they are read, the jobs count without anything being typed.
        known = List.of();
        model.entered();
        assertThat(model.preview().jobs().getFirst().slots()).isEqualTo(SlotAdvice.Advice.NONE);
        model.left();
    }

    @Test
    void envLinesAreReadAndTheirProblemsNameTheLine() {
        OnboardingViewModel model = model();
        type(
                model,
                FormField.ENV_LINES,
                "# shared\nDEBUG_MODE = a=b \n\nrubbish\nDEBUG_MODE=2\n1X=3");
        assertThat(model.form().form().env()).containsEntry("DEBUG_MODE", "a=b");
        fillUpTo(model, WizardPage.CREDENTIALS);
        model.next();
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.CREDENTIALS);
        assertThat(model.problems().shown(FormField.ENV_LINES).get().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Line 4:"),
                        line -> assertThat(line).startsWith("Line 5: DEBUG_MODE"),
                        line -> assertThat(line).startsWith("Line 6: 1X"));
    }

    @Test
    void withoutADefaultTheRepositoryIsUnfoldedAndAskedFor() {
        business.defaults = JobDefaults.NONE;
        OnboardingViewModel model = model();
        assertThat(model.moreOpenProperty().get()).isTrue();
        type(model, FormField.DEALERSHIP_NAME, "Naperville Ford");
        model.moreOpenProperty().set(false);
        model.next();
        assertThat(focused).containsExactly(FormField.REPO);
        assertThat(model.moreOpenProperty().get()).isTrue();
    }

    @Test
    void backLosesNothingAndThePlanIsMadeAnew() {
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.PLAN);
        assertThat(model.planning().stateProperty().get()).isEqualTo(Planning.State.READY);
        model.back();
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.PHONE);
        assertThat(model.planning().planProperty().get()).isNull();
        assertThat(model.form().get(FormField.VAUTO_PASSWORD)).isEqualTo("planted-vauto");
        model.next();
        assertThat(model.planning().planProperty().get()).isNotNull();
    }

    @Test
    void makingThePlanCanBeStopped() {
        OnboardingViewModel model = model();
        tasks.hold();
        fillUpTo(model, WizardPage.PLAN);
        assertThat(model.planning().stateProperty().get()).isEqualTo(Planning.State.RUNNING);
        model.planning().stop();
        tasks.release();
        assertThat(model.planning().stateProperty().get()).isEqualTo(Planning.State.STOPPED);
        assertThat(model.permit().givenProperty().get()).isFalse();
        model.plan();
        assertThat(model.permit().givenProperty().get()).isTrue();
    }

    @Test
    void conflictsForbidTheStartAndLeadToTheirFields() {
        business.render.add("crn-9", "Naperville Ford PM", "0 0 * * *");
        business.users.add(new DashboardUser(9, "naperville", "USER", List.of("x"), true, null));
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.PLAN);
        assertThat(model.permit().givenProperty().get()).isFalse();
        assertThat(model.permit().refusalProperty().get()).isNotEmpty();
        model.start();
        assertThat(business.render.writes).isEmpty();
        var plan = model.planning().planProperty().get();
        assertThat(plan).isNotNull();
        model.mend(plan.conflicts().getLast());
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.USER);
        assertThat(focused).containsExactly(FormField.USER_NAME);
        assertThat(model.problems().shown(FormField.USER_NAME).get()).contains("naperville");
        type(model, FormField.USER_NAME, "naperville2");
        assertThat(model.problems().shown(FormField.USER_NAME).get()).isEmpty();
    }

    @Test
    void whatThePlanProposesIsTakenOnTheSpotAndThePlanMadeAnew() {
        business.render.add("crn-9", "Naperville Ford PM", "0 0 * * *");
        business.users.add(new DashboardUser(9, "naperville", "USER", List.of("x"), true, null));
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.PLAN);
        List<String> visited = new ArrayList<>();
        Mending mending =
                new Mending(
                        model,
                        new OnboardingView.Ways(
                                () -> visited.add("jobs"),
                                job -> visited.add(job.value()),
                                () -> visited.add("profiles"),
                                () -> visited.add("journals"),
                                () -> visited.add("many")));
        List<OnboardingPlan.Conflict> conflicts = plan(model).conflicts();
        assertThat(conflicts).hasSize(2);
        mending.take(conflicts.getFirst().remedies().getFirst());
        assertThat(visited).containsExactly("crn-9");
        mending.take(conflicts.getFirst().remedies().getLast());
        assertThat(model.form().get(FormField.DEALERSHIP_NAME)).isEqualTo("Naperville Ford 2");
        mending.take(conflicts.getLast().remedies().getFirst());
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.PLAN);
        assertThat(plan(model).possible()).isTrue();
        assertThat(plan(model).request().vautoPassword().reveal()).isEqualTo("planted-vauto");
        mending.take(new Remedy.Take("phone.number", "+13125550142", "this one"));
        assertThat(model.form().phoneMode().get()).isEqualTo(PhoneMode.NUMBER);
        assertThat(plan(model).number()).isEqualTo(new PhoneNumber("+13125550142"));
        mending.take(new Remedy.GoWithoutNumber());
        assertThat(plan(model).number()).isNull();
        assertThat(business.render.writes).isEmpty();
    }

    private static OnboardingPlan plan(OnboardingViewModel model) {
        return java.util.Objects.requireNonNull(model.planning().planProperty().get());
    }

    @Test
    void aReadOnlySessionMayPlanButNotStart() {
        business.readOnly = true;
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.PLAN);
        assertThat(model.planning().planProperty().get()).isNotNull();
        assertThat(model.permit().givenProperty().get()).isFalse();
        assertThat(model.permit().refusalProperty().get()).contains("read-only");
        model.start();
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.PLAN);
    }

    @Test
    void unlockingAProductionProfileAllowsTheStart() {
        business.production = true;
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.PLAN);
        assertThat(model.permit().givenProperty().get()).isFalse();
        workbench.writes().unlock();
        assertThat(model.permit().givenProperty().get()).isTrue();
    }

    @Test
    void startingTwiceOnboardsOnceAndForgetsThePasswords() {
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.PLAN);
        tasks.hold();
        model.start();
        model.start();
        tasks.release();
        assertThat(business.render.writes)
                .filteredOn(write -> write.startsWith("create Naperville"))
                .containsExactly("create Naperville Ford AM", "create Naperville Ford PM");
        assertThat(business.rented).hasSize(1);
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.RESULT);
        OnboardingResult result = model.carryingOut().resultProperty().get();
        assertThat(result).isNotNull();
        assertThat(result.state()).isEqualTo(OnboardingResult.State.DONE);
        assertThat(model.form().untouched()).isTrue();
        assertThat(model.planning().planProperty().get()).isNull();
        model.another();
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.DEALERSHIP);
    }

    @Test
    void afterAFailureThatLeftNothingTheFormIsStillThere() {
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.PLAN);
        business.render.add("crn-9", "Naperville Ford AM", "0 0 * * *");
        model.start();
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.RESULT);
        OnboardingResult result = model.carryingOut().resultProperty().get();
        assertThat(result).isNotNull();
        assertThat(result.state()).isEqualTo(OnboardingResult.State.NOTHING_DONE);
        model.tryAgain();
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.DEALERSHIP);
        assertThat(model.form().get(FormField.VAUTO_PASSWORD)).isEqualTo("planted-vauto");
    }

    private OnboardingViewModel stoppedHalfway() {
        business.render.fault =
                new GatewayException.Invalid(
                        "refused",
                        new Failure(RemoteService.RENDER, "POST /services", 400, "r", null, false),
                        java.util.Map.of());
        business.render.faultOn = "create Naperville Ford PM";
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.PLAN);
        model.start();
        assertThat(state(model)).isEqualTo(OnboardingResult.State.PARTLY);
        return model;
    }

    private static OnboardingResult result(OnboardingViewModel model) {
        return java.util.Objects.requireNonNull(model.carryingOut().resultProperty().get());
    }

    private static OnboardingResult.State state(OnboardingViewModel model) {
        return java.util.Objects.requireNonNull(model.carryingOut().resultProperty().get()).state();
    }

    @Test
    void whatStoppedHalfwayIsResumedWithoutMakingAnythingTwice() {
        OnboardingViewModel model = stoppedHalfway();
        List<String> before = List.copyOf(business.render.writes);
        model.goingOn().resume();
        assertThat(state(model)).isEqualTo(OnboardingResult.State.DONE);
        assertThat(business.render.services.values())
                .extracting(service -> service.name())
                .containsExactlyInAnyOrder("Naperville Ford AM", "Naperville Ford PM");
        assertThat(business.render.writes.subList(before.size(), business.render.writes.size()))
                .contains("create Naperville Ford PM")
                .doesNotContain("create Naperville Ford AM");
        assertThat(model.carryingOut().request()).as("it held passwords").isNull();
        model.goingOn().resume();
        assertThat(state(model))
                .as("nothing is left to resume")
                .isEqualTo(OnboardingResult.State.DONE);
    }

    @Test
    void whatStoppedHalfwayIsTakenBackAfterAQuestion() {
        OnboardingViewModel model = stoppedHalfway();
        model.goingOn().askToRollBack();
        assertThat(business.render.services).hasSize(1);
        dialogs.yes("");
        assertThat(state(model)).isEqualTo(OnboardingResult.State.ROLLED_BACK);
        assertThat(business.render.services).isEmpty();
        assertThat(business.users).isEmpty();
        assertThat(business.rented)
                .as("its month is paid")
                .singleElement()
                .satisfies(number -> assertThat(number.friendlyName()).contains("spare"));
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.RESULT);
        assertThat(model.form().get(FormField.VAUTO_PASSWORD)).isEqualTo("planted-vauto");
    }

    @Test
    void aNumberThatIsGoneIsAskedAboutAndAnotherOneIsTakenAndPlanned() {
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.PLAN);
        business.offered = List.of("+13125550188", "+13125550199");
        model.start();
        OnboardingResult gone = result(model);
        assertThat(gone.state()).isEqualTo(OnboardingResult.State.NOTHING_DONE);
        assertThat(gone.remedies())
                .extracting(Remedy::words)
                .startsWith("Rent +13125550188 instead", "Rent +13125550199 instead");
        Runnable nowhere = () -> {};
        Mending mending =
                new Mending(
                        model,
                        new OnboardingView.Ways(nowhere, job -> {}, nowhere, nowhere, nowhere));
        mending.take(gone.remedies().getFirst());
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.PLAN);
        assertThat(plan(model).number()).hasToString("+13125550188");
        model.start();
        assertThat(state(model)).isEqualTo(OnboardingResult.State.DONE);
        assertThat(business.rented).hasSize(1);
    }

    @Test
    void theStepThatStoppedIsDoneAloneAndItIsToldHowItStands() {
        OnboardingViewModel model = stoppedHalfway();
        OnboardingResult stopped = result(model);
        var texts = business.kit(tasks, dialogs).texts();
        assertThat(ResultWords.of(stopped, texts).retry())
                .isEqualTo("Only this step: Create the afternoon job");
        model.goingOn().retry();
        assertThat(business.render.services).hasSize(2);
        ResultWords words = ResultWords.of(result(model), texts);
        assertThat(words.message()).contains("only that");
        assertThat(words.retry()).isEmpty();
        assertThat(words.canResume()).isTrue();
        assertThat(result(model).steps().get(OnboardingStep.WRITE_REGISTRY.ordinal()).state())
                .isEqualTo(StepState.WAITING);
        model.goingOn().resume();
        assertThat(state(model)).isEqualTo(OnboardingResult.State.DONE);
    }

    @Test
    void aRollBackThatStopsHalfWayLeadsOnlyFurtherBack() {
        OnboardingViewModel model = stoppedHalfway();
        business.render.fault = FakeRender.cut();
        business.render.faultOn = "delete";
        model.goingOn().askToRollBack();
        dialogs.yes("");
        ResultWords words = ResultWords.of(result(model), business.kit(tasks, dialogs).texts());
        assertThat(words.canResume()).isFalse();
        assertThat(words.retry()).isEmpty();
        assertThat(words.canRollBack()).isTrue();
        assertThat(words.title()).isEqualTo("Naperville Ford is rolled back in part");
    }

    @Test
    void theLineCheckAsksForATextAndNeedNotBeWaitedFor() {
        business.linePatience =
                new org.cronconsole.job.Patience(
                        java.time.Duration.ofMinutes(5), java.time.Duration.ofMillis(5));
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.PHONE);
        model.choices().lineCheck().set(true);
        model.next();
        List<String> waited = new ArrayList<>();
        model.carryingOut()
                .lineCheckProperty()
                .addListener((o, was, now) -> {
                    if (!now.isEmpty()) {
                        waited.add(now + " / " + model.progress().waitedProperty().get());
                        model.progress().askToStop();
                    }
                });
        model.start();
        assertThat(Thread.interrupted()).as("the wait was cut short").isTrue();
        assertThat(waited.getFirst())
                .startsWith("Send any text to +13125550142 now.")
                .endsWith("Waiting for 0 s");
        assertThat(dialogs.count()).as("nothing is lost by it").isZero();
        assertThat(state(model)).isEqualTo(OnboardingResult.State.DONE);
        assertThat(result(model).message()).contains("No text was seen on +13125550142 yet.");
        assertThat(model.choices().untouched()).isTrue();
    }

    @Test
    void aTextThatComesInIsToldWithItsCodeMasked() {
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.PHONE);
        model.choices().lineCheck().set(true);
        model.next();
        model.carryingOut()
                .lineCheckProperty()
                .addListener((o, was, now) -> {
                    if (!now.isEmpty()) {
                        business.textsAfter(1, "+13125559999", "code 482913");
                    }
                });
        model.start();
        assertThat(result(model).message())
                .contains("The line works", "code ••••••")
                .doesNotContain("482913");
    }

    @Test
    void spareNumbersAreOfferedThoseOfTheAreaFirst() {
        business.spare("+17735550111", "spare, was Joliet Kia");
        business.spare("+13125550177", "spare");
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.PHONE);
        assertThat(model.spares().offers())
                .extracting(SpareNumbers.Spare::words)
                .containsExactly(
                        "+13125550177 is of this area: rented since Mon 23 Nov, paid until Wed 23"
                                + " Dec",
                        "+17735550111, was Joliet Kia’s: rented since Mon 23 Nov, paid until Wed"
                                + " 23 Dec");
        type(model, FormField.AREA_CODE, "773");
        assertThat(model.spares().offers().getFirst().number()).isEqualTo("+17735550111");
        model.spares().choose(model.spares().offers().getFirst());
        model.next();
        var plan = model.planning().planProperty().get();
        assertThat(plan).isNotNull();
        assertThat(plan.numberRented()).isTrue();
        model.start();
        assertThat(state(model)).isEqualTo(OnboardingResult.State.DONE);
        assertThat(business.rented).hasSize(2);
    }

    @Test
    void aSpareNumberIsPaidUntilItsNextMonthBegins() {
        assertThat(
                        SpareNumbers.paidUntil(
                                java.time.Instant.parse("2026-01-31T10:00:00Z"),
                                java.time.Instant.parse("2026-02-27T10:00:00Z")))
                .isEqualTo(java.time.Instant.parse("2026-02-28T00:00:00Z"));
        assertThat(
                        SpareNumbers.paidUntil(
                                java.time.Instant.parse("2026-01-31T10:00:00Z"),
                                java.time.Instant.parse("2026-03-01T10:00:00Z")))
                .isEqualTo(java.time.Instant.parse("2026-03-31T00:00:00Z"));
    }

    @Test
    void afterAFailureHalfwayTheResultSaysWhatExists() {
        business.render.fault =
                new GatewayException.Invalid(
                        "refused",
                        new Failure(RemoteService.RENDER, "POST /services", 400, "r", null, false),
                        java.util.Map.of());
        business.render.faultOn = "create Naperville Ford PM";
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.PLAN);
        model.start();
        OnboardingResult result = model.carryingOut().resultProperty().get();
        assertThat(result).isNotNull();
        assertThat(result.state()).isEqualTo(OnboardingResult.State.PARTLY);
        ResultWords words = ResultWords.of(result, business.kit(tasks, dialogs).texts());
        assertThat(words.exists()).hasSize(4);
        assertThat(words.next()).contains(result.journal());
        assertThat(words.canTryAgain()).isFalse();
        assertThat(words.all()).doesNotContain("planted");
        assertThat(model.carryingOut().steps())
                .filteredOn(step -> step.step() == OnboardingStep.CREATE_PM)
                .allMatch(step -> step.state() == StepState.FAILED);
    }

    @Test
    void onlyWhatThePlanHasIsWaitedForAndCounted() {
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.PLAN);
        List<String> seen = new ArrayList<>();
        model.progress()
                .elapsedProperty()
                .subscribe(words -> seen.add(words.replaceAll(" ·.*", "")));
        List<StepState> ofFirstRun = new ArrayList<>();
        model.carryingOut()
                .steps()
                .addListener((Observable change) ->
                        model.carryingOut().steps().stream()
                                .filter(step -> step.step() == OnboardingStep.FIRST_RUN)
                                .filter(step -> model.carryingOut().runningProperty().get())
                                .forEach(step -> ofFirstRun.add(step.state())));
        int planned = Objects.requireNonNull(model.planning().planProperty().get()).steps().size();
        model.start();
        assertThat(seen)
                .contains("1 of " + planned + " steps", planned + " of " + planned + " steps");
        assertThat(ofFirstRun).isNotEmpty().containsOnly(StepState.SKIPPED);
    }

    @Test
    void clearingAsksFirst() {
        OnboardingViewModel model = model();
        fillUpTo(model, WizardPage.USER);
        model.askToClear();
        assertThat(model.form().get(FormField.VAUTO_PASSWORD)).isEqualTo("planted-vauto");
        dialogs.yes("");
        assertThat(model.form().untouched()).isTrue();
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.DEALERSHIP);
    }

    @Test
    void withoutTwilioRentingIsRefusedInPlace() {
        business.twilio = false;
        OnboardingViewModel model = model();
        assertThat(model.form().phoneMode().get()).isEqualTo(PhoneMode.NUMBER);
        model.form().phoneMode().set(PhoneMode.AREA_CODE);
        fillUpTo(model, WizardPage.PHONE);
        model.next();
        assertThat(model.pageProperty().get()).isEqualTo(WizardPage.PHONE);
        assertThat(model.problems().shown(FormField.AREA_CODE).get()).contains("Twilio");
    }

    @Test
    void generatedPasswordsDifferAndPassTheCheck() {
        OnboardingViewModel model = model();
        model.form().generatePassword();
        String first = model.form().get(FormField.USER_PASSWORD);
        model.form().generatePassword();
        assertThat(model.form().get(FormField.USER_PASSWORD)).hasSize(19).isNotEqualTo(first);
    }

    @Test
    void tickersEndWithTheSight() {
        OnboardingViewModel model = model();
        model.entered();
        model.entered();
        assertThat(tasks.tickers()).isEqualTo(1);
        model.left();
        assertThat(tasks.tickers()).isZero();
    }
}
