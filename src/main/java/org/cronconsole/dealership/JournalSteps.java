package org.cronconsole.dealership;

import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the steps of an onboarding stand by what its journal says, without a look at anything. */
final class JournalSteps {
    private JournalSteps() {}

    /** One for each step, in their order. */
    static List<StepResult> of(Journal journal) {
        Map<OnboardingStep, String> exists = JournalWords.exists(journal);
        List<StepResult> steps = new ArrayList<>();
        for (OnboardingStep step : OnboardingStep.values()) {
            JournalEntry last = last(journal, step);
            StepState state = state(journal, step, last);
            String detail =
                    switch (state) {
                        case DONE -> exists.getOrDefault(step, "");
                        case FAILED, UNKNOWN ->
                                last == null ? "" : last.facts().getOrDefault(JournalEntry.WHY, "");
                        case WAITING, RUNNING, SKIPPED -> "";
                    };
            steps.add(new StepResult(step, state, detail));
        }
        return List.copyOf(steps);
    }

    /**
     * The steps that can be done next: the first that is left to do, and the other job, for neither
     * job needs the other.
     */
    static List<OnboardingStep> next(Journal journal) {
        List<OnboardingStep> left =
                of(journal).stream().filter(s -> !s.done()).map(StepResult::step).toList();
        boolean bothJobs =
                left.size() > 1
                        && left.get(0) == OnboardingStep.CREATE_AM
                        && left.get(1) == OnboardingStep.CREATE_PM;
        return left.subList(0, Math.min(left.size(), bothJobs ? 2 : 1));
    }

    private static @Nullable JournalEntry last(Journal journal, OnboardingStep step) {
        return journal.entries().stream()
                .filter(entry -> entry.step() == step)
                .reduce((before, after) -> after)
                .orElse(null);
    }

    private static StepState state(
            Journal journal, OnboardingStep step, @Nullable JournalEntry last) {
        if (!wanted(journal.script(), step)) {
            return StepState.SKIPPED;
        }
        if (last == null) {
            return looksOnly(step) && begunAfter(journal, step)
                    ? StepState.DONE
                    : StepState.WAITING;
        }
        return switch (last.kind()) {
            case MADE -> StepState.DONE;
            // Of a deploy it is noted that it failed.
            case FOUND -> step == OnboardingStep.AWAIT_DEPLOYS ? StepState.FAILED : StepState.DONE;
            case INTENT -> looksOnly(step) ? StepState.WAITING : StepState.UNKNOWN;
            case UNDO -> StepState.UNKNOWN;
            case UNDONE ->
                    // The claim goes once the entry is written.
                    step == OnboardingStep.CLAIM
                                    && journal.standing(OnboardingStep.WRITE_REGISTRY) != null
                            ? StepState.DONE
                            : StepState.WAITING;
            case FAILED ->
                    step == OnboardingStep.LINE_CHECK
                            ? StepState.SKIPPED
                            : last.facts().containsKey(JournalEntry.UNKNOWN)
                                    ? StepState.UNKNOWN
                                    : StepState.FAILED;
        };
    }

    private static boolean wanted(OnboardingScript script, OnboardingStep step) {
        return switch (step) {
            case RENT_NUMBER -> script.number() != null && !script.numberOurs();
            case LINK_GROUP -> script.sharedEnvGroup() != null;
            case FIRST_RUN -> script.options().firstRun();
            case LINE_CHECK -> script.options().lineCheck();
            case CHECK, CLAIM, CREATE_USER, CREATE_AM, CREATE_PM, AWAIT_DEPLOYS, WRITE_REGISTRY ->
                    true;
        };
    }

    private static boolean looksOnly(OnboardingStep step) {
        return step == OnboardingStep.CHECK
                || step == OnboardingStep.AWAIT_DEPLOYS
                || step == OnboardingStep.LINE_CHECK;
    }

    /** Journals of before tell nothing of a look that found all well. */
    private static boolean begunAfter(Journal journal, OnboardingStep step) {
        return journal.entries().stream()
                .anyMatch(e -> e.step().compareTo(step) > 0 && e.kind() != Kind.FAILED);
    }
}
