package org.cronconsole.ui.onboarding;

import java.util.Locale;

/** The pages of the wizard, in order. */
enum WizardPage {
    DEALERSHIP,
    CREDENTIALS,
    TIMES,
    USER,
    PHONE,
    PLAN,
    PROGRESS,
    RESULT;

    /** True where the page asks for something. */
    boolean isForm() {
        return compareTo(PLAN) < 0;
    }

    /** True for the pages from which nothing leads back into the form by itself. */
    boolean runs() {
        return compareTo(PLAN) > 0;
    }

    /** The page's name in the keys of the texts. */
    String key() {
        return "onboarding.page." + name().toLowerCase(Locale.ROOT);
    }

    WizardPage next() {
        return values()[ordinal() + 1];
    }

    WizardPage previous() {
        return values()[ordinal() - 1];
    }
}
