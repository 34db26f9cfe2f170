package org.cronconsole.dealership;

import org.cronconsole.dealership.OnboardingPlan.PlannedStep;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;

import java.util.ArrayList;
import java.util.List;

/** What a person can have done at the end of an onboarding, as steps of its plan. */
public final class EndSteps {
    private EndSteps() {}

    /** Those that are chosen, behind the plan's own; none where the plan has no number to check. */
    public static List<PlannedStep> of(OnboardingPlan plan, OnboardingOptions options) {
        List<PlannedStep> steps = new ArrayList<>();
        if (options.firstRun()) {
            steps.add(
                    new PlannedStep(
                            OnboardingStep.FIRST_RUN,
                            "Start \""
                                    + new DealershipName(plan.request().dealershipName(), Period.AM)
                                            .jobName()
                                    + "\" once",
                            "POST /cron-jobs/…/runs",
                            "by run time"));
        }
        if (options.lineCheck() && plan.number() != null) {
            steps.add(
                    new PlannedStep(
                            OnboardingStep.LINE_CHECK,
                            "Ask for a text to " + plan.number() + " and watch whether it comes in",
                            "GET Messages",
                            "none"));
        }
        return steps;
    }
}
