package org.cronconsole.dealership;

/**
 * What a person can choose beside the dealership itself.
 *
 * @param firstRun starts the morning job once at the end
 * @param takeNextNumber where an area code was asked for and its number is gone: takes the next one
 *     there, which costs the same, rather than to stop
 */
public record OnboardingOptions(boolean firstRun, boolean takeNextNumber) {
    /** No first run, and a number that is gone is told. */
    public static final OnboardingOptions NONE = new OnboardingOptions(false, false);
}
