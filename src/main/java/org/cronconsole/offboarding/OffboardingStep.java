package org.cronconsole.offboarding;

import org.cronconsole.job.Period;
import org.cronconsole.words.Words;

import java.util.Locale;

/**
 * The steps of an offboarding, in the order they are done: what can be taken back comes first, and
 * what a job still needs goes after it.
 */
public enum OffboardingStep {
    /** Tell the other admins who is at it. */
    CLAIM,
    /** Suspend the morning job, so that it starts no more. */
    SUSPEND_AM,
    /** Suspend the afternoon job. */
    SUSPEND_PM,
    /** Wait for a run under way, or cancel it. */
    END_RUNS,
    /** Delete the morning job for good. */
    DELETE_AM,
    /** Delete the afternoon job for good. */
    DELETE_PM,
    /** Switch the dashboard user off, delete it, or keep it. */
    USER,
    /** Keep the phone number as a spare. */
    NUMBER,
    /** Remove what the admins share about the dealership. */
    REGISTRY;

    private static final Words WORDS = Words.of(OffboardingStep.class);

    /** The step that suspends one of the two jobs. */
    public static OffboardingStep suspend(Period period) {
        return period == Period.AM ? SUSPEND_AM : SUSPEND_PM;
    }

    /** The step that deletes one of the two jobs. */
    public static OffboardingStep delete(Period period) {
        return period == Period.AM ? DELETE_AM : DELETE_PM;
    }

    /** What it is called, for a person. */
    String said() {
        return WORDS.get("step.", this);
    }

    /** The name of the commands' output: {@code delete-am}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
