package org.cronconsole.dealership;

import org.cronconsole.account.Role;
import org.cronconsole.dealership.OnboardingPlan.PlannedStep;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.schedule.UtcCron;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The steps of a plan in words, with their calls and what they cost. */
final class PlannedSteps {
    private static final String FREE = "none";
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
        List<PlannedStep> steps = new ArrayList<>();
        steps.add(
                new PlannedStep(
                        OnboardingStep.CHECK,
                        "Look again that both job names and the user name are free",
                        "GET",
                        FREE));
        steps.add(
                new PlannedStep(
                        OnboardingStep.CLAIM,
                        "Tell the other admins in the shared registry who is onboarding it now",
                        REGISTRY_CALL,
                        FREE));
        boolean admin = request.user().role() == Role.ADMIN;
        steps.add(
                new PlannedStep(
                        OnboardingStep.CREATE_USER,
                        "Create dashboard user \""
                                + request.user().username()
                                + "\" ("
                                + (admin ? "admin" : "user")
                                + ") with store "
                                + request.storeId(),
                        admin ? "POST /api/superadmin/admins" : "POST /api/admin/users",
                        FREE));
        if (toRent != null) {
            steps.add(
                    new PlannedStep(
                            OnboardingStep.RENT_NUMBER,
                            "Rent phone number " + toRent,
                            "POST IncomingPhoneNumbers",
                            monthly.ofStep(OnboardingStep.RENT_NUMBER)));
        }
        steps.add(create(request, Period.AM, am, monthly));
        steps.add(create(request, Period.PM, pm, monthly));
        if (sharedEnvGroup != null) {
            steps.add(
                    new PlannedStep(
                            OnboardingStep.LINK_GROUP,
                            "Give both jobs the values of the shared env group \""
                                    + sharedEnvGroup
                                    + "\" and deploy them with it",
                            "POST /env-groups/…/services/…",
                            FREE));
        }
        steps.add(
                new PlannedStep(
                        OnboardingStep.AWAIT_DEPLOYS,
                        "Wait until the first deploy of both jobs is live",
                        "GET",
                        FREE));
        steps.add(
                new PlannedStep(
                        OnboardingStep.WRITE_REGISTRY,
                        "Write the dealership's local times, number, user and contact to the shared"
                                + " registry",
                        REGISTRY_CALL,
                        FREE));
        return steps;
    }

    private static PlannedStep create(
            OnboardingRequest request, Period period, UtcCron cron, MonthlyCost monthly) {
        OnboardingStep step = OnboardingStep.create(period);
        return new PlannedStep(
                step,
                "Create cron job \""
                        + new DealershipName(request.dealershipName(), period).jobName()
                        + "\" with schedule "
                        + cron
                        + " (UTC)",
                "POST /services",
                monthly.ofStep(step));
    }
}
