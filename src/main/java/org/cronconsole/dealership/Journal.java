package org.cronconsole.dealership;

import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.Period;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one onboarding set out to make and how far it came, so that it can be gone on with, or taken
 * back, after any failure and after a crash. Holds no secret.
 *
 * @param id also the mark that everything it makes carries
 * @param script what it is to make
 * @param entries in the order they were written
 */
public record Journal(
        String id,
        WorkspaceId workspace,
        Instant startedAt,
        State state,
        OnboardingScript script,
        List<JournalEntry> entries) {
    /** How an onboarding stands. */
    public enum State {
        /** Not at its end, and nobody works at it: it can be resumed or rolled back. */
        OPEN,
        /** Somebody on this computer works at it now. */
        RUNNING,
        /** At its end, all of it done. */
        DONE,
        /** Taken back, or ended before anything was made. */
        ROLLED_BACK;

        /** The name of the commands' output: {@code rolled-back}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Copies the entries. */
    public Journal {
        entries = List.copyOf(entries);
    }

    /** A journal of a plan that is about to be carried out. */
    static Journal begin(
            OnboardingPlan plan, OnboardingScript script, WorkspaceId workspace, Instant now) {
        return new Journal(plan.journal(), workspace, now, State.OPEN, script, List.of());
    }

    /** Whom it onboards. */
    public String dealership() {
        return script.dealershipName();
    }

    /** This with one more line. */
    public Journal with(JournalEntry entry) {
        List<JournalEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Journal(id, workspace, startedAt, state, script, more);
    }

    /** This in another state. */
    public Journal with(State now) {
        return new Journal(id, workspace, startedAt, now, script, entries);
    }

    /**
     * True once it has begun to be taken back: there is no way on but to the end of that. The claim
     * does not count, for it goes at every end.
     */
    public boolean takingBack() {
        return entries.stream()
                .filter(e -> e.step() != OnboardingStep.CLAIM)
                .anyMatch(e -> e.kind() == Kind.UNDO || e.kind() == Kind.UNDONE);
    }

    /** How each step stands by what is written here, in their order. */
    public List<OnboardingResult.StepResult> steps() {
        return JournalSteps.of(this);
    }

    /** The steps that can be done next: none, one, or both jobs. */
    public List<OnboardingStep> next() {
        return JournalSteps.next(this);
    }

    /** What is known to exist, in words. */
    public List<String> exists() {
        return List.copyOf(JournalWords.exists(this).values());
    }

    /** What is known to exist of a step; null where nothing is. */
    @Nullable Map<String, String> standing(OnboardingStep step) {
        Map<String, String> standing = null;
        for (JournalEntry entry : entries) {
            if (entry.step() == step) {
                switch (entry.kind()) {
                    case FOUND, MADE -> standing = entry.facts();
                    case UNDONE -> standing = null;
                    case INTENT, FAILED, UNDO -> {}
                }
            }
        }
        return standing;
    }

    /** How many of the two jobs are still to be created, as far as this tells. */
    public int jobsToCreate() {
        int left = 0;
        for (Period period : Period.values()) {
            left += standing(OnboardingStep.create(period)) == null ? 1 : 0;
        }
        return left;
    }

    /** A fact of what is known to exist of a step; null where nothing is. */
    @Nullable String standing(OnboardingStep step, String fact) {
        Map<String, String> facts = standing(step);
        return facts == null ? null : facts.get(fact);
    }

    /** A fact of every line of a kind of a step, in order; where it is not told it is left out. */
    List<String> all(OnboardingStep step, Kind kind, String fact) {
        return entries.stream()
                .filter(e -> e.step() == step && e.kind() == kind)
                .map(e -> e.facts().getOrDefault(fact, ""))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** True where it was sent once, whatever came of it. */
    boolean tried(OnboardingStep step) {
        return entries.stream().anyMatch(e -> e.step() == step && e.kind() == Kind.INTENT);
    }

    /** True where nobody knows whether something exists of a step. */
    boolean leavesOpen(OnboardingStep step) {
        boolean open = false;
        for (JournalEntry entry : entries) {
            if (entry.step() == step) {
                open = entry.leavesOpen();
            }
        }
        return open;
    }
}
