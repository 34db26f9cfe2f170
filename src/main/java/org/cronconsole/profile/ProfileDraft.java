package org.cronconsole.profile;

import org.cronconsole.settings.DashboardAccess;
import org.cronconsole.settings.PriceText;
import org.cronconsole.settings.ProfileColour;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.TokenRules;
import org.cronconsole.settings.TwilioAccess;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A profile that is being made or changed, with the secrets that were typed.
 *
 * @param typed only those that were typed; an empty one is to be forgotten
 */
public record ProfileDraft(StoredProfile profile, Map<SecretField, Secret> typed) {
    /** Copies the secrets. */
    public ProfileDraft {
        typed = Map.copyOf(typed);
    }

    /** A draft of settings that were read from the environment or a {@code .env} file. */
    public static ProfileDraft of(String name, Settings settings) {
        Map<SecretField, Secret> typed = new LinkedHashMap<>();
        RenderAccess render = settings.render();
        if (render != null) {
            typed.put(SecretField.RENDER_API_KEY, render.apiKey());
        }
        DashboardAccess dashboard = settings.dashboard();
        if (dashboard != null && dashboard.password() != null) {
            typed.put(SecretField.DASHBOARD_PASSWORD, dashboard.password());
        }
        TwilioAccess twilio = settings.twilio();
        if (twilio != null) {
            typed.put(SecretField.TWILIO_AUTH_TOKEN, twilio.authToken());
        }
        Secret jwtSecret = settings.tokenRules().hmacSecret();
        if (jwtSecret != null) {
            typed.put(SecretField.JWT_SECRET, jwtSecret);
        }
        List<String> secretEnv = new ArrayList<>();
        settings.onboarding()
                .env()
                .forEach((key, value) -> {
                    secretEnv.add(key);
                    typed.put(SecretField.env(key), value);
                });
        StoredProfile profile =
                new StoredProfile(
                        ProfileId.random(),
                        name,
                        settings.production() ? ProfileColour.RED : ProfileColour.BLUE,
                        settings.production(),
                        settings.readOnly(),
                        settings.idleLock(),
                        settings.caFile() == null ? null : settings.caFile().toString(),
                        render == null
                                ? null
                                : new StoredProfile.Render(
                                        render.baseUrl().toString(), text(render.workspace())),
                        dashboard == null
                                ? null
                                : new StoredProfile.Dashboard(
                                        dashboard.baseUrl().toString(), text(dashboard.username())),
                        twilio == null
                                ? null
                                : new StoredProfile.Twilio(
                                        twilio.accountSid(), text(twilio.baseUrl())),
                        verification(settings.tokenRules()),
                        settings.jobDefaults(),
                        settings.deployAfter(),
                        new StoredProfile.Onboarding(
                                Map.of(),
                                secretEnv,
                                text(settings.onboarding().sharedEnvGroup()),
                                PriceText.of(settings.onboarding().prices())));
        return new ProfileDraft(profile, typed);
    }

    private static StoredProfile.Verification verification(TokenRules rules) {
        StoredProfile.VerificationKind kind = StoredProfile.VerificationKind.NONE;
        if (rules.jwksUrl() != null) {
            kind = StoredProfile.VerificationKind.JWKS;
        } else if (rules.publicKeyPem() != null) {
            kind = StoredProfile.VerificationKind.PUBLIC_KEY;
        } else if (rules.hmacSecret() != null) {
            kind = StoredProfile.VerificationKind.SHARED_SECRET;
        }
        URI keySet = rules.jwksUrl();
        return new StoredProfile.Verification(
                kind,
                text(keySet),
                text(rules.publicKeyPem()),
                rules.hmacTrusted(),
                text(rules.issuer()),
                text(rules.audience()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
