package org.cronconsole.dealership;

import org.cronconsole.account.Role;
import org.cronconsole.dealership.OnboardingPlan.PlannedStep;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The steps of a plan in words, with their calls and what they cost. */
final class PlannedSteps {
    private static final Words WORDS = Words.of(PlannedSteps.class);

    private static final String REGISTRY_CALL = "PUT /env-groups/…/env-vars/…";

    private PlannedSteps() {}

    /**
     * In their order.
     *
     * @param toRent the number that is going to be rented; null for none
     * @param sharedEnvGroup that both jobs are linked to; null for none
     * @param monthly what the steps cost
     */
    static List<PlannedStep> of(
            OnboardingRequest request,
            @Nullable PhoneNumber toRent,
            UtcCron am,
            UtcCron pm,
            @Nullable String sharedEnvGroup,
            MonthlyCost monthly) {
        String free = WORDS.get("plan.cost.none");
        List<PlannedStep> steps = new ArrayList<>();
        steps.add(new PlannedStep(OnboardingStep.CHECK, WORDS.get("plan.check"), "GET", free));
        steps.add(
                new PlannedStep(
                        OnboardingStep.CLAIM, WORDS.get("plan.claim"), REGISTRY_CALL, free));
        boolean admin = request.user().role() == Role.ADMIN;
        steps.add(
                new PlannedStep(
                        OnboardingStep.CREATE_USER,
                        WORDS.format(
                                admin ? "plan.admin" : "plan.user",
                                request.user().username(),
                                request.storeId()),
                        admin ? "POST /api/superadmin/admins" : "POST /api/admin/users",
                        free));
        if (toRent != null) {
            steps.add(
                    new PlannedStep(
                            OnboardingStep.RENT_NUMBER,
                            WORDS.format("plan.rent", toRent),
                            "POST IncomingPhoneNumbers",
                            monthly.ofStep(OnboardingStep.RENT_NUMBER)));
        }
        steps.add(create(request, Period.AM, am, monthly));
        steps.add(create(request, Period.PM, pm, monthly));
        if (sharedEnvGroup != null) {
            steps.add(
                    new PlannedStep(
                            OnboardingStep.LINK_GROUP,
                            WORDS.format("plan.link", sharedEnvGroup),
                            "POST /env-groups/…/services/…",
                            free));
        }
        steps.add(
                new PlannedStep(
                        OnboardingStep.AWAIT_DEPLOYS, WORDS.get("plan.await"), "GET", free));
        steps.add(
                new PlannedStep(
                        OnboardingStep.WRITE_REGISTRY,
                        WORDS.get("plan.write"),
                        REGISTRY_CALL,
                        free));
        return steps;
    }

    private static PlannedStep create(
            OnboardingRequest request, Period period, UtcCron cron, MonthlyCost monthly) {
        OnboardingStep step = OnboardingStep.create(period);
        return new PlannedStep(
                step,
                WORDS.format(
                        "plan.create",
                        new DealershipName(request.dealershipName(), period).jobName(),
                        cron),
                "POST /services",
                monthly.ofStep(step));
    }
}
