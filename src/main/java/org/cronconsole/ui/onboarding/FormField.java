package org.cronconsole.ui.onboarding;

import java.util.Optional;

/** The fields of the form, in the order in which they are asked for. */
enum FormField {
    DEALERSHIP_NAME("dealershipName", WizardPage.DEALERSHIP),
    STORE_ID("storeId", WizardPage.DEALERSHIP),
    REPO("repo", WizardPage.DEALERSHIP),
    BRANCH("branch", WizardPage.DEALERSHIP),
    PLAN("plan", WizardPage.DEALERSHIP),
    REGION("region", WizardPage.DEALERSHIP),
    VAUTO_USERNAME("vautoUsername", WizardPage.CREDENTIALS),
    VAUTO_PASSWORD("vautoPassword", WizardPage.CREDENTIALS),
    ENV_LINES("env", WizardPage.CREDENTIALS),
    TIME_ZONE("timeZone", WizardPage.TIMES),
    AM_TIME("amTime", WizardPage.TIMES),
    PM_TIME("pmTime", WizardPage.TIMES),
    DAYS("days", WizardPage.TIMES),
    USER_NAME("dashboardUser.username", WizardPage.USER),
    USER_PASSWORD("dashboardUser.password", WizardPage.USER),
    USER_EMAIL("dashboardUser.email", WizardPage.USER),
    USER_FIRST_NAME("dashboardUser.firstName", WizardPage.USER),
    USER_LAST_NAME("dashboardUser.lastName", WizardPage.USER),
    USER_ROLE("dashboardUser.role", WizardPage.USER),
    AREA_CODE("phone.areaCode", WizardPage.PHONE),
    PHONE_NUMBER("phone.number", WizardPage.PHONE);

    private final String fileName;
    private final WizardPage page;

    FormField(String fileName, WizardPage page) {
        this.fileName = fileName;
        this.page = page;
    }

    /** The field that an onboarding file spells so; all env vars are one field here. */
    static Optional<FormField> named(String fileName) {
        for (FormField field : values()) {
            if (field.fileName.equals(fileName)) {
                return Optional.of(field);
            }
        }
        return fileName.startsWith("env.") ? Optional.of(ENV_LINES) : Optional.empty();
    }

    WizardPage page() {
        return page;
    }

    /** True for the fields that stay folded away while the defaults will do. */
    boolean folded() {
        return this == REPO || this == BRANCH || this == PLAN || this == REGION;
    }
}
