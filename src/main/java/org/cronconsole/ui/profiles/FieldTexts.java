package org.cronconsole.ui.profiles;

import org.cronconsole.profile.StoredProfile;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.PriceText;
import org.cronconsole.settings.RenderAccess;
import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;

/** What a profile puts into the fields. */
final class FieldTexts {
    private FieldTexts() {}

    static void fill(StoredProfile profile, BiConsumer<ProfileField, String> set) {
        set.accept(ProfileField.NAME, profile.name());
        set.accept(ProfileField.IDLE_LOCK, "" + profile.idleLock().toMinutes());
        StoredProfile.Render render = profile.render();
        set.accept(
                ProfileField.RENDER_URL,
                render == null ? RenderAccess.DEFAULT_BASE_URL.toString() : render.baseUrl());
        set.accept(ProfileField.WORKSPACE, render == null ? "" : render.workspace());
        StoredProfile.Dashboard dashboard = profile.dashboard();
        set.accept(ProfileField.DASHBOARD_URL, dashboard == null ? "" : dashboard.baseUrl());
        set.accept(ProfileField.USERNAME, dashboard == null ? "" : dashboard.username());
        StoredProfile.Twilio twilio = profile.twilio();
        set.accept(ProfileField.TWILIO_SID, twilio == null ? "" : twilio.accountSid());
        set.accept(ProfileField.TWILIO_URL, twilio == null ? "" : twilio.baseUrl());
        StoredProfile.Verification rules = profile.verification();
        set.accept(ProfileField.JWKS_URL, rules.jwksUrl());
        set.accept(ProfileField.PUBLIC_KEY, rules.publicKeyPem());
        set.accept(ProfileField.ISSUER, rules.issuer());
        set.accept(ProfileField.AUDIENCE, rules.audience());
        JobDefaults jobs = profile.jobs();
        set.accept(ProfileField.REPO, orEmpty(jobs.repo()));
        set.accept(ProfileField.BRANCH, orEmpty(jobs.branch()));
        set.accept(ProfileField.RUNTIME, jobs.runtime());
        set.accept(ProfileField.BUILD_COMMAND, orEmpty(jobs.buildCommand()));
        set.accept(ProfileField.START_COMMAND, orEmpty(jobs.startCommand()));
        set.accept(ProfileField.PLAN, orEmpty(jobs.plan()));
        set.accept(ProfileField.REGION, orEmpty(jobs.region()));
        set.accept(ProfileField.DEPLOY_AFTER, profile.deployAfter().word());
        set.accept(ProfileField.ENV_GROUP, profile.onboarding().sharedEnvGroup());
        PriceText prices = profile.onboarding().prices();
        set.accept(ProfileField.PRICE_CURRENCY, prices.currency());
        set.accept(ProfileField.PRICE_DATE, prices.asOf());
        set.accept(ProfileField.PRICE_NUMBER, prices.phoneNumber());
        set.accept(ProfileField.PRICE_PLANS, prices.cronJobs());
        set.accept(ProfileField.CA_FILE, orEmpty(profile.caFile()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
