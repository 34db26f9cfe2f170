package org.cronconsole.dealership;

import org.cronconsole.job.JobMark;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.settings.OnboardingDefaults;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The env vars that a dealership's two jobs carry. */
public final class DealershipEnv {
    /** Marks what an onboarding created, so that it can be told from what was there before. */
    public static final String JOURNAL = JobMark.ENV_VAR;

    /** Filled in for each dealership. */
    public static final List<String> PER_DEALERSHIP =
            List.of(
                    "VAUTO_USERNAME",
                    "VAUTO_PASSWORD",
                    "ENVIRONMENT_ID",
                    "TWO_FACTOR_PHONE",
                    "TWILIO_PHONE_NUMBER",
                    "TWO_FACTOR_METHOD",
                    JOURNAL);

    /** Shared by all dealerships: given in the file or as defaults, never in source code. */
    public static final List<String> SHARED =
            List.of(
                    "DEBUG_MODE",
                    "ENHANCED_SYNC_ENABLED",
                    "OPENROUTER_API_KEY",
                    "OPENROUTER_DEFAULT_MODEL",
                    "PAGE_LOAD_TIMEOUT",
                    "POSTGRES_DB",
                    "POSTGRES_HOST",
                    "POSTGRES_PASSWORD",
                    "POSTGRES_PORT",
                    "POSTGRES_USER",
                    "SKIP_BOOK_VALUE_UPDATE",
                    "SKIP_DESCRIPTION_UPDATE",
                    "SKIP_FEATURES_UPDATE",
                    "SKIP_MEDIA_COUNT",
                    "TARGET_URL",
                    "TWILIO_ACCOUNT_SID",
                    "TWILIO_AUTH_TOKEN",
                    "USE_VISION_AUTH",
                    "USE_VISION_CHECKBOXES",
                    "VEHICLE_ROW_INDEX",
                    "VIN_LOGIN_URL");

    private static final List<String> SECRET_WORDS =
            List.of(
                    "KEY",
                    "PASSWORD",
                    "PASSWD",
                    "SECRET",
                    "TOKEN",
                    "CREDENTIAL",
                    "AUTH",
                    "URL",
                    "DSN");

    private static final List<String> OPEN =
            List.of("TARGET_URL", "VIN_LOGIN_URL", "USE_VISION_AUTH");

    /** Whether the value of an env var is better kept as a secret, as far as its name tells. */
    public static boolean soundsSecret(String name) {
        String capitals = name.toUpperCase(Locale.ROOT);
        return !OPEN.contains(capitals) && SECRET_WORDS.stream().anyMatch(capitals::contains);
    }

    /** Where a value comes from. */
    public enum Origin {
        /** The form's own fields. */
        FORM,
        /** The further env vars given with the form or file. */
        GIVEN,
        /** What the profile says that all dealerships share. */
        PROFILE,
        /** This application, for finding again what it made. */
        MARK
    }

    /** An env var of the plan. */
    public record Planned(String name, Secret value, Origin origin) {}

    private DealershipEnv() {}

    /**
     * All env vars of a dealership's jobs.
     *
     * @param shared what all dealerships share; what the form or the dealership says itself goes
     *     before it
     * @param number null where the dealership goes without; the two names are left out then, as an
     *     empty or made-up number would only fail later
     */
    public static List<Planned> of(
            OnboardingRequest request,
            OnboardingDefaults shared,
            @Nullable PhoneNumber number,
            String journal) {
        Map<String, Planned> env = new LinkedHashMap<>();
        add(env, "VAUTO_USERNAME", Secret.of(request.vautoUsername()), Origin.FORM);
        add(env, "VAUTO_PASSWORD", request.vautoPassword(), Origin.FORM);
        add(env, "ENVIRONMENT_ID", Secret.of(request.storeId()), Origin.FORM);
        if (number != null) {
            add(env, "TWO_FACTOR_PHONE", Secret.of(number.e164()), Origin.FORM);
            add(env, "TWILIO_PHONE_NUMBER", Secret.of(number.e164()), Origin.FORM);
        }
        add(env, "TWO_FACTOR_METHOD", Secret.of("sms"), Origin.FORM);
        shared.env()
                .forEach((name, value) -> {
                    if (!PER_DEALERSHIP.contains(name)) {
                        add(env, name, value, Origin.PROFILE);
                    }
                });
        request.env().forEach((name, value) -> add(env, name, value, Origin.GIVEN));
        add(env, JOURNAL, Secret.of(journal), Origin.MARK);
        return List.copyOf(env.values());
    }

    private static void add(Map<String, Planned> env, String name, Secret value, Origin origin) {
        env.put(name, new Planned(name, value, origin));
    }

    /** The usual shared names that neither this request nor the profile gives a value. */
    public static List<String> sharedWithoutValue(
            OnboardingRequest request, OnboardingDefaults shared) {
        List<String> missing = new ArrayList<>(SHARED);
        missing.removeAll(request.env().keySet());
        missing.removeAll(shared.env().keySet());
        return List.copyOf(missing);
    }
}
