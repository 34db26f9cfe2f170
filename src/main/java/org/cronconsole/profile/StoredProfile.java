package org.cronconsole.profile;

import org.cronconsole.settings.DeployAfter;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.PriceText;
import org.cronconsole.settings.ProfileColour;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Settings;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A profile as it lies in its file: everything but the secrets. A part that is null is not
 * configured.
 *
 * @param name what people call it, unique on this computer without regard to case
 * @param production writes start locked, and its name and colour stand on everything
 * @param readOnly every write is refused, whoever signs in
 * @param idleLock after how long without a key or a click the window is covered; zero for never
 * @param caFile a file of further certificate authorities in PEM; null for the system's alone
 * @param deployAfter what follows a changed schedule
 */
public record StoredProfile(
        ProfileId id,
        String name,
        ProfileColour colour,
        boolean production,
        boolean readOnly,
        Duration idleLock,
        @Nullable String caFile,
        @Nullable Render render,
        @Nullable Dashboard dashboard,
        @Nullable Twilio twilio,
        Verification verification,
        JobDefaults jobs,
        DeployAfter deployAfter,
        Onboarding onboarding) {
    /**
     * How to reach Render; its key lies in the secret store.
     *
     * @param baseUrl ends with the version
     * @param workspace the workspace's id; empty where the key reaches exactly one
     */
    public record Render(String baseUrl, String workspace) {}

    /**
     * How to reach the dashboard. The secret store may hold a password for commands.
     *
     * @param username who signs in; empty for whoever types a name
     */
    public record Dashboard(String baseUrl, String username) {}

    /**
     * How to reach Twilio; its token lies in the secret store.
     *
     * @param baseUrl replaces the host of every Twilio API; empty for Twilio's own
     */
    public record Twilio(String accountSid, String baseUrl) {}

    /** How tokens are verified on this computer. */
    public enum VerificationKind {
        /** Not at all: the dashboard's word alone decides. */
        NONE,
        /** By a key set at an address. */
        JWKS,
        /** By a public key. */
        PUBLIC_KEY,
        /** By a shared secret, which lies in the secret store. */
        SHARED_SECRET
    }

    /**
     * What tokens are verified against. Texts that do not matter are empty.
     *
     * @param sharedSecretTrusted that whoever holds the secret can make tokens was read and
     *     accepted; needed unless the dashboard is on this computer
     */
    public record Verification(
            VerificationKind kind,
            String jwksUrl,
            String publicKeyPem,
            boolean sharedSecretTrusted,
            String issuer,
            String audience) {
        /** No verification here. */
        public static final Verification NONE =
                new Verification(VerificationKind.NONE, "", "", false, "", "");
    }

    /**
     * What every new dealership's jobs share.
     *
     * @param env env vars with their values, in order; nothing secret
     * @param secretEnv names of env vars whose values lie in the secret store, in order
     * @param sharedEnvGroup the name of a Render env group; empty for none
     * @param prices by which a plan reckons what a dealership will cost
     */
    public record Onboarding(
            Map<String, String> env,
            List<String> secretEnv,
            String sharedEnvGroup,
            PriceText prices) {
        /** Nothing shared. */
        public static final Onboarding NONE = new Onboarding(Map.of(), List.of(), "");

        /** Without prices. */
        public Onboarding(Map<String, String> env, List<String> secretEnv, String sharedEnvGroup) {
            this(env, secretEnv, sharedEnvGroup, PriceText.NONE);
        }

        /** Copies the lists. */
        public Onboarding {
            env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
            secretEnv = List.copyOf(secretEnv);
        }
    }

    /** A new profile with Render's own address and nothing else. */
    public static StoredProfile named(String name) {
        return new StoredProfile(
                ProfileId.random(),
                name,
                ProfileColour.BLUE,
                false,
                false,
                Settings.IDLE_LOCK,
                null,
                new Render(RenderAccess.DEFAULT_BASE_URL.toString(), ""),
                new Dashboard("", ""),
                null,
                Verification.NONE,
                JobDefaults.NONE,
                DeployAfter.DEPLOY_ONLY,
                Onboarding.NONE);
    }

    /** The same under another id and name: a new profile. */
    public StoredProfile as(ProfileId newId, String newName) {
        return new StoredProfile(
                newId,
                newName,
                colour,
                production,
                readOnly,
                idleLock,
                caFile,
                render,
                dashboard,
                twilio,
                verification,
                jobs,
                deployAfter,
                onboarding);
    }

    /** Render alone, so that it can be tried while the rest is half typed. */
    public StoredProfile onlyRender() {
        return only(render, null, null);
    }

    /** The dashboard alone, so that it can be tried while the rest is half typed. */
    public StoredProfile onlyDashboard() {
        return only(null, dashboard, null);
    }

    /** Twilio alone, so that it can be tried while the rest is half typed. */
    public StoredProfile onlyTwilio() {
        return only(null, null, twilio);
    }

    private StoredProfile only(
            @Nullable Render one, @Nullable Dashboard two, @Nullable Twilio three) {
        return new StoredProfile(
                id,
                name,
                colour,
                production,
                readOnly,
                idleLock,
                caFile,
                one,
                two,
                three,
                Verification.NONE,
                jobs,
                deployAfter,
                Onboarding.NONE);
    }

    /** The secrets that such a profile can have, in the order of the form. */
    public List<SecretField> secretFields() {
        List<SecretField> fields = new ArrayList<>();
        if (render != null) {
            fields.add(SecretField.RENDER_API_KEY);
        }
        if (dashboard != null) {
            fields.add(SecretField.DASHBOARD_PASSWORD);
        }
        if (twilio != null) {
            fields.add(SecretField.TWILIO_AUTH_TOKEN);
        }
        if (verification.kind() == VerificationKind.SHARED_SECRET) {
            fields.add(SecretField.JWT_SECRET);
        }
        onboarding.secretEnv().forEach(name -> fields.add(SecretField.env(name)));
        return fields;
    }
}
