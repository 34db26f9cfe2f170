package org.cronconsole.dealership;

import static org.cronconsole.dealership.OnboardingStep.RENT_NUMBER;

import org.cronconsole.dealership.JournalKeeper.Hold;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What is done with an onboarding that was begun before: by its journal, which is held meanwhile.
 */
final class Continuation {
    private static final Words WORDS = Words.of(Continuation.class);
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
                        WORDS.format("continue.no_number_gone", there.dealership()));
            }
            hold.write(
                    new JournalEntry(
                            services.clock().instant(),
                            RENT_NUMBER,
                            JournalEntry.Kind.FAILED,
                            Map.of(
                                    JournalEntry.WHY,
                                    WORDS.format("continue.number_gone", number),
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
            if (next.isEmpty()) {
                throw new JournalProblem(
                        JournalProblem.Kind.NOT_NEXT, WORDS.get("continue.none_left"));
            }
            if (step != null && !next.contains(step)) {
                throw new JournalProblem(
                        JournalProblem.Kind.NOT_NEXT,
                        WORDS.format("continue.not_next", next.getFirst().word(), step.word()));
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
                        WORDS.format("continue.taking_back", hold.journal().dealership()));
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
                    WORDS.format("continue.other_workspace", id, hold.journal().workspace()));
        }
        return hold;
    }

    private static void checkSame(Journal journal, @Nullable OnboardingRequest again) {
        if (again != null) {
            OnboardingSecrets.checkSame(journal.script(), again);
        }
    }
}
