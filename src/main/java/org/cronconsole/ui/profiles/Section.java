package org.cronconsole.ui.profiles;

import java.util.Locale;

/** The sections of the form, in their order. */
enum Section {
    GENERAL,
    RENDER,
    DASHBOARD,
    TWILIO,
    VERIFICATION,
    JOBS,
    ONBOARDING,
    PRICES,
    ADVANCED;

    /** The key of its title; those of its further words begin with it. */
    String key() {
        return "profiles.section." + name().toLowerCase(Locale.ROOT);
    }
}
