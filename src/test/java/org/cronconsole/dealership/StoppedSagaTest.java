package org.cronconsole.dealership;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.dealership.OnboardingResult.State;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.EnumSet;
import java.util.Set;

/** Whoever stops an onboarding, at whichever of its requests, can go on with it or take it back. */
class StoppedSagaTest {
    private static final OnboardingOptions ALL = new OnboardingOptions(true, false, true);
    private final Set<OnboardingStep> stoppedIn = EnumSet.noneOf(OnboardingStep.class);

    @AfterEach
    void calm() {
        Thread.interrupted();
    }

    private SagaWorld stopped(int request, boolean afterEffect) {
        SagaWorld world = new SagaWorld();
        world.shared = SagaWorld.sharing("TARGET_URL", Secret.of("https://x.example"));
        Onboarding onboarding = world.onboarding();
        OnboardingPlan plan = onboarding.plan(world.request());
        world.stopAt(request, afterEffect);
        OnboardingResult result = onboarding.carryOut(plan, ALL, OnboardingProgress.NONE);
        boolean cut = world.stopped();
        result.steps().stream()
                .filter(step -> step.detail().contains("Stopped on request"))
                .forEach(step -> stoppedIn.add(step.step()));
        assertThat(Thread.interrupted()).isEqualTo(cut);
        world.stopAt(-1, false);
        Journal.State state = world.journal().state();
        switch (result.state()) {
            case DONE -> assertThat(state).isEqualTo(Journal.State.DONE);
            case PARTLY -> {
                assertThat(state)
                        .as("request %d: %s", request, result)
                        .isEqualTo(Journal.State.OPEN);
                assertThat(world.journal().next()).isNotEmpty();
            }
            case NOTHING_DONE, ROLLED_BACK ->
                    throw new AssertionError("it was stopped, not refused: " + result);
        }
        return world;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itIsResumedFromEveryRequest(boolean afterEffect) {
        boolean done = false;
        for (int request = 0; !done; request++) {
            SagaWorld world = stopped(request, afterEffect);
            done = world.journal().state() == Journal.State.DONE;
            if (!done) {
                OnboardingResult result =
                        world.onboarding()
                                .resume(
                                        world.journal().id(),
                                        SagaWorld.secrets(),
                                        OnboardingProgress.NONE);
                assertThat(result.state())
                        .as("request %d: %s", request, result)
                        .isEqualTo(State.DONE);
            }
            assertThat(world.users.all).hasSize(1);
            assertThat(world.numbers.rented).hasSize(1);
            assertThat(world.render.services.values())
                    .extracting(service -> service.name())
                    .containsExactlyInAnyOrder("Test Ford AM", "Test Ford PM");
            assertThat(world.render.writes).filteredOn(w -> w.startsWith("trigger")).hasSize(1);
        }
        assertThat(stoppedIn)
                .as("no step is passed over")
                .containsAll(
                        EnumSet.complementOf(
                                EnumSet.of(OnboardingStep.LINK_GROUP, OnboardingStep.LINE_CHECK)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itIsTakenBackFromEveryRequest(boolean afterEffect) {
        boolean done = false;
        for (int request = 0; !done; request++) {
            SagaWorld world = stopped(request, afterEffect);
            done = world.journal().state() == Journal.State.DONE;
            if (done) {
                break;
            }
            OnboardingResult result =
                    world.onboarding()
                            .rollBack(
                                    world.journal().id(),
                                    SagaWorld.secrets(),
                                    OnboardingProgress.NONE);
            assertThat(result.state())
                    .as("request %d: %s", request, result)
                    .isEqualTo(State.ROLLED_BACK);
            assertThat(world.users.all).isEmpty();
            assertThat(world.render.services).isEmpty();
            assertThat(world.numbers.rented)
                    .hasSizeLessThan(2)
                    .allMatch(number -> number.friendlyName().startsWith("spare"));
        }
    }
}
