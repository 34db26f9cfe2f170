package org.cronconsole.dealership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.OnboardingResult.State;
import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.FormProblems;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** One step again, and what goes on needs of the secrets; the user's part of a roll-back. */
class RetriedStepTest {
    private static final OnboardingSecrets NONE = OnboardingSecrets.typed(Map.of());
    private final SagaWorld world = new SagaWorld();

    private Journal stoppedAt(String write) {
        world.render.fault = FakeRender.cut();
        world.render.faultOn = write;
        assertThat(world.run(OnboardingOptions.NONE, OnboardingProgress.NONE).state())
                .isEqualTo(State.PARTLY);
        return world.journal();
    }

    private OnboardingResult rollBack(OnboardingSecrets secrets) {
        return world.onboarding().rollBack(world.journal().id(), secrets, OnboardingProgress.NONE);
    }

    @Test
    void onlyTheStepThatStoppedIsDoneAndWhatIsLeftIsTold() {
        Journal journal = stoppedAt("create Test Ford PM");
        assertThat(journal.next()).containsExactly(OnboardingStep.CREATE_PM);
        assertThat(journal.steps().get(OnboardingStep.CREATE_PM.ordinal()).state())
                .isEqualTo(StepState.UNKNOWN);
        Onboarding onboarding = world.onboarding();
        assertThatThrownBy(() ->
                        onboarding.retry(
                                journal.id(),
                                OnboardingStep.WRITE_REGISTRY,
                                NONE,
                                OnboardingProgress.NONE))
                .isInstanceOf(JournalProblem.class)
                .hasMessageContaining("create-pm");
        assertThatThrownBy(
                        () -> onboarding.retry(journal.id(), null, NONE, OnboardingProgress.NONE))
                .isInstanceOf(FormProblems.class)
                .extracting(refused -> ((FormProblems) refused).byField().keySet())
                .isEqualTo(java.util.Set.of("vautoPassword", "env.POSTGRES_HOST"));
        OnboardingResult result =
                onboarding.retry(journal.id(), null, SagaWorld.secrets(), OnboardingProgress.NONE);
        assertThat(result.state()).isEqualTo(State.PARTLY);
        assertThat(result.message()).contains("only that");
        assertThat(result.steps())
                .filteredOn(StepResult::done)
                .extracting(StepResult::step)
                .contains(OnboardingStep.CHECK, OnboardingStep.CREATE_PM)
                .doesNotContain(OnboardingStep.AWAIT_DEPLOYS);
        assertThat(result.exists()).hasSize(5);
        assertThat(world.journal().next()).containsExactly(OnboardingStep.AWAIT_DEPLOYS);
        assertThat(onboarding.toResume(world.journal())).isEmpty();
    }

    @Test
    void theLastStepAloneEndsTheOnboarding() {
        stoppedAt("put DEALERSHIP_");
        OnboardingResult result =
                world.onboarding().retry(world.journal().id(), null, NONE, OnboardingProgress.NONE);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(world.journal().state()).isEqualTo(Journal.State.DONE);
        assertThat(result.steps()).allMatch(StepResult::done);
    }

    @Test
    void bothJobsCanBeTriedAlone() {
        world.render.fault = FakeRender.cut();
        world.render.faultOn = "create Test Ford AM";
        world.journals.onWrite =
                entry -> {
                    if (entry.step() == OnboardingStep.CREATE_PM) {
                        throw new JournalProblem(JournalProblem.Kind.UNUSABLE, "full");
                    }
                };
        world.run(OnboardingOptions.NONE, OnboardingProgress.NONE);
        world.journals.onWrite = entry -> {};
        assertThat(world.journal().next())
                .containsExactly(OnboardingStep.CREATE_AM, OnboardingStep.CREATE_PM);
        OnboardingResult result =
                world.onboarding()
                        .retry(
                                world.journal().id(),
                                OnboardingStep.CREATE_PM,
                                SagaWorld.secrets(),
                                OnboardingProgress.NONE);
        assertThat(result.pmJob()).isNotNull();
        assertThat(result.amJob()).isNull();
    }

    @Test
    void onlyWhatIsNeededIsAskedForAgain() {
        world.users.cutAfterEffect = true;
        world.users.refuseLogIn = FakeRender.cut();
        world.run(OnboardingOptions.NONE, OnboardingProgress.NONE);
        Onboarding onboarding = world.onboarding();
        assertThat(onboarding.toResume(world.journal()))
                .containsExactly("dashboardUser.password", "vautoPassword", "env.POSTGRES_HOST");
        assertThat(onboarding.toRetry(world.journal(), OnboardingStep.CREATE_USER))
                .containsExactly("dashboardUser.password");
        assertThat(onboarding.toRollBack(world.journal()))
                .containsExactly("dashboardUser.password");
    }

