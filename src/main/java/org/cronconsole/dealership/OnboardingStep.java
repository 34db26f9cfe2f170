package org.cronconsole.dealership;

import java.util.Locale;

/**
 * The steps of an onboarding, in the order they are done: what is free and can be refused comes
 * first.
 */
public enum OnboardingStep {
    /** Look once more that nothing is taken. */
    CHECK,
    /** Create the dashboard user. */
    CREATE_USER,
    /** Rent the phone number, which costs money at once. */
    RENT_NUMBER,
    /** Create the morning job. */
    CREATE_AM,
    /** Create the afternoon job. */
    CREATE_PM,
    /** Wait until the first deploy of both jobs is live. */
    AWAIT_DEPLOYS,
    /** Write down what the admins share. */
    WRITE_REGISTRY;

    /** The name of the commands' output: {@code create-user}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
