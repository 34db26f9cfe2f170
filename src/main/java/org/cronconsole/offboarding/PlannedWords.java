package org.cronconsole.offboarding;

import org.cronconsole.job.Period;
import org.cronconsole.offboarding.OffboardingChoices.RunFate;
import org.cronconsole.offboarding.OffboardingChoices.UserFate;
import org.cronconsole.offboarding.OffboardingPlan.FoundJob;
import org.cronconsole.offboarding.OffboardingPlan.PlannedStep;
import org.cronconsole.words.Words;

import java.util.ArrayList;
import java.util.List;

/** The steps of a plan in words, with their calls. */
final class PlannedWords {
    private static final Words WORDS = Words.of(PlannedWords.class);

    private PlannedWords() {}

    /** In their order; those with nothing to do are left out. */
    static List<PlannedStep> steps(
            OffboardingScript script, List<FoundJob> jobs, boolean inRegistry) {
        List<PlannedStep> steps = new ArrayList<>();
        steps.add(
                step(
                        OffboardingStep.CLAIM,
                        WORDS.format("plan.claim", script.dealership()),
                        "PUT /env-groups/…/env-vars/…",
                        false));
        for (FoundJob found : jobs) {
            if (!found.job().suspended()) {
                steps.add(
                        step(
                                OffboardingStep.suspend(found.period()),
                                WORDS.format("plan.suspend", found.job().name()),
                                "POST /services/…/suspend",
                                false));
            }
        }
        if (!jobs.isEmpty()) {
            steps.add(runs(script, jobs));
        }
        for (FoundJob found : jobs) {
            steps.add(
                    step(
                            OffboardingStep.delete(found.period()),
                            WORDS.format(
                                    "plan.delete",
                                    found.period(),
                                    found.job().name(),
                                    found.job().id()),
                            "DELETE /services/…",
                            true));
        }
        OffboardingScript.User user = script.user();
        if (user != null) {
            boolean delete = script.choices().user() == UserFate.DELETE;
            steps.add(
                    step(
                            OffboardingStep.USER,
                            WORDS.format(
                                    delete ? "plan.user.delete" : "plan.user.off", user.username()),
                            (delete ? "DELETE" : "PUT") + " /api/admin/users/…",
                            delete));
        }
        if (script.number() != null) {
            steps.add(
                    step(
                            OffboardingStep.NUMBER,
                            WORDS.format("plan.number", script.number()),
                            "POST IncomingPhoneNumbers/…",
                            false));
        }
        if (inRegistry) {
            steps.add(
                    step(
                            OffboardingStep.REGISTRY,
                            WORDS.format("plan.registry", script.dealership()),
                            "DELETE /env-groups/…/env-vars/…",
                            true));
        }
        return steps;
    }

    private static PlannedStep runs(OffboardingScript script, List<FoundJob> jobs) {
        boolean cancel = script.choices().run() == RunFate.CANCEL;
        List<String> active =
                jobs.stream()
                        .filter(found -> found.active() != null)
                        .map(found -> found.period().name())
                        .toList();
        String what =
                active.isEmpty()
                        ? WORDS.get("plan.runs.none")
                        : WORDS.format(
                                cancel ? "plan.runs.cancel" : "plan.runs.await",
                                String.join(", ", active));
        return step(
                OffboardingStep.END_RUNS,
                what,
                cancel && !active.isEmpty() ? "DELETE /cron-jobs/…/runs" : OffboardingPlan.LOOK,
                cancel && !active.isEmpty());
    }

    private static PlannedStep step(
            OffboardingStep step, String what, String call, boolean forGood) {
        return new PlannedStep(step, what, call, forGood);
    }

    /** The periods of a script's jobs, in their order. */
    static List<Period> periods(OffboardingScript script) {
        return List.of(Period.values()).stream().filter(script.jobs()::containsKey).toList();
    }
}
