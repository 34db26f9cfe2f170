package org.cronconsole.dealership;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person or a file gave, as text, before it is checked. Field names are those of the
 * onboarding file. Empty means not given.
 *
 * @param phoneMode {@code areaCode}, {@code number} or {@code none}
 * @param env further env vars, in order
 */
public record OnboardingForm(
        String dealershipName,
        String storeId,
        String vautoUsername,
        String vautoPassword,
        String timeZone,
        String amTime,
        String pmTime,
        String days,
        String repo,
        String branch,
        String plan,
        String region,
        String phoneMode,
        String phoneValue,
        String userName,
        String userPassword,
        String userEmail,
        String userFirstName,
        String userLastName,
        String userRole,
        Map<String, String> env) {
    /** Copies the env vars. */
    public OnboardingForm {
        env = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(env));
    }

    /** Without passwords and values. */
    @Override
    public String toString() {
        return "OnboardingForm[dealershipName=" + dealershipName + "]";
    }
}
