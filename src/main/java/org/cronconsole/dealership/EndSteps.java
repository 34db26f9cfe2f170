package org.cronconsole.dealership;

import org.cronconsole.dealership.OnboardingPlan.PlannedStep;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.words.Words;

import java.util.ArrayList;
import java.util.List;

/** What a person can have done at the end of an onboarding, as steps of its plan. */
public final class EndSteps {
    private static final Words WORDS = Words.of(EndSteps.class);

    private EndSteps() {}

    /** Those that are chosen, behind the plan's own; none where the plan has no number to check. */
    public static List<PlannedStep> of(OnboardingPlan plan, OnboardingOptions options) {
        List<PlannedStep> steps = new ArrayList<>();
        if (options.firstRun()) {
            steps.add(
                    new PlannedStep(
                            OnboardingStep.FIRST_RUN,
                            WORDS.format(
                                    "plan.first_run",
                                    new DealershipName(plan.request().dealershipName(), Period.AM)
                                            .jobName()),
                            "POST /cron-jobs/…/runs",
                            WORDS.get("plan.cost.run_time")));
        }
        if (options.lineCheck() && plan.number() != null) {
            steps.add(
                    new PlannedStep(
                            OnboardingStep.LINE_CHECK,
                            WORDS.format("plan.line_check", plan.number()),
                            "GET Messages",
                            WORDS.get("plan.cost.none")));
        }
        return steps;
    }
}
