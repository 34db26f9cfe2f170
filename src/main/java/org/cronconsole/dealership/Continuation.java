package org.cronconsole.dealership;

import static org.cronconsole.dealership.OnboardingStep.RENT_NUMBER;

import org.cronconsole.dealership.JournalKeeper.Hold;
import org.cronconsole.phone.PhoneNumber;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What is done with an onboarding that was begun before: by its journal, which is held meanwhile.
 */
final class Continuation {
    private final Onboarding.Services services;

    Continuation(Onboarding.Services services) {
        this.services = services;
    }

    /** Goes on from where it stopped. */
    OnboardingResult resume(
            String journal,
            @Nullable OnboardingRequest again,
            OnboardingSecrets secrets,
            OnboardingProgress progress) {
        try (Hold<Journal, JournalEntry> hold = holdToGoOn(journal, again)) {
            secrets.check(needed(hold.journal(), OnboardingStep.values()), hold.journal().script());
            return new OnboardingRun(new Saga(services, secrets, hold, true), progress).carryOut();
        }
    }

    /** Writes down that another number is to be rented. */
    void rentInstead(String journal, PhoneNumber number) {
        try (Hold<Journal, JournalEntry> hold = holdToGoOn(journal, null)) {
            Journal there = hold.journal();
            boolean tooLate = there.standing(RENT_NUMBER) != null || there.leavesOpen(RENT_NUMBER);
            if (tooLate || there.script().number() == null || there.script().numberOurs()) {
                throw new JournalProblem(
                        JournalProblem.Kind.NOT_NEXT,
                        "No number of the onboarding of "
                                + there.dealership()
                                + " is gone: nothing can be rented in its place.");
            }
            hold.write(
                    new JournalEntry(
                            services.clock().instant(),
                            RENT_NUMBER,
                            JournalEntry.Kind.FAILED,
                            Map.of(
                                    JournalEntry.WHY,
                                    "The number is gone; " + number + " is to be rented instead.",
                                    JournalEntry.INSTEAD,
                                    number.e164())));
        }
    }

    /** Does one step, and only that; null: the next one. */
    OnboardingResult retry(
            String journal,
            @Nullable OnboardingStep step,
            @Nullable OnboardingRequest again,
            OnboardingSecrets secrets,
            OnboardingProgress progress) {
        try (Hold<Journal, JournalEntry> hold = holdToGoOn(journal, again)) {
            List<OnboardingStep> next = hold.journal().next();
            if (next.isEmpty() || step != null && !next.contains(step)) {
                throw new JournalProblem(
                        JournalProblem.Kind.NOT_NEXT,
                        next.isEmpty()
                                ? "No step is left to do: resume it, so that it ends."
                                : "The step to be done next is "
                                        + next.getFirst().word()
                                        + ", so "
                                        + (step == null ? "no other" : step.word())
                                        + " cannot be done alone.");
            }
            OnboardingStep only = step == null ? next.getFirst() : step;
            secrets.check(needed(hold.journal(), only), hold.journal().script());
            return new OnboardingRun(new Saga(services, secrets, hold, true), progress).only(only);
        }
    }

    /** Takes it back. */
    OnboardingResult rollBack(
            String journal,
            @Nullable OnboardingRequest again,
            OnboardingSecrets secrets,
            OnboardingProgress progress) {
        try (Hold<Journal, JournalEntry> hold = hold(journal)) {
            checkSame(hold.journal(), again);
            return new RollBack(new Saga(services, secrets, hold, true), progress).takeBack();
        }
    }

    /** Which secrets these steps need. */
    List<String> needed(Journal journal, OnboardingStep... steps) {
        return OnboardingSecrets.needed(journal, services.shared(), steps);
    }

    /** Takes hold of a journal that is not being taken back. */
    private Hold<Journal, JournalEntry> holdToGoOn(String id, @Nullable OnboardingRequest again) {
        Hold<Journal, JournalEntry> hold = hold(id);
        try {
            if (hold.journal().takingBack()) {
                throw new JournalProblem(
                        JournalProblem.Kind.TAKING_BACK,
                        "The onboarding of "
                                + hold.journal().dealership()
                                + " is being rolled back, so it cannot be resumed: roll it back to"
                                + " its end, then begin anew.");
            }
            checkSame(hold.journal(), again);
            return hold;
        } catch (RuntimeException refused) {
            hold.close();
            throw refused;
        }
    }

    private Hold<Journal, JournalEntry> hold(String id) {
        Hold<Journal, JournalEntry> hold = services.journals().hold(id);
        if (!hold.journal().workspace().equals(services.workspace())) {
            hold.close();
            throw new JournalProblem(
                    JournalProblem.Kind.OTHER_WORKSPACE,
                    "The journal "
                            + id
                            + " belongs to the workspace "
                            + hold.journal().workspace()
                            + ", not to this one.");
        }
        return hold;
    }

    private static void checkSame(Journal journal, @Nullable OnboardingRequest again) {
        if (again != null) {
            OnboardingSecrets.checkSame(journal.script(), again);
        }
    }
}
