package org.cronconsole.offboarding;

import org.cronconsole.job.Period;
import org.cronconsole.offboarding.OffboardingChoices.RunFate;
import org.cronconsole.offboarding.OffboardingChoices.UserFate;
import org.cronconsole.offboarding.OffboardingPlan.FoundJob;
import org.cronconsole.offboarding.OffboardingPlan.PlannedStep;

import java.util.ArrayList;
import java.util.List;

/** The steps of a plan in words, with their calls. */
final class PlannedWords {
    private PlannedWords() {}

    /** In their order; those with nothing to do are left out. */
    static List<PlannedStep> steps(
            OffboardingScript script, List<FoundJob> jobs, boolean inRegistry) {
        List<PlannedStep> steps = new ArrayList<>();
        steps.add(
                step(
                        OffboardingStep.CLAIM,
                        "Tell the other admins that "
                                + script.dealership()
                                + " is being offboarded",
                        "PUT /env-groups/…/env-vars/…",
                        false));
        for (FoundJob found : jobs) {
            if (!found.job().suspended()) {
                steps.add(
                        step(
                                OffboardingStep.suspend(found.period()),
                                "Suspend \"" + found.job().name() + "\", so that it starts no more",
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
                            "Delete the "
                                    + found.period()
                                    + " job \""
                                    + found.job().name()
                                    + "\" ("
                                    + found.job().id()
                                    + ")",
                            "DELETE /services/…",
                            true));
        }
        OffboardingScript.User user = script.user();
        if (user != null) {
            boolean delete = script.choices().user() == UserFate.DELETE;
            steps.add(
                    step(
                            OffboardingStep.USER,
                            (delete ? "Delete" : "Switch off")
                                    + " the dashboard user \""
                                    + user.username()
                                    + "\"",
                            (delete ? "DELETE" : "PUT") + " /api/admin/users/…",
                            delete));
        }
        if (script.number() != null) {
            steps.add(
                    step(
                            OffboardingStep.NUMBER,
                            "Name the phone number " + script.number() + " as a spare",
                            "POST IncomingPhoneNumbers/…",
                            false));
        }
        if (inRegistry) {
            steps.add(
                    step(
                            OffboardingStep.REGISTRY,
                            "Remove the entry of " + script.dealership() + " from the registry",
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
                        ? "Look that no run is under way (none is now)"
                        : (cancel ? "Cancel" : "Wait for the end of")
                                + " the run that is under way ("
                                + String.join(", ", active)
                                + ")";
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
