package org.cronconsole.ui.onboarding;

import org.cronconsole.dealership.DashboardUserWish;
import org.cronconsole.dealership.DealershipEnv;
import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.ui.kit.ScheduleWords;
import org.cronconsole.ui.kit.SlotAdvice.Advice;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What a plan says, in words. */
final class PlanWords {
    private final Texts texts;
    private final Times times;
    private final ScheduleWords words;

    PlanWords(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
        this.words = new ScheduleWords(texts, times);
    }

    /** What all of it costs each month, as far as that is known. */
    String cost(OnboardingPlan plan) {
        return texts.format("onboarding.plan.cost", plan.cost().words());
    }

    /** The requests that it takes, against what the rate limits leave. */
    String calls(OnboardingPlan plan) {
        return texts.format("onboarding.plan.calls", plan.calls().words());
    }

    /** The env group whose values both jobs get; empty where there is none. */
    String group(OnboardingPlan plan) {
        String group = plan.sharedEnvGroup();
        return group == null ? "" : texts.format("onboarding.plan.group", group);
    }

    /** What both jobs are built from, and where they run. */
    String build(OnboardingPlan plan) {
        OnboardingRequest request = plan.request();
        return texts.format(
                "onboarding.plan.build",
                request.repo(),
                request.branch() == null
                        ? texts.get("onboarding.plan.branch.default")
                        : texts.format("onboarding.plan.branch", request.branch()),
                request.plan() == null
                        ? texts.get("onboarding.plan.renderplan.default")
                        : texts.format("onboarding.plan.renderplan", request.plan()),
                request.region() == null
                        ? texts.get("onboarding.plan.region.default")
                        : texts.format("onboarding.plan.region", request.region()));
    }

    /** The dashboard user. */
    String user(OnboardingPlan plan) {
        DashboardUserWish user = plan.request().user();
        return texts.format(
                "onboarding.plan.user.words",
                user.username(),
                user.role().name().toLowerCase(Locale.ROOT),
                user.firstName() + " " + user.lastName(),
                user.email(),
                plan.request().storeId());
    }

    /** When both jobs start. */
    List<JobTimes> jobs(OnboardingPlan plan) {
        OnboardingRequest request = plan.request();
        Instant now = times.now();
        return List.of(
                JobTimes.of(
                        Period.AM,
                        request.wallClock(Period.AM),
                        plan.amCron(),
                        Advice.NONE,
                        words,
                        now),
                JobTimes.of(
                        Period.PM,
                        request.wallClock(Period.PM),
                        plan.pmCron(),
                        Advice.NONE,
                        words,
                        now));
    }

    /** Which number the jobs get, and from where. */
    String number(OnboardingPlan plan) {
        PhoneNumber number = plan.number();
        if (number == null) {
            return texts.get("onboarding.plan.number.none");
        }
        return texts.format(
                plan.numberRented() ? "onboarding.plan.number.ours" : "onboarding.plan.number.rent",
                number.e164());
    }

    /** Where an env var's value comes from. */
    String origin(DealershipEnv.Planned env) {
        return texts.get("onboarding.plan.origin." + env.origin().name().toLowerCase(Locale.ROOT));
    }

    /** Which shared names go without a value; empty where none does. */
    String shared(OnboardingPlan plan) {
        List<String> names = plan.sharedWithoutValue();
        return names.isEmpty()
                ? ""
                : texts.format("onboarding.plan.shared", names.size(), String.join(", ", names));
    }
}
