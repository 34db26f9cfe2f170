package org.cronconsole.settings;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every dealership's two jobs carry beside what belongs to the dealership.
 *
 * @param env env vars that all dealerships share, in order; a value given with the dealership wins
 * @param missing names of those whose values are not kept on this computer: nobody can be onboarded
 *     without them, everything else works
 * @param sharedEnvGroup the Render env group that holds further ones, by name; null for none
 * @param prices by which a plan reckons what a dealership will cost; null where nobody wrote any
 *     down
 */
public record OnboardingDefaults(
        Map<String, Secret> env,
        List<String> missing,
        @Nullable String sharedEnvGroup,
        @Nullable PriceTable prices) {
    /** Nothing shared. */
    public static final OnboardingDefaults NONE = new OnboardingDefaults(Map.of(), List.of(), null);

    /** Without prices. */
    public OnboardingDefaults(
            Map<String, Secret> env, List<String> missing, @Nullable String sharedEnvGroup) {
        this(env, missing, sharedEnvGroup, null);
    }

    /** The same with other prices; null for none. */
    public OnboardingDefaults withPrices(@Nullable PriceTable others) {
        return new OnboardingDefaults(env, missing, sharedEnvGroup, others);
    }

    /** Copies the env vars. */
    public OnboardingDefaults {
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
        missing = List.copyOf(missing);
    }
}
