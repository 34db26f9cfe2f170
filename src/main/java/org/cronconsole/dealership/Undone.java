package org.cronconsole.dealership;

/**
 * What came of taking a step back.
 *
 * @param words in the middle of a sentence
 * @param stays true where something is there all the same, which people are to be told
 */
record Undone(String words, boolean stays) {
    /** Nothing of the step is there any more. */
    static Undone gone(String words) {
        return new Undone(words, false);
    }

    /** Something is there still: what is not ours, or what cannot be removed. */
    static Undone stays(String words) {
        return new Undone(words, true);
    }
}
