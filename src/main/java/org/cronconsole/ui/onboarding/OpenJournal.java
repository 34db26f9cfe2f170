package org.cronconsole.ui.onboarding;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.ui.kit.StatusPill.Look;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;

import java.util.List;
import java.util.Locale;

/**
 * An onboarding that has not ended, as it is shown.
 *
 * @param look how its state looks
 * @param word its state in a word or two
 * @param begun when it was begun, in words
 * @param howFar how far it came, and what it stopped at
 * @param next the steps that can be done alone; empty where none can
 */
record OpenJournal(
        Journal journal,
        Look look,
        String word,
        String begun,
        String howFar,
        List<OnboardingStep> next) {
    /** Words a journal. */
    static OpenJournal of(Journal journal, Texts texts, Times times) {
        boolean running = journal.state() == Journal.State.RUNNING;
        String key = running ? "running" : journal.takingBack() ? "back" : "open";
        return new OpenJournal(
                journal,
                running ? Look.RUNNING : Look.WARN,
                texts.get("journals.state." + key),
                texts.format(
                        "journals.begun",
                        times.local(journal.startedAt()),
                        times.age(journal.startedAt())),
                howFar(journal, texts),
                running || journal.takingBack() ? List.of() : journal.next());
    }

    /** How far it came, in a sentence. */
    private static String howFar(Journal journal, Texts texts) {
        List<StepResult> steps = journal.steps();
        long wanted = steps.stream().filter(s -> s.state() != StepState.SKIPPED).count();
        long done = steps.stream().filter(s -> s.state() == StepState.DONE).count();
        if (journal.takingBack()) {
            return texts.format("journals.far.back", journal.exists().size());
        }
        return steps.stream()
                .filter(step ->
                        step.state() == StepState.FAILED || step.state() == StepState.UNKNOWN)
                .findFirst()
                .map(step ->
                        texts.format("journals.far.at", done, wanted, title(step.step(), texts)))
                .orElseGet(() -> texts.format("journals.far", done, wanted));
    }

    /** A step in words. */
    static String title(OnboardingStep step, Texts texts) {
        return texts.get("onboarding.step." + step.name().toLowerCase(Locale.ROOT));
    }

    String id() {
        return journal.id();
    }

    String dealership() {
        return journal.dealership();
    }

    boolean running() {
        return journal.state() == Journal.State.RUNNING;
    }
}
