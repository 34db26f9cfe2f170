package org.cronconsole.dealership;

import static org.cronconsole.dealership.OnboardingStep.CLAIM;
import static org.cronconsole.dealership.OnboardingStep.CREATE_AM;
import static org.cronconsole.dealership.OnboardingStep.CREATE_PM;
import static org.cronconsole.dealership.OnboardingStep.CREATE_USER;
import static org.cronconsole.dealership.OnboardingStep.RENT_NUMBER;
import static org.cronconsole.dealership.OnboardingStep.WRITE_REGISTRY;

import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.dealership.OnboardingResult.State;
import org.cronconsole.job.Period;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes back what an onboarding made: the jobs first, for they cost and run; then the user, the
 * number, which is kept as a spare, and what the registry says. Each is looked up first; what is
 * not ours by its mark is left alone and told. What fails does not keep the rest from being taken
 * back, and all of it can be done again.
 */
final class RollBack {
    private final Saga saga;
    private final StepLog log;
    private final Set<String> failures = new LinkedHashSet<>();
    private final List<String> left = new ArrayList<>();

    RollBack(Saga saga, OnboardingProgress progress) {
        this.saga = saga;
        this.log = new StepLog(saga, progress);
    }

    OnboardingResult takeBack() {
        boolean jobsGone =
                undo(CREATE_AM, new JobStep(saga, Period.AM)::undo)
                        & undo(CREATE_PM, new JobStep(saga, Period.PM)::undo);
        undo(CREATE_USER, new UserStep(saga)::undo);
        if (jobsGone) {
            // A number and an entry that a job still needs stay with it.
            undo(RENT_NUMBER, new NumberStep(saga)::undo);
            undo(WRITE_REGISTRY, new RegistryStep(saga)::undo);
        }
        if (failures.isEmpty()) {
            undo(CLAIM, this::release);
        }
        String dealership = saga.script().dealershipName();
        if (failures.isEmpty()) {
            return log.end(
                    Journal.State.ROLLED_BACK,
                    State.ROLLED_BACK,
                    "The onboarding of "
                            + dealership
                            + " is rolled back."
                            + (left.isEmpty() ? "" : " Note: " + String.join("; ", left) + "."));
        }
        return log.result(
                State.PARTLY,
                "The onboarding of "
                        + dealership
                        + " is rolled back in part. "
                        + String.join(" ", failures)
                        + " Roll it back again.");
    }

    private String release() {
        new RegistryStep(saga).release();
        return "the note to the other admins is removed";
    }

    /** True where there is nothing left of it that is ours. */
    private boolean undo(OnboardingStep step, Supplier<String> work) {
        if (!saga.journal().tried(step)) {
            return true;
        }
        String failure =
                log.carryOut(
                        step,
                        () -> {
                            String came = work.get();
                            saga.write(step, Kind.UNDONE);
                            log.gone(step);
                            note(step, came);
                            return came;
                        });
        if (failure != null) {
            failures.add(failure);
        }
        return failure == null;
    }

    /** What stays is told at the end as well. */
    private void note(OnboardingStep step, String came) {
        if (came.contains("left alone")
                || came.contains("as a spare")
                || came.contains("deactivated")) {
            left.add(came);
            if (step == RENT_NUMBER) {
                log.made(step, came);
            }
        }
    }
}
