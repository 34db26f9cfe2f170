package org.cronconsole.dealership;

import org.cronconsole.account.Role;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.settings.JobDefaults;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What an onboarding makes, as its journal keeps it: all that is needed to go on but the secrets.
 *
 * @param build what a native runtime is built with; null for docker
 * @param start what a native runtime is started with; null for docker
 * @param number the number of the plan; null where the jobs go without
 * @param numberOurs true where the account rented it before, so that none is rented
 * @param areaCode where a gone number may be replaced by another; null where only this one will do
 * @param env names and origins of the jobs' env vars
 * @param sharedEnvGroup name of the Render env group that both jobs are linked to; null for none
 */
public record OnboardingScript(
        String dealershipName,
        String storeId,
        String vautoUsername,
        ZoneId zone,
        LocalTime amTime,
        LocalTime pmTime,
        Set<DayOfWeek> days,
        String repo,
        @Nullable String branch,
        @Nullable String plan,
        @Nullable String region,
        String runtime,
        @Nullable String build,
        @Nullable String start,
        @Nullable PhoneNumber number,
        boolean numberOurs,
        @Nullable String areaCode,
        User user,
        List<Env> env,
        @Nullable String sharedEnvGroup,
        OnboardingOptions options) {
    /** The dashboard user, without its password. */
    public record User(
            String username, String email, String firstName, String lastName, Role role) {}

    /** An env var, without its value. */
    public record Env(String name, DealershipEnv.Origin origin) {}

    /** Copies the collections. */
    public OnboardingScript {
        days = Set.copyOf(days);
        env = List.copyOf(env);
    }

    /** What a plan sets out to make. */
    static OnboardingScript of(
            OnboardingPlan plan,
            JobDefaults defaults,
            @Nullable String sharedEnvGroup,
            OnboardingOptions options) {
        OnboardingRequest request = plan.request();
        DashboardUserWish user = request.user();
        return new OnboardingScript(
                request.dealershipName(),
                request.storeId(),
                request.vautoUsername(),
                request.zone(),
                request.amTime(),
                request.pmTime(),
                request.days(),
                request.repo(),
                request.branch(),
                request.plan(),
                request.region(),
                defaults.runtime(),
                defaults.buildCommand(),
                defaults.startCommand(),
                plan.number(),
                plan.numberRented(),
                request.phone() instanceof PhoneWish.InAreaCode(String code) ? code : null,
                new User(
                        user.username(),
                        user.email(),
                        user.firstName(),
                        user.lastName(),
                        user.role()),
                plan.env().stream().map(e -> new Env(e.name(), e.origin())).toList(),
                sharedEnvGroup,
                options);
    }

    /** The name of one of the two jobs. */
    public String jobName(Period period) {
        return new DealershipName(dealershipName, period).jobName();
    }

    /** The wall-clock time of one of the two jobs. */
    public WallClock wallClock(Period period) {
        return new WallClock(period == Period.AM ? amTime : pmTime, zone, days);
    }
}
