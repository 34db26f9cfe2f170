package org.cronconsole.dealership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.OnboardingResult.State;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.OnboardingDefaults;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class OnboardingTest {
    private OnboardingDefaults shared = OnboardingDefaults.NONE;
    private final FakeRender render = new FakeRender();
    private final FakeUsers users = new FakeUsers();
    private final FakeNumbers numbers = new FakeNumbers();
    private final MemoryJournals journals = new MemoryJournals();

    @Test
    void makesAllOfItInTheOrderThatRisksLeast() {
        Onboarding onboarding = onboarding(numbers);
        OnboardingPlan plan = onboarding.plan(request(onboarding, Forms.valid()));
        assertThat(plan.possible()).isTrue();
        assertThat(plan.amCron().expression()).isEqualTo("58 11 * * 1-6");
        assertThat(render.writes).as("a plan writes nothing").isEmpty();
        assertThat(numbers.rented).isEmpty();

        List<String> seen = new ArrayList<>();
        OnboardingResult result =
                onboarding.carryOut(
                        plan, step -> seen.add(step.step().word() + " " + step.state()));

        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.steps())
                .extracting(OnboardingResult.StepResult::state)
                .containsOnly(StepState.DONE, StepState.SKIPPED);
        assertThat(seen)
                .startsWith("check RUNNING", "check DONE", "claim RUNNING", "claim DONE")
                .containsSubsequence("create-user DONE", "rent-number DONE", "create-am RUNNING");
        assertThat(numbers.rented).hasSize(1);
        assertThat(users.all).hasSize(1);
        assertThat(users.all.getFirst().storeIds()).containsExactly("testford");
        assertThat(render.writes)
                .filteredOn(write -> !write.contains("CHANGING_"))
                .containsExactly(
                        "create group cron-console",
                        "create Test Ford AM",
                        "create Test Ford PM",
                        "put DEALERSHIP_TESTFORD",
                        "delete key ONBOARDING_TEST_FORD");
        Map<String, String> env = new LinkedHashMap<>();
        for (EnvVar var : render.envVars(java.util.Objects.requireNonNull(result.amJob()))) {
            env.put(var.key(), var.value().reveal());
        }
        assertThat(env)
                .containsEntry("VAUTO_USERNAME", "ford-vauto")
                .containsEntry("VAUTO_PASSWORD", "planted-vauto")
                .containsEntry("ENVIRONMENT_ID", "testford")
                .containsEntry("TWO_FACTOR_PHONE", "+13125550100")
                .containsEntry("TWILIO_PHONE_NUMBER", "+13125550100")
                .containsEntry("TWO_FACTOR_METHOD", "sms")
                .containsEntry("POSTGRES_HOST", "db.example")
                .containsEntry(DealershipEnv.JOURNAL, plan.journal());
        assertThat(plan.sharedWithoutValue()).hasSize(20).doesNotContain("POSTGRES_HOST");
        assertThat(plan.toString() + result).doesNotContain("planted");
    }

    @Test
    void findsConflictsBeforeAnythingIsWritten() {
        render.add("crn-9", "Test Ford PM", "0 0 * * *");
        users.all.add(new DashboardUser(9, "ford.user", "USER", List.of("x"), true, null));
        numbers.offers.clear();
        Onboarding onboarding = onboarding(numbers);
        OnboardingPlan plan = onboarding.plan(request(onboarding, Forms.valid()));
        assertThat(plan.conflicts())
                .extracting(OnboardingPlan.Conflict::field)
                .containsExactly("dealershipName", "dashboardUser.username", "phone.areaCode");
        assertThatThrownBy(() -> onboarding.carryOut(plan, OnboardingProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(render.writes).isEmpty();
    }

    @Test
    void neverMakesUpANumber() {
        Onboarding onboarding = onboarding(null);
        OnboardingPlan refused = onboarding.plan(request(onboarding, Forms.valid()));
        assertThat(refused.possible()).isFalse();
        assertThat(refused.number()).isNull();
        OnboardingPlan none = onboarding.plan(request(onboarding, Forms.with("phoneMode", "none")));
        OnboardingResult result = onboarding.carryOut(none, OnboardingProgress.NONE);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(render.envVars(java.util.Objects.requireNonNull(result.amJob())))
                .extracting(EnvVar::key)
                .doesNotContain("TWO_FACTOR_PHONE", "TWILIO_PHONE_NUMBER");
    }

    @Test
    void aNumberThatTheAccountHasIsNotRentedAgain() {
        numbers.rented.add(
                new PhoneNumbers.Rented(
                        new PhoneNumber("+13125550177"), "PN1", "spare", "", FakeRender.NOW));
        OnboardingForm form = Forms.with("phoneMode", "number", "phoneValue", "+1 (312) 555-0177");
        Onboarding onboarding = onboarding(numbers);
        OnboardingResult result =
                onboarding.carryOut(
                        onboarding.plan(request(onboarding, form)), OnboardingProgress.NONE);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(numbers.rented).hasSize(1);
        assertThat(result.number()).isEqualTo(new PhoneNumber("+13125550177"));
    }

    @Test
    void stopsAtTheFirstFailureAndSaysWhatExists() {
        render.fault = refusal(402);
        render.faultOn = "create Test Ford PM";
        OnboardingResult result = run();
        assertThat(result.state()).isEqualTo(State.PARTLY);
        assertThat(result.exists()).hasSize(4);
        assertThat(result.exists().get(3)).contains("Test Ford AM");
        assertThat(state(result, OnboardingStep.CREATE_PM)).isEqualTo(StepState.FAILED);
        assertThat(state(result, OnboardingStep.AWAIT_DEPLOYS)).isEqualTo(StepState.WAITING);
        assertThat(result.message()).contains("refused");
    }

    @Test
    void aRefusedUserLeavesNothingAndCostsNothing() {
        users.refuse = refusal(400);
        OnboardingResult result = run();
        assertThat(result.state()).isEqualTo(State.NOTHING_DONE);
        assertThat(numbers.rented).isEmpty();
        assertThat(render.services).isEmpty();
        assertThat(result.exists()).as("the claim is removed").isEmpty();
        assertThat(journals.list().getFirst().state()).isEqualTo(Journal.State.ROLLED_BACK);
    }

    @Test
    void aCreateThatWasCutOffIsLookedForAndTakenByItsMark() {
        render.fault = FakeRender.cut();
        render.faultAfterEffect = true;
        render.faultOn = "create Test Ford AM";
        users.cutAfterEffect = true;
        numbers.cutAfterEffect = true;
        OnboardingResult result = run();
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(render.services).hasSize(2);
        assertThat(users.all).hasSize(1);
        assertThat(numbers.rented).hasSize(1);
    }

    @Test
    void aCreateThatWasCutOffBeforeItsEffectIsNotRepeated() {
        render.fault = FakeRender.cut();
        render.faultOn = "create Test Ford AM";
        OnboardingResult result = run();
        assertThat(result.state()).isEqualTo(State.PARTLY);
        assertThat(state(result, OnboardingStep.CREATE_AM)).isEqualTo(StepState.UNKNOWN);
        assertThat(render.writes)
                .as("the other job is made all the same")
                .containsExactly(
                        "create group cron-console", "create Test Ford AM", "create Test Ford PM");
    }

    @Test
    void aNumberThatSomebodyElseRentedMeanwhileIsNotTakenForOurs() {
        Onboarding onboarding = onboarding(numbers);
        OnboardingPlan plan = onboarding.plan(request(onboarding, Forms.valid()));
        numbers.rented.add(
                new PhoneNumbers.Rented(
                        new PhoneNumber("+13125550100"), "PN7", "another", "", FakeRender.NOW));
        numbers.refuse = FakeRender.cut();
        OnboardingResult result = onboarding.carryOut(plan, OnboardingProgress.NONE);
        assertThat(result.state()).isEqualTo(State.PARTLY);
        assertThat(state(result, OnboardingStep.RENT_NUMBER)).isEqualTo(StepState.UNKNOWN);
        assertThat(render.services).isEmpty();
    }

    @Test
    void aWriteThatCannotBeLookedAtIsUnknownAndNotNothing() {
        users.blindAfterCreate = true;
        OnboardingResult result = run();
        assertThat(result.state()).isEqualTo(State.PARTLY);
        assertThat(state(result, OnboardingStep.CREATE_USER)).isEqualTo(StepState.UNKNOWN);
        assertThat(result.message()).contains("ford.user", "could not be seen");
        assertThat(numbers.rented).isEmpty();
    }

    @Test
    void aFailedDeployIsNoSuccess() {
        render.deployStatus = "build_failed";
        OnboardingResult result = run();
        assertThat(result.state()).isEqualTo(State.PARTLY);
        assertThat(result.message()).contains("build_failed");
        render.deployStatus = "build_in_progress";
    }

    private OnboardingResult run() {
        Onboarding onboarding = onboarding(numbers);
        return onboarding.carryOut(
                onboarding.plan(request(onboarding, Forms.valid())), OnboardingProgress.NONE);
    }

    private static OnboardingRequest request(Onboarding onboarding, OnboardingForm form) {
        return onboarding.check().request(form);
    }

    private static StepState state(OnboardingResult result, OnboardingStep step) {
        return result.steps().stream()
                .filter(s -> s.step() == step)
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void whatAllDealershipsShareComesFromTheProfileAndTheDealershipsOwnWordWins() {
        shared =
                new OnboardingDefaults(
                        Map.of(
                                "POSTGRES_HOST", Secret.of("shared.example"),
                                "POSTGRES_PASSWORD", Secret.of("planted-shared"),
                                "VAUTO_USERNAME", Secret.of("not-this-one")),
                        List.of(),
                        null);
        Onboarding onboarding = onboarding(numbers);
        OnboardingPlan plan = onboarding.plan(request(onboarding, Forms.valid()));
        assertThat(plan.env())
                .contains(
                        new DealershipEnv.Planned(
                                "POSTGRES_PASSWORD",
                                Secret.of("planted-shared"),
                                DealershipEnv.Origin.PROFILE),
                        new DealershipEnv.Planned(
                                "POSTGRES_HOST",
                                Secret.of("db.example"),
                                DealershipEnv.Origin.GIVEN),
                        new DealershipEnv.Planned(
                                "VAUTO_USERNAME",
                                Secret.of("ford-vauto"),
                                DealershipEnv.Origin.FORM));
        assertThat(plan.sharedWithoutValue()).doesNotContain("POSTGRES_PASSWORD");
        assertThat(plan.conflicts()).isEmpty();
    }

    @Test
    void aSharedValueThatIsNotKeptHereStopsTheOnboarding() {
        shared =
                new OnboardingDefaults(
                        Map.of(), List.of("POSTGRES_PASSWORD", "POSTGRES_HOST"), null);
        Onboarding onboarding = onboarding(numbers);
        OnboardingPlan plan = onboarding.plan(request(onboarding, Forms.valid()));
        assertThat(plan.conflicts())
                .extracting(OnboardingPlan.Conflict::field)
                .containsExactly("env.POSTGRES_PASSWORD");
    }

    private Onboarding onboarding(@Nullable PhoneNumbers phones) {
        return new Onboarding(
                new Onboarding.Services(
                        render,
                        FakeRender.WORKSPACE,
                        users,
                        users,
                        phones,
                        new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> FakeRender.NOW),
                        new org.cronconsole.registry.EnvGroupClaims(
                                render, FakeRender.WORKSPACE, () -> FakeRender.NOW),
                        new JobDefaults(
                                "https://github.com/acme/sync",
                                "main",
                                "docker",
                                null,
                                null,
                                null,
                                null),
                        shared,
                        () -> FakeRender.NOW,
                        new Patience(Duration.ofMillis(20), Duration.ofMillis(2)),
                        journals,
                        () -> "root",
                        Lanes.ONE_AFTER_ANOTHER));
    }

    private static GatewayException refusal(int status) {
        return new GatewayException.Invalid(
                "It was refused.",
                new Failure(RemoteService.RENDER, "POST /services", status, "r", null, false),
                Map.of());
    }

    @Test
    void jobsCarryTheirOwnIds() {
        OnboardingResult result = run();
        assertThat(result.amJob()).isEqualTo(new JobId("crn-1"));
        assertThat(result.pmJob()).isEqualTo(new JobId("crn-2"));
    }
}
