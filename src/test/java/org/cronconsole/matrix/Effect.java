package org.cronconsole.matrix;

import java.util.function.ToIntBiFunction;

/**
 * Something that an operation is to bring about, once.
 *
 * @param words how the accounts of changes and the steps of an onboarding name it
 * @param count how often it came about between two moments
 */
record Effect(String words, ToIntBiFunction<State, State> count) {
    /** One that either is or is not. */
    static Effect that(String words, java.util.function.Predicate<State> so) {
        return new Effect(words, (before, after) -> so.test(after) && !so.test(before) ? 1 : 0);
    }

    /** One that can come about more than once. */
    static Effect counted(String words, java.util.function.ToIntFunction<State> number) {
        return new Effect(
                words, (before, after) -> number.applyAsInt(after) - number.applyAsInt(before));
    }
}
