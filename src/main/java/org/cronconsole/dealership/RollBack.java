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
import org.cronconsole.words.Words;

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
    private static final Words WORDS = Words.of(RollBack.class);
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
            return log.end(Journal.State.ROLLED_BACK, State.ROLLED_BACK, back(dealership));
        }
        return log.result(
                State.PARTLY,
                WORDS.format("result.back.partly", dealership, String.join(" ", failures)));
    }

    private String back(String dealership) {
        return left.isEmpty()
                ? WORDS.format("result.back", dealership)
                : WORDS.format("result.back.left", dealership, String.join("; ", left));
    }

    private Undone release() {
        new RegistryStep(saga).release();
        return Undone.gone(WORDS.get("undone.claim"));
    }

    /** True where there is nothing left of it that is ours. */
    private boolean undo(OnboardingStep step, Supplier<Undone> work) {
        if (!saga.journal().tried(step)) {
            return true;
        }
        String failure =
                log.carryOut(
                        step,
                        () -> {
                            Undone came = work.get();
                            saga.write(step, Kind.UNDONE);
                            log.gone(step);
                            note(step, came);
                            return came.words();
                        });
        if (failure != null) {
            failures.add(failure);
        }
        return failure == null;
    }

    /** What stays is told at the end as well. */
    private void note(OnboardingStep step, Undone came) {
        if (came.stays()) {
            left.add(came.words());
            if (step == RENT_NUMBER) {
                log.made(step, came.words());
            }
        }
    }
}
