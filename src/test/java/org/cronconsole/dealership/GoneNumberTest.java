package org.cronconsole.dealership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.dealership.OnboardingResult.State;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers.Available;
import org.cronconsole.phone.PhoneNumbers.Rented;
import org.cronconsole.registry.Claim;
import org.cronconsole.registry.EnvGroupClaims;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.junit.jupiter.api.Test;

import java.util.List;

/** A number of the plan that somebody else has rented by the time it is to be rented. */
class GoneNumberTest {
    private static final PhoneNumber PLANNED = new PhoneNumber("+13125550100");
    private static final PhoneNumber NEXT = new PhoneNumber("+13125550101");
    private static final OnboardingOptions ASKS = OnboardingOptions.NONE;
    private static final OnboardingOptions TAKES_NEXT = new OnboardingOptions(false, true);

    private final SagaWorld world = new SagaWorld();

    /** The plan names one number; when it is carried out others are offered. */
    private OnboardingResult gone(OnboardingOptions options, PhoneNumber... offered) {
        Onboarding onboarding = world.onboarding();
        OnboardingPlan plan = onboarding.plan(world.request());
        assertThat(plan.number()).isEqualTo(PLANNED);
        world.numbers.offers.clear();
        for (PhoneNumber number : offered) {
            world.numbers.offers.add(new Available(number, "Chicago", "IL"));
        }
        return onboarding.carryOut(plan, options, OnboardingProgress.NONE);
    }

    @Test
    void whereAPersonDecidesNothingIsMadeAndTheNextAreOffered() {
        OnboardingResult result = gone(ASKS, NEXT);
        assertThat(result.state()).isEqualTo(State.NOTHING_DONE);
        assertThat(result.message()).contains(PLANNED.e164(), "no longer for rent", NEXT.e164());
        assertThat(result.remedies())
                .containsExactly(
                        new Remedy.Take("phone.number", NEXT.e164(), "Rent " + NEXT + " instead"),
                        new Remedy.GoWithoutNumber());
        assertThat(world.users.all).isEmpty();
        assertThat(world.numbers.rented).isEmpty();
        OnboardingResult again =
                world.onboarding()
                        .carryOut(
                                world.onboarding()
                                        .plan(
                                                world.request(
                                                        "phoneMode",
                                                        "number",
                                                        "phoneValue",
                                                        NEXT.e164())),
                                OnboardingProgress.NONE);
        assertThat(again.state()).isEqualTo(State.DONE);
        assertThat(again.number()).isEqualTo(NEXT);
        assertThat(again.remedies()).isEmpty();
    }

