package org.cronconsole.profile;

import org.cronconsole.id.WorkspaceId;
import org.cronconsole.settings.BaseUrls;
import org.cronconsole.settings.DashboardAccess;
import org.cronconsole.settings.OnboardingDefaults;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.settings.TokenRules;
import org.cronconsole.settings.TwilioAccess;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes settings of a profile and its secrets. */
final class ProfileSettings {
    private static final Words WORDS = Words.of(ProfileSettings.class);

    private static final Secret NONE = Secret.of("");

    private ProfileSettings() {}

    /**
     * The settings without any secret, to show them: every secret is empty.
     *
     * @throws SettingsProblem where an address cannot be used
     */
    static Settings withoutSecrets(StoredProfile profile) {
        return settings(profile, field -> Optional.of(NONE));
    }

    /**
     * The settings to work with.
     *
     * @param secrets finds a secret of this profile; empty where none is kept
     * @throws SettingsProblem naming the first thing that is missing or cannot be used
     */
    static Settings resolve(
            StoredProfile profile, Function<SecretField, Optional<Secret>> secrets) {
        return settings(profile, secrets);
    }

    private static Settings settings(
            StoredProfile profile, Function<SecretField, Optional<Secret>> secrets) {
        Needed needed = new Needed(profile.name(), secrets);
        return new Settings(
                render(profile, needed),
                dashboard(profile, secrets),
                twilio(profile, needed),
                tokens(profile, needed),
                profile.jobs(),
                profile.production(),
                profile.readOnly(),
                onboarding(profile, secrets),
                profile.idleLock(),
                profile.deployAfter(),
                profile.caFile() == null ? null : Path.of(profile.caFile()));
    }

    private record Needed(String profile, Function<SecretField, Optional<Secret>> secrets) {
        Secret get(SecretField field, String key) {
            return secrets.apply(field)
                    .orElseThrow(() -> new SettingsProblem(WORDS.format(key, profile)));
        }
    }

    private static @Nullable RenderAccess render(StoredProfile profile, Needed needed) {
        StoredProfile.Render render = profile.render();
        if (render == null) {
            return null;
        }
        return new RenderAccess(
                url(profile, "address.render", render.baseUrl()),
                needed.get(SecretField.RENDER_API_KEY, "missing.render.key"),
                render.workspace().isBlank() ? null : new WorkspaceId(render.workspace().strip()));
    }

    private static @Nullable DashboardAccess dashboard(
            StoredProfile profile, Function<SecretField, Optional<Secret>> secrets) {
        StoredProfile.Dashboard dashboard = profile.dashboard();
        if (dashboard == null || dashboard.baseUrl().isBlank()) {
            return null;
        }
        return new DashboardAccess(
                url(profile, "address.dashboard", dashboard.baseUrl()),
                blankToNull(dashboard.username()),
                secrets.apply(SecretField.DASHBOARD_PASSWORD)
                        .filter(password -> !password.isEmpty())
                        .orElse(null),
                null);
    }

    private static @Nullable TwilioAccess twilio(StoredProfile profile, Needed needed) {
        StoredProfile.Twilio twilio = profile.twilio();
        if (twilio == null) {
            return null;
        }
        return new TwilioAccess(
                twilio.accountSid().strip(),
                needed.get(SecretField.TWILIO_AUTH_TOKEN, "missing.twilio.token"),
                twilio.baseUrl().isBlank()
                        ? null
                        : url(profile, "address.twilio", twilio.baseUrl()));
    }

    private static TokenRules tokens(StoredProfile profile, Needed needed) {
        StoredProfile.Verification rules = profile.verification();
        return new TokenRules(
                rules.kind() == StoredProfile.VerificationKind.PUBLIC_KEY
                        ? rules.publicKeyPem()
                        : null,
                rules.kind() == StoredProfile.VerificationKind.SHARED_SECRET
                        ? needed.get(SecretField.JWT_SECRET, "missing.jwt.secret")
                        : null,
                rules.kind() == StoredProfile.VerificationKind.JWKS
                        ? url(profile, "address.key.set", rules.jwksUrl())
                        : null,
                blankToNull(rules.issuer()),
                blankToNull(rules.audience()),
                rules.sharedSecretTrusted());
    }

    private static OnboardingDefaults onboarding(
            StoredProfile profile, Function<SecretField, Optional<Secret>> secrets) {
        Map<String, Secret> env = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        profile.onboarding().env().forEach((name, value) -> env.put(name, Secret.of(value)));
        for (String name : profile.onboarding().secretEnv()) {
            secrets.apply(SecretField.env(name))
                    .ifPresentOrElse(value -> env.put(name, value), () -> missing.add(name));
        }
        return new OnboardingDefaults(
                env,
                missing,
                blankToNull(profile.onboarding().sharedEnvGroup()),
                profile.onboarding().prices().table().orElse(null));
    }

    private static URI url(StoredProfile profile, String key, String text) {
        return BaseUrls.parse(WORDS.format(key, profile.name()), text);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
