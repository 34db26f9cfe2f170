package org.cronconsole.ui.onboarding;

import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What can be done after an onboarding has stopped half way: resume it from where it stopped, or
 * take back what it made. What was typed is still there, so that no secret is asked for again.
 */
final class GoingOn {
    private final Onboarding onboarding;
    private final CarryingOut carryingOut;
    private final ScreenKit kit;
    private final Runnable begun;

    /**
     * For the end of a carrying out.
     *
     * @param begun shows the progress
     */
    GoingOn(Onboarding onboarding, CarryingOut carryingOut, ScreenKit kit, Runnable begun) {
        this.onboarding = onboarding;
        this.carryingOut = carryingOut;
        this.kit = kit;
        this.begun = begun;
    }

    /** Resumes, where the last one ended in part. */
    void resume() {
        OnboardingResult stopped = stopped();
        if (stopped != null) {
            resume(stopped.journal(), carryingOut.request());
        }
    }

    /**
     * Resumes one that a plan has come upon.
     *
     * @param typed for the secrets that no journal keeps
     */
    void resume(String journal, @Nullable OnboardingRequest typed) {
        if (!carryingOut.runningProperty().get()) {
            begun.run();
            carryingOut.goOn(
                    typed, stood(journal), progress -> onboarding.resume(journal, typed, progress));
        }
    }

    /** Does the step again that stopped, and only that. */
    void retry() {
        OnboardingResult stopped = stopped();
        OnboardingStep step = stopped == null ? null : ResultWords.toRetry(stopped);
        OnboardingRequest typed = carryingOut.request();
        if (stopped != null && step != null) {
            begun.run();
            carryingOut.goOn(
                    typed,
                    stood(stopped.journal()),
                    progress -> onboarding.retry(stopped.journal(), step, typed, progress));
        }
    }

    /** Resumes with another number in place of one that is gone. */
    void rentInstead(String journal, PhoneNumber number, @Nullable OnboardingRequest typed) {
        if (!carryingOut.runningProperty().get()) {
            begun.run();
            carryingOut.goOn(
                    typed,
                    stood(journal),
                    progress -> {
                        onboarding.rentInstead(journal, number);
                        return onboarding.resume(journal, typed, progress);
                    });
        }
    }

    /** Asks whether to take everything back, then does so. */
    void askToRollBack() {
        OnboardingResult stopped = stopped();
        if (stopped != null) {
            askToRollBack(stopped.journal(), stopped.dealership(), carryingOut.request());
        }
    }

    /** The same for one that a plan has come upon. */
    void askToRollBack(String journal, String dealership, @Nullable OnboardingRequest typed) {
        Confirmation question =
                Confirmation.destructive(
                        kit.texts().format("onboarding.rollback.title", dealership),
                        kit.texts().get("onboarding.rollback.message"),
                        kit.texts().get("onboarding.rollback.verb"));
        kit.dialogs()
                .confirm(
                        question,
                        answer -> {
                            if (!carryingOut.runningProperty().get()) {
                                begun.run();
                                carryingOut.goOn(
                                        typed,
                                        stood(journal),
                                        progress -> onboarding.rollBack(journal, typed, progress));
                            }
                        });
    }

    /** How the steps stood, where it is this one that stopped here. */
    private List<StepResult> stood(String journal) {
        OnboardingResult stopped = stopped();
        return stopped != null && journal.equals(stopped.journal())
                ? List.copyOf(carryingOut.steps())
                : List.of();
    }

    private @Nullable OnboardingResult stopped() {
        OnboardingResult result = carryingOut.resultProperty().get();
        return result != null
                        && result.state() == OnboardingResult.State.PARTLY
                        && !carryingOut.runningProperty().get()
                ? result
                : null;
    }
}
