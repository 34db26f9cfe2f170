package org.cronconsole.ui.profiles;

import org.cronconsole.settings.PriceText;

import java.util.Optional;

/** The fields of the form that can be wrong, in their order. */
enum ProfileField {
    NAME("name", Section.GENERAL),
    IDLE_LOCK("idleLock", Section.GENERAL),
    RENDER_URL("renderUrl", Section.RENDER),
    WORKSPACE("workspace", Section.RENDER),
    DASHBOARD_URL("dashboardUrl", Section.DASHBOARD),
    USERNAME("username", Section.DASHBOARD),
    TWILIO_SID("twilioSid", Section.TWILIO),
    TWILIO_URL("twilioUrl", Section.TWILIO),
    JWKS_URL("jwksUrl", Section.VERIFICATION),
    PUBLIC_KEY("publicKeyPem", Section.VERIFICATION),
    TRUSTED("sharedSecretTrusted", Section.VERIFICATION),
    ISSUER("issuer", Section.VERIFICATION),
    AUDIENCE("audience", Section.VERIFICATION),
    REPO("repo", Section.JOBS),
    BRANCH("branch", Section.JOBS),
    RUNTIME("runtime", Section.JOBS),
    BUILD_COMMAND("buildCommand", Section.JOBS),
    START_COMMAND("startCommand", Section.JOBS),
    PLAN("plan", Section.JOBS),
    REGION("region", Section.JOBS),
    DEPLOY_AFTER("deployAfterRetime", Section.JOBS),
    ENV("env", Section.ONBOARDING),
    ENV_GROUP("sharedEnvGroup", Section.ONBOARDING),
    PRICE_CURRENCY(PriceText.CURRENCY, Section.PRICES),
    PRICE_DATE(PriceText.AS_OF, Section.PRICES),
    PRICE_NUMBER(PriceText.NUMBER, Section.PRICES),
    PRICE_PLANS(PriceText.PLANS, Section.PRICES),
    CA_FILE("caFile", Section.ADVANCED);

    private final String key;
    private final Section section;

    ProfileField(String key, Section section) {
        this.key = key;
        this.section = section;
    }

    /** The field that {@link org.cronconsole.profile.ProfileCheck} calls so. */
    static Optional<ProfileField> named(String key) {
        for (ProfileField field : values()) {
            if (field.key.equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    String key() {
        return key;
    }

    Section section() {
        return section;
    }
}
