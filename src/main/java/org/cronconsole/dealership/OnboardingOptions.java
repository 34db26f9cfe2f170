package org.cronconsole.dealership;

/**
 * What a person can choose beside the dealership itself.
 *
 * @param firstRun starts the morning job once at the end
 * @param takeNextNumber where an area code was asked for and its number is gone: takes the next one
 *     there, which costs the same, rather than to stop
 * @param lineCheck asks for a text to the number at the end and watches whether it comes in
 */
public record OnboardingOptions(boolean firstRun, boolean takeNextNumber, boolean lineCheck) {
    /** No first run, and a number that is gone is told. */
    public static final OnboardingOptions NONE = new OnboardingOptions(false, false);

    /** Without a line check. */
    public OnboardingOptions(boolean firstRun, boolean takeNextNumber) {
        this(firstRun, takeNextNumber, false);
    }
}