    @Test
    void aUserThatCannotBeDeletedIsDeactivated() {
        stoppedAt("create Test Ford PM");
        world.users.refuseDelete = FakeRender.cut();
        OnboardingResult result = rollBack(SagaWorld.secrets());
        assertThat(result.state()).isEqualTo(State.ROLLED_BACK);
        assertThat(world.users.writes).containsExactly("delete", "active false");
        assertThat(result.message()).contains("could not be deleted and is deactivated");
        assertThat(world.users.all).noneMatch(DashboardUser::active);
    }

    @Test
    void aUserOfTheSameNameThatIsNotOursIsNeverTouched() {
        stoppedAt("create Test Ford PM");
        world.users.all.clear();
        DashboardUser another =
                new DashboardUser(99, "ford.user", "USER", List.of("testford"), true, null);
        world.users.all.add(another);
        OnboardingResult result = rollBack(SagaWorld.secrets());
        assertThat(world.users.all).containsExactly(another);
        assertThat(world.users.writes).isEmpty();
        assertThat(result.message()).contains("left alone");
    }

    @Test
    void whetherAUserIsOursIsNotGuessedWhileTheDashboardDoesNotAnswer() {
        world.users.cutAfterEffect = true;
        world.users.refuseLogIn = FakeRender.cut();
        world.run(OnboardingOptions.NONE, OnboardingProgress.NONE);
        OnboardingResult result = rollBack(SagaWorld.secrets());
        assertThat(result.state()).isEqualTo(State.PARTLY);
        assertThat(world.journal().state()).isEqualTo(Journal.State.OPEN);
        world.users.refuseLogIn = null;
        assertThat(rollBack(NONE).state()).as("without its password").isEqualTo(State.PARTLY);
        assertThat(world.users.all).hasSize(1);
        assertThat(rollBack(SagaWorld.secrets()).state()).isEqualTo(State.ROLLED_BACK);
        assertThat(world.users.all).isEmpty();
    }

    @Test
    void whatAColleagueHasChangedInTheEntryMeanwhileStays() {
        world.render.fault = FakeRender.cut();
        world.render.faultOn = "trigger";
        OnboardingResult stopped =
                world.run(new OnboardingOptions(true, false), OnboardingProgress.NONE);
        assertThat(stopped.state()).isEqualTo(State.PARTLY);
        world.render.fault = null;
        EnvGroupRegistry registry =
                new EnvGroupRegistry(world.render, FakeRender.WORKSPACE, () -> FakeRender.NOW);
        DealershipEntry entry = registry.read().dealerships().getFirst();
        registry.put(entry.withPhoneNumber("+13125550199"));
        OnboardingResult result =
                world.onboarding().resume(stopped.journal(), NONE, OnboardingProgress.NONE);
        assertThat(result.state()).as(result.message()).isEqualTo(State.DONE);
        assertThat(registry.read().dealerships())
                .extracting(DealershipEntry::phoneNumber)
                .containsExactly("+13125550199");
        assertThat(result.steps()).allMatch(StepResult::done);
    }

    @Test
    void whoeverStopsItWhileItsClaimIsTakenAwayIsToldWhatStands() {
        world.users.refuse =
                new GatewayException.Invalid(
                        "refused",
                        new Failure(RemoteService.DASHBOARD, "POST /users", 400, "r", null, false),
                        java.util.Map.of());
        OnboardingResult result =
                world.run(
                        OnboardingOptions.NONE,
                        new OnboardingProgress() {
                            @Override
                            public void changed(OnboardingResult.StepResult step) {}

                            @Override
                            public void failed(OnboardingStep step, RuntimeException why) {
                                world.stopAt(1, true);
                            }
                        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.state()).isEqualTo(State.PARTLY);
        assertThat(world.journal().state()).isEqualTo(Journal.State.OPEN);
    }

    @Test
    void aUserThatWasRenamedSinceIsTakenBackAllTheSame() {
        stoppedAt("create Test Ford PM");
        world.users.all.replaceAll(user ->
                new DashboardUser(
                        user.id(), "renamed", user.roleName(), user.storeIds(), true, null));
        assertThat(rollBack(NONE).state()).isEqualTo(State.ROLLED_BACK);
        assertThat(world.users.all).isEmpty();
    }
}
