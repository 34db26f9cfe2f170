package org.cronconsole.ui.onboarding;

import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.dealership.Remedy;
import org.jspecify.annotations.Nullable;

/** Does what a plan proposes about what it found, or what an end proposes about its cause. */
final class Mending {
    private final OnboardingViewModel model;
    private final OnboardingView.Ways ways;

    /**
     * For the plan that the model shows.
     *
     * @param ways to other screens
     */
    Mending(OnboardingViewModel model, OnboardingView.Ways ways) {
        this.model = model;
        this.ways = ways;
    }

    /** Does it; what was typed stays, but for the field that it changes. */
    void take(Remedy remedy) {
        OnboardingRequest typed = typed();
        if (typed == null) {
            return;
        }
        switch (remedy) {
            case Remedy.Take(String field, String value, String words) -> {
                FormField.named(field).ifPresent(named -> model.form().put(named, value));
                model.plan();
            }
            case Remedy.GoWithoutNumber() -> {
                model.form().phoneMode().set(PhoneMode.NONE);
                model.plan();
            }
            case Remedy.PlanAgain(var at) -> model.plan();
            case Remedy.Resume(String journal) -> model.goingOn().resume(journal, typed);
            case Remedy.RollBack(String journal) ->
                    model.goingOn().askToRollBack(journal, typed.dealershipName(), typed);
            case Remedy.RentInstead(String journal, var number) ->
                    model.goingOn().rentInstead(journal, number, typed);
            case Remedy.LookAt(var job, String name) -> ways.viewJob().accept(job);
            case Remedy.ChangeProfile() -> ways.profiles().run();
        }
    }

    /** What was planned; after the end of it, what was carried out. */
    private @Nullable OnboardingRequest typed() {
        OnboardingPlan plan = model.planning().planProperty().get();
        return plan == null ? model.carryingOut().request() : plan.request();
    }
}
