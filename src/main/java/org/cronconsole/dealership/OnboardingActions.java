package org.cronconsole.dealership;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.NewUser;
import org.cronconsole.dealership.OnboardingRun.StepFailed;
import org.cronconsole.dealership.OnboardingRun.StepUnknown;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.JobMark;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.render.Deploy;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.NewCronJob;
import org.cronconsole.render.RenderService;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The single acts of an onboarding. Each write is sent once; where its effect is unknown, the thing
 * is looked for and taken for ours only by the mark that was sent with it. Each result is read
 * back.
 */
final class OnboardingActions {
    private static final int LONGEST_FRIENDLY_NAME = 64;

    private final Onboarding.Services services;
    private final OnboardingPlan plan;
    private final OnboardingRequest request;
    private final List<JobId> made = new ArrayList<>();

    OnboardingActions(Onboarding.Services services, OnboardingPlan plan) {
        this.services = services;
        this.plan = plan;
        this.request = plan.request();
    }

    /** Looks again that nothing is taken, for the plan may be old. */
    String check() {
        for (Period period : Period.values()) {
            if (services.render().cronJobNamed(services.workspace(), jobName(period)).isPresent()) {
                throw new StepFailed("A job named \"" + jobName(period) + "\" exists by now.");
            }
        }
        if (user().isPresent()) {
            throw new StepFailed(
                    "The dashboard has a user named \"" + request.user().username() + "\" by now.");
        }
        return "all names are free";
    }

    private Optional<DashboardUser> user() {
        return services.users().users().stream()
                .filter(u -> u.username().equals(request.user().username()))
                .findFirst();
    }

    void createUser() {
        DashboardUserWish wish = request.user();
        NewUser user =
                new NewUser(
                        wish.username(), wish.password(), wish.role(), List.of(request.storeId()));
        try {
            services.users().create(user);
        } catch (GatewayException failure) {
            if (!failure.effectUnknown() || !signsIn(wish)) {
                throw failure;
            }
        }
        DashboardUser seen =
                look("The user \"" + wish.username() + "\"", this::user)
                        .orElseThrow(() ->
                                new StepUnknown(
                                        "The dashboard said that it created the user, but does"
                                                + " not list it."));
        if (!seen.active() || !seen.storeIds().contains(request.storeId())) {
            throw new StepUnknown(
                    "The user "
                            + seen.username()
                            + " was created, but is not active with store "
                            + request.storeId()
                            + ": mend it in the dashboard.");
        }
    }

    /** Only whoever made the user knows its password. */
    private boolean signsIn(DashboardUserWish wish) {
        try {
            return services.dashboard().logIn(wish.username(), wish.password()).user().active();
        } catch (GatewayException notOurs) {
            return false;
        }
    }

    PhoneNumber rent(PhoneNumber number) {
        PhoneNumbers numbers = services.numbers();
        if (numbers == null) {
            throw new StepFailed("Twilio is not configured, so no number can be rented.");
        }
        String mark = " " + plan.journal();
        String name = request.dealershipName();
        String friendlyName =
                name.substring(0, Math.min(name.length(), LONGEST_FRIENDLY_NAME - mark.length()))
                        + mark;
        String sent = "The order to rent " + number;
        try {
            numbers.rent(number, friendlyName);
        } catch (GatewayException failure) {
            boolean ours =
                    failure.effectUnknown()
                            && look(sent, () -> numbers.find(number))
                                    .filter(n -> n.friendlyName().equals(friendlyName))
                                    .isPresent();
            if (!ours) {
                throw failure;
            }
        }
        PhoneNumbers.Rented seen =
                look(sent, () -> numbers.find(number))
                        .orElseThrow(() ->
                                new StepUnknown(
                                        "Twilio said that it rented "
                                                + number
                                                + ", but does not list it."));
        if (!seen.smsUrl().isEmpty()) {
            throw new StepUnknown(
                    number
                            + " is rented, but answers texts by itself (SmsUrl is set): empty it in"
                            + " Twilio's console.");
        }
        return seen.number();
    }

    JobId createJob(Period period) {
        NewCronJob job =
                new NewCronJob(
                        services.workspace(),
                        jobName(period),
                        request.repo(),
                        request.branch(),
                        true,
                        (period == Period.AM ? plan.amCron() : plan.pmCron()).expression(),
                        services.defaults().runtime(),
                        request.plan(),
                        request.region(),
                        services.defaults().buildCommand(),
                        services.defaults().startCommand(),
                        plan.env().stream().map(e -> new EnvVar(e.name(), e.value())).toList());
        String sent = "The job \"" + job.name() + "\"";
        JobId id = send(job, sent);
        RenderService seen = look(sent + " (" + id + ")", () -> services.render().service(id));
        if (!seen.name().equals(job.name()) || !seen.schedule().equals(job.schedule())) {
            throw new StepUnknown(
                    "Render created "
                            + id
                            + ", but shows it as \""
                            + seen.name()
                            + "\" with schedule "
                            + seen.schedule()
                            + ".");
        }
        made.add(id);
        return id;
    }

    private JobId send(NewCronJob job, String sent) {
        try {
            return services.render().createCronJob(job).service().id();
        } catch (GatewayException failure) {
            JobId found = failure.effectUnknown() ? look(sent, () -> findOurs(job.name())) : null;
            if (found == null) {
                throw failure;
            }
            return found;
        }
    }

    private @Nullable JobId findOurs(String name) {
        Optional<RenderService> named = services.render().cronJobNamed(services.workspace(), name);
        return named.map(RenderService::id)
                .filter(id -> JobMark.isOn(services.render(), id, plan.journal()))
                .orElse(null);
    }

    /** Looks at what a write came to: a look that fails says nothing against the write. */
    private static <T> T look(String write, Supplier<T> look) {
        try {
            return look.get();
        } catch (GatewayException notSeen) {
            throw new StepUnknown(
                    write
                            + " was sent, and what came of it could not be seen: "
                            + notSeen.getMessage());
        }
    }

    String awaitDeploys() {
        for (JobId job : made) {
            boolean ended =
                    services.deployPatience()
                            .until(() -> latest(job).map(Deploy::finished).orElse(false));
            Deploy deploy = latest(job).orElse(null);
            if (!ended || deploy == null) {
                throw new StepFailed(
                        "The first deploy of "
                                + job
                                + " has not ended yet. Look at it in Render; the job cannot run"
                                + " before.");
            }
            if (deploy.failed()) {
                throw new StepFailed(
                        "The first deploy of "
                                + job
                                + " ended as "
                                + deploy.status()
                                + ". Look at its build log in Render; the job cannot run before.");
            }
        }
        return "both deploys are live";
    }

    private Optional<Deploy> latest(JobId job) {
        return services.render().latestDeploy(job);
    }

    private String jobName(Period period) {
        return new DealershipName(request.dealershipName(), period).jobName();
    }
}
