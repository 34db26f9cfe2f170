package org.cronconsole.ui.onboarding;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.cronconsole.dealership.OnboardingOptions;

/** What a person can choose to be done at the end of an onboarding. */
final class EndChoices {
    private final BooleanProperty firstRun = new SimpleBooleanProperty();
    private final BooleanProperty lineCheck = new SimpleBooleanProperty();

    /** Starts the morning job once. */
    BooleanProperty firstRun() {
        return firstRun;
    }

    /** Watches whether a text comes in on the number. */
    BooleanProperty lineCheck() {
        return lineCheck;
    }

    /**
     * All of it.
     *
     * @param number whether the dealership gets a number at all
     */
    OnboardingOptions options(boolean number) {
        // A number that is gone is asked about: nobody rents another one unasked.
        return new OnboardingOptions(firstRun.get(), false, number && lineCheck.get());
    }

    /** True where nothing is chosen. */
    boolean untouched() {
        return !firstRun.get() && !lineCheck.get();
    }

    /** Chooses nothing. */
    void clear() {
        firstRun.set(false);
        lineCheck.set(false);
    }
}
