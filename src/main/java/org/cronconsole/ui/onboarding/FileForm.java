package org.cronconsole.ui.onboarding;

import org.cronconsole.dealership.OnboardingForm;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What an onboarding file says, as far as it says something. */
record FileForm(OnboardingForm file) {
    void fill(FormModel form) {
        put(form, FormField.DEALERSHIP_NAME, file.dealershipName());
        put(form, FormField.STORE_ID, file.storeId());
        put(form, FormField.VAUTO_USERNAME, file.vautoUsername());
        put(form, FormField.VAUTO_PASSWORD, file.vautoPassword());
        put(form, FormField.TIME_ZONE, file.timeZone());
        put(form, FormField.AM_TIME, file.amTime());
        put(form, FormField.PM_TIME, file.pmTime());
        put(form, FormField.DAYS, file.days());
        put(form, FormField.REPO, file.repo());
        put(form, FormField.BRANCH, file.branch());
        put(form, FormField.PLAN, file.plan());
        put(form, FormField.REGION, file.region());
        put(form, FormField.USER_NAME, file.userName());
        put(form, FormField.USER_PASSWORD, file.userPassword());
        put(form, FormField.USER_EMAIL, file.userEmail());
        put(form, FormField.USER_FIRST_NAME, file.userFirstName());
        put(form, FormField.USER_LAST_NAME, file.userLastName());
        put(form, FormField.USER_ROLE, file.userRole());
        put(
                form,
                FormField.ENV_LINES,
                file.env().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("\n")));
        phone(form);
    }

    private void phone(FormModel form) {
        PhoneMode mode =
                Arrays.stream(PhoneMode.values())
                        .filter(each -> each.fileName().equals(file.phoneMode()))
                        .findFirst()
                        .orElse(PhoneMode.NONE);
        form.phoneMode().set(mode);
        switch (mode) {
            case AREA_CODE -> put(form, FormField.AREA_CODE, file.phoneValue());
            case NUMBER -> put(form, FormField.PHONE_NUMBER, file.phoneValue());
            case NONE -> {}
        }
    }

    private static void put(FormModel form, FormField field, String value) {
        if (!value.isEmpty()) {
            form.put(field, value);
        }
    }

    /** Without what the file says, which holds passwords. */
    @Override
    public String toString() {
        return "FileForm";
    }
}
