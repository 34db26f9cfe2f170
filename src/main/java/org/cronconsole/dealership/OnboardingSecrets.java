package org.cronconsole.dealership;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.job.Period;
import org.cronconsole.settings.OnboardingDefaults;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a journal does not keep, and what is therefore given again to go on: from the form or file
 * of the beginning.
 *
 * @param env values of the further env vars
 */
record OnboardingSecrets(
        @Nullable Secret vautoPassword, @Nullable Secret userPassword, Map<String, Secret> env) {
    private static final String AGAIN =
            "is needed to go on, and is kept nowhere: give it again, as it was at the beginning.";

    /** Copies the env vars. */
    OnboardingSecrets {
        env = Map.copyOf(env);
    }

    /** Those of a request; none where there is no request. */
    static OnboardingSecrets of(@Nullable OnboardingRequest request) {
        return request == null
                ? new OnboardingSecrets(null, null, Map.of())
                : new OnboardingSecrets(
                        request.vautoPassword(), request.user().password(), request.env());
    }

    /**
     * Looks that nothing is missing which going on needs.
     *
     * @throws FormProblems naming the fields
     */
    void check(Journal journal, OnboardingDefaults shared) {
        Map<String, String> missing = new LinkedHashMap<>();
        boolean jobsStand = true;
        for (Period period : Period.values()) {
            jobsStand &= journal.standing(OnboardingStep.create(period)) != null;
        }
        if (!jobsStand) {
            if (vautoPassword == null) {
                missing.put("vautoPassword", AGAIN);
            }
            for (OnboardingScript.Env var : journal.script().env()) {
                if (var.origin() == DealershipEnv.Origin.GIVEN && !env.containsKey(var.name())) {
                    missing.put("env." + var.name(), AGAIN);
                }
                if (var.origin() == DealershipEnv.Origin.PROFILE
                        && !shared.env().containsKey(var.name())) {
                    missing.put(
                            "env." + var.name(),
                            "came from the profile, which has no value for it now: type it in"
                                    + " Settings, Profiles.");
                }
            }
        }
        if (journal.standing(OnboardingStep.CREATE_USER) == null && userPassword == null) {
            missing.put("dashboardUser.password", AGAIN);
        }
        if (!missing.isEmpty()) {
            throw new FormProblems(missing);
        }
    }

    /**
     * Looks that a request given again is that of the beginning.
     *
     * @throws FormProblems naming the fields that are others
     */
    static void checkSame(OnboardingScript script, OnboardingRequest request) {
        Map<String, String> others = new LinkedHashMap<>();
        same(others, "dealershipName", script.dealershipName(), request.dealershipName());
        same(others, "storeId", script.storeId(), request.storeId());
        same(others, "vautoUsername", script.vautoUsername(), request.vautoUsername());
        same(others, "timeZone", script.zone(), request.zone());
        same(others, "amTime", script.amTime(), request.amTime());
        same(others, "pmTime", script.pmTime(), request.pmTime());
        same(others, "days", script.days(), request.days());
        OnboardingScript.User user = script.user();
        DashboardUserWish wish = request.user();
        same(others, "dashboardUser.username", user.username(), wish.username());
        same(others, "dashboardUser.email", user.email(), wish.email());
        same(others, "dashboardUser.firstName", user.firstName(), wish.firstName());
        same(others, "dashboardUser.lastName", user.lastName(), wish.lastName());
        same(others, "dashboardUser.role", user.role(), wish.role());
        for (String name : request.env().keySet()) {
            if (script.env().stream().noneMatch(e -> e.name().equals(name))) {
                others.put("env." + name, "was not there at the beginning.");
            }
        }
        if (!others.isEmpty()) {
            throw new FormProblems(others);
        }
    }

    private static void same(Map<String, String> others, String field, Object begun, Object given) {
        if (!Objects.equals(begun, given)) {
            others.put(
                    field,
                    "is another one than at the beginning ("
                            + begun
                            + "). Give the file it was begun with; what is to be otherwise is"
                            + " changed once it is onboarded.");
        }
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "OnboardingSecrets[env=" + env.keySet() + "]";
    }
}
