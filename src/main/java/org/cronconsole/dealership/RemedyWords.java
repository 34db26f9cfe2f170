package org.cronconsole.dealership;

import org.cronconsole.words.Words;

/** What the {@linkplain Remedy remedies} call themselves. */
final class RemedyWords {
    static final Words WORDS = Words.of(RemedyWords.class);

    private RemedyWords() {}
}