    @Test
    void aCommandTakesTheNextOfTheAreaCode() {
        world.numbers.taken.add(PLANNED);
        OnboardingResult result = gone(TAKES_NEXT, NEXT);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.number()).isEqualTo(NEXT);
    }

    @Test
    void aCommandMakesNothingWhereTheAreaCodeHasNoOther() {
        OnboardingResult result = gone(TAKES_NEXT);
        assertThat(result.state()).isEqualTo(State.NOTHING_DONE);
        assertThat(world.users.all).isEmpty();
        assertThat(result.remedies()).containsExactly(new Remedy.GoWithoutNumber());
    }

    /** Snatched away between the look and the order. */
    private OnboardingResult snatched(OnboardingOptions options) {
        world.numbers.offers.add(new Available(NEXT, "Chicago", "IL"));
        world.numbers.taken.add(PLANNED);
        Onboarding onboarding = world.onboarding();
        return onboarding.carryOut(
                onboarding.plan(world.request()), options, OnboardingProgress.NONE);
    }

    @Test
    void aCommandGoesOnWithTheNextWhereItIsSnatchedAway() {
        OnboardingResult result = snatched(TAKES_NEXT);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.number()).isEqualTo(NEXT);
        assertThat(world.numbers.rented).hasSize(1);
    }

    @Test
    void aPersonChoosesAnotherAndTheSameOnboardingGoesOn() {
        OnboardingResult stopped = snatched(ASKS);
        assertThat(stopped.state()).isEqualTo(State.PARTLY);
        Remedy.RentInstead offer = new Remedy.RentInstead(stopped.journal(), NEXT);
        assertThat(stopped.remedies()).containsExactly(offer);
        Onboarding onboarding = world.onboarding();
        onboarding.rentInstead(offer.journal(), offer.number());
        OnboardingResult result =
                onboarding.resume(offer.journal(), world.request(), OnboardingProgress.NONE);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.number()).isEqualTo(NEXT);
        assertThat(world.users.all).hasSize(1);
        assertThat(world.render.envVars(java.util.Objects.requireNonNull(result.amJob())))
                .filteredOn(var -> var.key().equals("TWO_FACTOR_PHONE"))
                .extracting(var -> var.value().reveal())
                .containsExactly(NEXT.e164());
        assertThat(world.render.services).hasSize(2);
    }

    @Test
    void aNumberThatIsRentedOrNotKnownToBeGoneIsNotReplaced() {
        world.render.fault =
                new GatewayException.Invalid(
                        "refused",
                        new Failure(RemoteService.RENDER, "POST /services", 400, "r", null, false),
                        java.util.Map.of());
        world.render.faultOn = "create Test Ford PM";
        OnboardingResult later = world.run(ASKS, OnboardingProgress.NONE);
        assertThat(later.state()).isEqualTo(State.PARTLY);
        assertThat(later.remedies()).isEmpty();
        List<JournalEntry> before = world.journal().entries();
        assertThatThrownBy(() -> world.onboarding().rentInstead(later.journal(), NEXT))
                .isInstanceOf(JournalProblem.class)
                .hasMessageContaining("nothing can be rented");
        assertThat(world.journal().entries()).isEqualTo(before);
    }

    @Test
    void aSpareThatAnotherDealershipHasTakenMeanwhileDoesNotServeTwo() {
        world.numbers.rented.add(
                new Rented(PLANNED, "PN7", "spare, was Old Ford", "", java.time.Instant.EPOCH));
        Onboarding onboarding = world.onboarding();
        OnboardingPlan plan = onboarding.plan(world.request());
        assertThat(plan.numberRented()).isTrue();
        world.numbers.rename(world.numbers.rented.getFirst(), "Other Ford " + "a".repeat(36));
        OnboardingResult result = onboarding.carryOut(plan, TAKES_NEXT, OnboardingProgress.NONE);
        assertThat(result.state()).isEqualTo(State.NOTHING_DONE);
        assertThat(result.message()).contains(PLANNED.e164(), "somebody has taken it");
        assertThat(world.users.all).isEmpty();
        assertThat(world.render.services).isEmpty();
    }

    @Test
    void numbersOfACanadianAreaCodeAreLookedForInCanada() {
        PhoneNumber toronto = new PhoneNumber("+14165550100");
        world.numbers.offers.clear();
        world.numbers.abroad.add(new Available(toronto, "Toronto", "ON"));
        assertThat(world.onboarding().numbersFor("416")).containsExactly(toronto);
    }

    private static final String GIVEN = "+13125550177";

    private void given(String friendlyName) {
        world.numbers.rented.add(
                new Rented(
                        new PhoneNumber(GIVEN), "PN8", friendlyName, "", java.time.Instant.EPOCH));
    }

    private OnboardingResult withGiven(Runnable meanwhile) {
        Onboarding onboarding = world.onboarding();
        OnboardingPlan plan =
                onboarding.plan(world.request("phoneMode", "number", "phoneValue", GIVEN));
        assertThat(plan.possible()).isTrue();
        world.users.onCreate = meanwhile;
        return onboarding.carryOut(plan, OnboardingProgress.NONE);
    }

    @Test
    void aSpareThatIsGivenByItsDigitsGetsTheNameAndIsReadBack() {
        given("spare, was Old Ford");
        OnboardingResult result = withGiven(() -> {});
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(world.numbers.rented.getFirst().friendlyName()).startsWith("Test Ford ");
    }

    @Test
    void aNumberThatAnotherDealershipGotMeanwhileIsNotTaken() {
        given("spare");
        EnvGroupRegistry elsewhere =
                new EnvGroupRegistry(world.render, FakeRender.WORKSPACE, () -> FakeRender.NOW);
        OnboardingResult result =
                withGiven(() ->
                        elsewhere.put(
                                Samples.ford("crn-8", "crn-9")
                                        .withName("Other Ford")
                                        .withPhoneNumber(GIVEN)));
        assertThat(result.state()).isEqualTo(State.PARTLY);
        assertThat(result.message()).contains(GIVEN + " is the number of Other Ford by now");
        assertThat(world.numbers.rented.getFirst().friendlyName()).isEqualTo("spare");
        assertThat(world.render.services).isEmpty();
    }

    @Test
    void aNumberThatAColleagueOnboardsWithNowIsNotTaken() {
        given("spare");
        OnboardingResult result =
                withGiven(() -> {
                    new EnvGroupClaims(world.render, FakeRender.WORKSPACE, () -> FakeRender.NOW)
                            .put(new Claim("Other Ford", "kim", "mark-of-kim", FakeRender.NOW));
                    world.numbers.rename(world.numbers.rented.getFirst(), "Other Ford mark-of-kim");
                });
        assertThat(result.state()).isEqualTo(State.PARTLY);
        assertThat(result.message()).contains("kim has been onboarding Other Ford", GIVEN);
        assertThat(world.render.services).isEmpty();
    }

    @Test
    void aNameThatTwilioDoesNotShowIsNotBelieved() {
        given("spare");
        world.numbers.deaf = true;
        OnboardingResult result = withGiven(() -> {});
        assertThat(result.state()).isEqualTo(State.PARTLY);
        assertThat(result.message()).contains("Twilio does not show it");
        assertThat(world.journal().standing(OnboardingStep.RENT_NUMBER)).isNull();
        world.numbers.deaf = false;
        assertThat(
                        world.onboarding()
                                .resume(
                                        result.journal(),
                                        SagaWorld.secrets(),
                                        OnboardingProgress.NONE)
                                .state())
                .isEqualTo(State.DONE);
    }
}
