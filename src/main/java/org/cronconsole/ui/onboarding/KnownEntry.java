package org.cronconsole.ui.onboarding;

import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

/** What the registry knows of a dealership, as far as the form asks for it. */
record KnownEntry(DealershipEntry entry) {
    void fill(FormModel form) {
        put(form, FormField.DEALERSHIP_NAME, entry.name());
        put(form, FormField.STORE_ID, entry.storeId());
        put(form, FormField.TIME_ZONE, entry.zone().getId());
        put(form, FormField.AM_TIME, entry.am());
        put(form, FormField.PM_TIME, entry.pm());
        put(form, FormField.DAYS, entry.days().isEmpty() ? null : Weekdays.said(entry.days()));
        put(form, FormField.USER_NAME, entry.dashboardUser());
        put(form, FormField.USER_EMAIL, entry.contactEmail());
        put(form, FormField.USER_FIRST_NAME, entry.contactFirstName());
        put(form, FormField.USER_LAST_NAME, entry.contactLastName());
        put(form, FormField.PHONE_NUMBER, entry.phoneNumber());
    }

    private static void put(FormModel form, FormField field, @Nullable Object value) {
        if (value != null) {
            form.put(field, value.toString());
        }
    }
}
