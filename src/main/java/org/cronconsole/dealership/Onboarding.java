package org.cronconsole.dealership;

import org.cronconsole.account.Authenticator;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.RenderApi;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.OnboardingDefaults;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;

/**
 * Onboards dealerships: check the form, show the plan, carry it out. All methods but the check
 * wait.
 */
public final class Onboarding {
    private final OnboardingCheck check;
    private final OnboardingPlanner planner;
    private final Services services;

    /**
     * What an onboarding talks to.
     *
     * @param numbers null where Twilio is not configured
     * @param shared what the profile says that all dealerships share
     * @param deployPatience how long to wait for the first deploys
     */
    public record Services(
            RenderApi render,
            WorkspaceId workspace,
            UserDirectory users,
            Authenticator dashboard,
            @Nullable PhoneNumbers numbers,
            Registry registry,
            JobDefaults defaults,
            OnboardingDefaults shared,
            InstantSource clock,
            Patience deployPatience) {}

    /** Onboards with these services. */
    public Onboarding(Services services) {
        this.services = services;
        this.check = new OnboardingCheck(services.defaults());
        this.planner =
                new OnboardingPlanner(
                        services.render(),
                        services.workspace(),
                        services.users(),
                        services.numbers(),
                        services.registry(),
                        services.shared(),
                        services.clock());
    }

    /** The check of a form, which asks nobody. */
    public OnboardingCheck check() {
        return check;
    }

    /** What a form that leaves repository, branch, plan or region empty gets. */
    public JobDefaults defaults() {
        return services.defaults();
    }

    /** True where numbers can be searched and rented. */
    public boolean canRentNumbers() {
        return services.numbers() != null;
    }

    /** Finds out what would be done and what stands in the way. Writes nothing. */
    public OnboardingPlan plan(OnboardingRequest request) {
        return planner.plan(request);
    }

    /**
     * Carries a plan out, stops at the first failure and says exactly what exists then.
     * Interrupting the thread stops it between two requests, or cuts off the one that waits.
     *
     * @throws IllegalArgumentException where the plan has conflicts
     */
    public OnboardingResult carryOut(OnboardingPlan plan, OnboardingProgress progress) {
        if (!plan.possible()) {
            throw new IllegalArgumentException("the plan has conflicts");
        }
        return new OnboardingRun(services, plan, progress).carryOut();
    }
}
