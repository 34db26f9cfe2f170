package org.cronconsole.dealership;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.dealership.OnboardingResult.State;
import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.job.Patience;
import org.cronconsole.render.FakeRender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class LineCheckStepTest {
    private static final OnboardingOptions CHECKED = new OnboardingOptions(false, false, true);
    private final SagaWorld world = new SagaWorld();
    private final List<StepResult> told = new ArrayList<>();

    @AfterEach
    void calm() {
        Thread.interrupted();
    }

    private static StepResult line(OnboardingResult result) {
        return result.steps().getLast();
    }

    @Test
    void asksForATextAndTellsOfItWithItsCodeMasked() {
        world.numbers.texts.add(FakeNumbers.text("SM1", "old 111222"));
        world.numbers.onLook =
                look -> {
                    if (look == 3) {
                        world.numbers.texts.addFirst(
                                FakeNumbers.text("SM2", "Your code is 483920."));
                    }
                };
        OnboardingResult result = world.run(CHECKED, told::add);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(line(result).state()).isEqualTo(StepState.DONE);
        assertThat(line(result).detail())
                .contains("+13125550100", "+13125559999", "Your code is ••••••.")
                .doesNotContain("483920");
        assertThat(result.message()).contains("The line works");
        assertThat(told)
                .filteredOn(step -> step.state() == StepState.RUNNING)
                .last()
                .satisfies(step ->
                        assertThat(step.detail()).startsWith("Send any text to +13125550100 now."));
        assertThat(world.journal().toString()).doesNotContain("483920");
        assertThat(world.journal().steps()).allMatch(StepResult::done);
    }

    @Test
    void notSeenYetIsNoFailureOfTheRest() {
        OnboardingResult result = world.run(CHECKED, told::add);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(line(result).state()).isEqualTo(StepState.SKIPPED);
        assertThat(result.message()).contains("is onboarded", "No text was seen on +13125550100");
        assertThat(world.journal().state()).isEqualTo(Journal.State.DONE);
        assertThat(line(result).detail()).doesNotContain("could not be looked at");
    }

    @Test
    void aLookThatFailsIsToldAndHarmsNothing() {
        world.numbers.looksFail = FakeRender.cut();
        OnboardingResult result = world.run(CHECKED, told::add);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(line(result).detail()).contains("It could not be looked at: The connection");
    }

    @Test
    void thePersonNeedNotWait() {
        world.linePatience = new Patience(Duration.ofMinutes(5), Duration.ofMillis(1));
        OnboardingProgress impatient =
                new OnboardingProgress() {
                    @Override
                    public void changed(StepResult step) {
                        told.add(step);
                    }

                    @Override
                    public boolean awaitsText() {
                        return world.numbers.looks < 4;
                    }
                };
        OnboardingResult result = world.run(CHECKED, impatient);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(world.numbers.looks).isEqualTo(4);
        assertThat(line(result).state()).isEqualTo(StepState.SKIPPED);
    }

    @Test
    void stoppingTheWaitEndsTheOnboardingInOrder() {
        world.linePatience = new Patience(Duration.ofMinutes(5), Duration.ofMillis(1));
        world.numbers.onLook =
                look -> {
                    if (look == 3) {
                        Thread.currentThread().interrupt();
                    }
                };
        OnboardingResult result = world.run(CHECKED, told::add);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(world.journal().state()).isEqualTo(Journal.State.DONE);
    }

    @Test
    void aTextThatCameWhileNothingRanCountsAfterwards() {
        world.numbers.texts.add(FakeNumbers.text("SM1", "old"));
        world.journals.onWrite =
                entry -> {
                    if (entry.step() == OnboardingStep.LINE_CHECK
                            && entry.kind() != JournalEntry.Kind.INTENT) {
                        throw new JournalProblem(JournalProblem.Kind.UNUSABLE, "the disk is full");
                    }
                };
        OnboardingResult broken = world.run(CHECKED, told::add);
        assertThat(broken.state()).isEqualTo(State.PARTLY);
        assertThat(world.journal().next()).containsExactly(OnboardingStep.LINE_CHECK);
        world.journals.onWrite = entry -> {};
        world.numbers.texts.addFirst(FakeNumbers.text("SM2", "hello"));
        OnboardingResult result =
                world.onboarding()
                        .retry(
                                world.journal().id(),
                                OnboardingStep.LINE_CHECK,
                                OnboardingSecrets.typed(java.util.Map.of()),
                                told::add);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(line(result).detail()).contains("“hello”");
    }

    @Test
    void withoutANumberThereIsNothingToCheck() {
        Onboarding onboarding = world.onboarding();
        OnboardingResult result =
                onboarding.carryOut(
                        onboarding.plan(world.request("phoneMode", "none")), CHECKED, told::add);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(line(result).detail()).isEqualTo("There is no number to check.");
        assertThat(world.numbers.looks).isZero();
    }
}
