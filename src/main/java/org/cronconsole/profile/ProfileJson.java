package org.cronconsole.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.settings.DeployAfter;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.ProfileColour;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Profiles as JSON, version 1; nothing in it is secret. */
final class ProfileJson {
    private static final Words WORDS = Words.of(ProfileJson.class);

    static final int VERSION = 1;

    private ProfileJson() {}

    /** The document cannot be taken for a profile; the message says why, for a person. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        /** True where a later version of the application wrote it: it is not damaged. */
        private final boolean newer;

        Unreadable(String message, boolean newer) {
            super(message);
            this.newer = newer;
        }

        boolean newer() {
            return newer;
        }
    }

    static ObjectNode write(StoredProfile profile) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", VERSION);
        json.put("name", profile.name());
        json.put("colour", lower(profile.colour()));
        json.put("production", profile.production());
        json.put("readOnly", profile.readOnly());
        json.put("idleLockMinutes", profile.idleLock().toMinutes());
        put(json, "caFile", profile.caFile());
        StoredProfile.Render render = profile.render();
        if (render != null) {
            json.putObject("render")
                    .put("baseUrl", render.baseUrl())
                    .put("workspace", render.workspace());
        }
        StoredProfile.Dashboard dashboard = profile.dashboard();
        if (dashboard != null) {
            json.putObject("dashboard")
                    .put("baseUrl", dashboard.baseUrl())
                    .put("username", dashboard.username());
        }
        StoredProfile.Twilio twilio = profile.twilio();
        if (twilio != null) {
            json.putObject("twilio")
                    .put("accountSid", twilio.accountSid())
                    .put("baseUrl", twilio.baseUrl());
        }
        verification(json.putObject("verification"), profile.verification());
        jobs(json.putObject("jobs"), profile.jobs());
        json.put("deployAfterRetime", profile.deployAfter().word());
        ObjectNode onboarding = json.putObject("onboarding");
        ObjectNode env = onboarding.putObject("env");
        profile.onboarding().env().forEach(env::put);
        var secret = onboarding.putArray("secretEnv");
        profile.onboarding().secretEnv().forEach(secret::add);
        onboarding.put("sharedEnvGroup", profile.onboarding().sharedEnvGroup());
        PriceJson.write(onboarding, profile.onboarding().prices());
        return json;
    }

    private static void verification(ObjectNode json, StoredProfile.Verification rules) {
        json.put("kind", lower(rules.kind()))
                .put("jwksUrl", rules.jwksUrl())
                .put("publicKeyPem", rules.publicKeyPem())
                .put("sharedSecretTrusted", rules.sharedSecretTrusted())
                .put("issuer", rules.issuer())
                .put("audience", rules.audience());
    }

    private static void jobs(ObjectNode json, JobDefaults jobs) {
        put(json, "repo", jobs.repo());
        put(json, "branch", jobs.branch());
        json.put("runtime", jobs.runtime());
        put(json, "buildCommand", jobs.buildCommand());
        put(json, "startCommand", jobs.startCommand());
        put(json, "plan", jobs.plan());
        put(json, "region", jobs.region());
    }

    /**
     * Reads a profile. Fields that are absent get their defaults, unknown ones are passed over: a
     * later version may have added them.
     *
     * @throws Unreadable where it is none
     */
    static StoredProfile read(ProfileId id, JsonNode json) throws Unreadable {
        int version = json.path("version").asInt();
        if (version > VERSION) {
            throw new Unreadable(WORDS.get("unreadable.newer"), true);
        }
        String name = json.path("name").asText("").strip();
        if (version < 1 || name.isEmpty()) {
            throw new Unreadable(WORDS.get("unreadable.no.name"), false);
        }
        return new StoredProfile(
                id,
                name,
                constant(ProfileColour.class, json.path("colour"), ProfileColour.BLUE),
                flag(json, "production"),
                flag(json, "readOnly"),
                Duration.ofMinutes(Math.clamp(json.path("idleLockMinutes").asLong(15), 0, 1440)),
                nullable(json, "caFile"),
                render(json.path("render")),
                dashboard(json.path("dashboard")),
                twilio(json.path("twilio")),
                verification(json.path("verification")),
                jobs(json.path("jobs")),
                deployAfter(json.path("deployAfterRetime")),
                onboarding(json.path("onboarding")));
    }

    private static StoredProfile.@Nullable Render render(JsonNode json) {
        return json.isObject()
                ? new StoredProfile.Render(text(json, "baseUrl"), text(json, "workspace"))
                : null;
    }

    private static StoredProfile.@Nullable Dashboard dashboard(JsonNode json) {
        return json.isObject()
                ? new StoredProfile.Dashboard(text(json, "baseUrl"), text(json, "username"))
                : null;
    }

    private static StoredProfile.@Nullable Twilio twilio(JsonNode json) {
        return json.isObject()
                ? new StoredProfile.Twilio(text(json, "accountSid"), text(json, "baseUrl"))
                : null;
    }

    /**
     * A kind that is not known must not become "no verification", so it makes the profile
     * unreadable.
     */
    private static StoredProfile.Verification verification(JsonNode json) throws Unreadable {
        if (!json.isObject()) {
            return StoredProfile.Verification.NONE;
        }
        StoredProfile.VerificationKind kind;
        try {
            kind =
                    StoredProfile.VerificationKind.valueOf(
                            text(json, "kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable(WORDS.get("unreadable.verification"), false);
        }
        return new StoredProfile.Verification(
                kind,
                text(json, "jwksUrl"),
                text(json, "publicKeyPem"),
                flag(json, "sharedSecretTrusted"),
                text(json, "issuer"),
                text(json, "audience"));
    }

    private static JobDefaults jobs(JsonNode json) {
        String runtime = text(json, "runtime");
        return new JobDefaults(
                nullable(json, "repo"),
                nullable(json, "branch"),
                runtime.isEmpty() ? JobDefaults.NONE.runtime() : runtime,
                nullable(json, "buildCommand"),
                nullable(json, "startCommand"),
                nullable(json, "plan"),
                nullable(json, "region"));
    }

    /** A word that is not known must not become another one: a deploy may build for minutes. */
    private static DeployAfter deployAfter(JsonNode json) throws Unreadable {
        if (json.isMissingNode()) {
            return DeployAfter.DEPLOY_ONLY;
        }
        try {
            return DeployAfter.of("deployAfterRetime", json.asText());
        } catch (SettingsProblem unknown) {
            throw new Unreadable(String.valueOf(unknown.getMessage()), false);
        }
    }

    private static StoredProfile.Onboarding onboarding(JsonNode json) {
        Map<String, String> env = new LinkedHashMap<>();
        json.path("env")
                .properties()
                .forEach(entry -> env.put(entry.getKey(), entry.getValue().asText()));
        List<String> secret = new ArrayList<>();
        json.path("secretEnv").forEach(name -> secret.add(name.asText()));
        return new StoredProfile.Onboarding(
                env, secret, text(json, "sharedEnvGroup"), PriceJson.read(json));
    }

    private static boolean flag(JsonNode json, String field) {
        return json.path(field).asBoolean(false);
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).isTextual() ? json.path(field).textValue() : "";
    }

    private static @Nullable String nullable(JsonNode json, String field) {
        String text = text(json, field);
        return text.isBlank() ? null : text;
    }

    private static void put(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode json, E otherwise) {
        try {
            return Enum.valueOf(type, json.asText().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return otherwise;
        }
    }
}
