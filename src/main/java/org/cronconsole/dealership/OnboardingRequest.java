package org.cronconsole.dealership;

import org.cronconsole.job.Period;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A checked wish to onboard a dealership; made by {@link OnboardingCheck}.
 *
 * @param branch null for the repository's default branch
 * @param plan null for Render's default
 * @param region null for Render's default
 * @param env further env vars for both jobs, in the order given
 */
public record OnboardingRequest(
        String dealershipName,
        String storeId,
        String vautoUsername,
        Secret vautoPassword,
        ZoneId zone,
        LocalTime amTime,
        LocalTime pmTime,
        Set<DayOfWeek> days,
        String repo,
        @Nullable String branch,
        @Nullable String plan,
        @Nullable String region,
        PhoneWish phone,
        DashboardUserWish user,
        Map<String, Secret> env) {
    /** Copies the collections. */
    public OnboardingRequest {
        days = Set.copyOf(days);
        env = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(env));
    }

    /** The wall-clock time of one of the two jobs. */
    public WallClock wallClock(Period period) {
        return new WallClock(period == Period.AM ? amTime : pmTime, zone, days);
    }

    /** The same with another wish for its phone number. */
    public OnboardingRequest with(PhoneWish another) {
        return new OnboardingRequest(
                dealershipName,
                storeId,
                vautoUsername,
                vautoPassword,
                zone,
                amTime,
                pmTime,
                days,
                repo,
                branch,
                plan,
                region,
                another,
                user,
                env);
    }
}
