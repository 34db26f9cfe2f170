package org.cronconsole.dealership;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.job.Period;
import org.cronconsole.settings.OnboardingDefaults;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a journal does not keep, and what is therefore given again to go on: from the form or file
 * of the beginning.
 *
 * @param env values of the further env vars
 */
public record OnboardingSecrets(
        @Nullable Secret vautoPassword, @Nullable Secret userPassword, Map<String, Secret> env) {
    private static final Words WORDS = Words.of(OnboardingSecrets.class);

    /** The form's name of the dashboard user's password. */
    public static final String USER_PASSWORD = "dashboardUser.password";

    /** The form's name of the vAuto password. */
    public static final String VAUTO_PASSWORD = "vautoPassword";

    /** How the form's name of an env var begins. */
    public static final String ENV = "env.";

    /** Copies the env vars. */
    public OnboardingSecrets {
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
     * What was typed.
     *
     * @param typed by the names of the form's fields; an empty one counts as not given
     */
    public static OnboardingSecrets typed(Map<String, String> typed) {
        Map<String, Secret> env = new LinkedHashMap<>();
        typed.forEach((field, value) -> {
            if (field.startsWith(ENV) && !value.isEmpty()) {
                env.put(field.substring(ENV.length()), Secret.of(value));
            }
        });
        return new OnboardingSecrets(
                secret(typed.get(VAUTO_PASSWORD)), secret(typed.get(USER_PASSWORD)), env);
    }

    private static @Nullable Secret secret(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : Secret.of(typed);
    }

    /** The names of the form's fields that these steps need and nothing on this computer keeps. */
    static List<String> needed(
            Journal journal, OnboardingDefaults shared, OnboardingStep... steps) {
        Set<OnboardingStep> toDo = Set.of(steps);
        List<String> needed = new ArrayList<>();
        boolean jobs = false;
        for (Period period : Period.values()) {
            OnboardingStep create = OnboardingStep.create(period);
            jobs |= toDo.contains(create) && journal.standing(create) == null;
        }
        boolean user = journal.standing(OnboardingStep.CREATE_USER) == null;
        if (user && toDo.contains(OnboardingStep.CREATE_USER)
                || toDo.contains(OnboardingStep.CHECK) && !neededToRollBack(journal).isEmpty()) {
            needed.add(USER_PASSWORD);
        }
        if (jobs) {
            needed.add(VAUTO_PASSWORD);
            for (OnboardingScript.Env var : journal.script().env()) {
                boolean gone =
                        var.origin() == DealershipEnv.Origin.PROFILE
                                && !shared.env().containsKey(var.name());
                if (var.origin() == DealershipEnv.Origin.GIVEN || gone) {
                    needed.add(ENV + var.name());
                }
            }
        }
        return List.copyOf(needed);
    }

    /** Whether a user whose creation was not answered is ours, its password alone can tell. */
    static List<String> neededToRollBack(Journal journal) {
        boolean open =
                journal.leavesOpen(OnboardingStep.CREATE_USER)
                        && journal.standing(OnboardingStep.CREATE_USER) == null;
        return open ? List.of(USER_PASSWORD) : List.of();
    }

    /**
     * Looks that nothing is missing which going on needs.
     *
     * @throws FormProblems naming the fields
     */
    void check(List<String> needed, OnboardingScript script) {
        Map<String, String> missing = new LinkedHashMap<>();
        for (String field : needed) {
            if (!given(field)) {
                missing.put(
                        field,
                        WORDS.get(
                                isOfProfile(field, script) ? "secret.of_profile" : "secret.again"));
            }
        }
        if (!missing.isEmpty()) {
            throw new FormProblems(missing);
        }
    }

    private static boolean isOfProfile(String field, OnboardingScript script) {
        return script.env().stream()
                .anyMatch(var ->
                        var.origin() == DealershipEnv.Origin.PROFILE
                                && field.equals(ENV + var.name()));
    }

    private boolean given(String field) {
        return switch (field) {
            case VAUTO_PASSWORD -> vautoPassword != null;
            case USER_PASSWORD -> userPassword != null;
            default -> env.containsKey(field.substring(ENV.length()));
        };
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
                others.put("env." + name, WORDS.get("secret.not_there"));
            }
        }
        if (!others.isEmpty()) {
            throw new FormProblems(others);
        }
    }

    private static void same(Map<String, String> others, String field, Object begun, Object given) {
        if (!Objects.equals(begun, given)) {
            others.put(field, WORDS.format("secret.other", begun));
        }
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "OnboardingSecrets[env=" + env.keySet() + "]";
    }
}
