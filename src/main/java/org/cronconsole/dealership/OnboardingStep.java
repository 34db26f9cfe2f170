package org.cronconsole.dealership;

import org.cronconsole.job.Period;

import java.util.Locale;

/**
 * The steps of an onboarding, in the order they are done: what is free and can be refused comes
 * first.
 */
public enum OnboardingStep {
    /** Look once more that nothing is taken. */
    CHECK,
    /** Tell the other admins who is onboarding it now. */
    CLAIM,
    /** Create the dashboard user. */
    CREATE_USER,
    /** Rent the phone number, which costs money at once. */
    RENT_NUMBER,
    /** Create the morning job, at the same time as the afternoon job. */
    CREATE_AM,
    /** Create the afternoon job. */
    CREATE_PM,
    /** Give both jobs the values that all dealerships share in one Render env group. */
    LINK_GROUP,
    /** Wait until both jobs have a deploy that is live. */
    AWAIT_DEPLOYS,
    /** Write down what the admins share. */
    WRITE_REGISTRY,
    /** Start the morning job once, where that was asked for. */
    FIRST_RUN,
    /** Watch whether a text comes in on the number, where that was asked for. */
    LINE_CHECK;

    /** The step that creates one of the two jobs. */
    public static OnboardingStep create(Period period) {
        return period == Period.AM ? CREATE_AM : CREATE_PM;
    }

    /** The name of the commands' output: {@code create-user}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
