package org.cronconsole.run;

import org.cronconsole.words.Words;

import java.time.Duration;

/** Spans of time in words. */
final class Spans {
    private static final Words WORDS = Words.of(Spans.class);

    private Spans() {}

    /** As a person would say it: {@code 12 h}, {@code 2 h 5 min}, {@code 40 min}, {@code 12 s}. */
    static String inWords(Duration span) {
        if (span.toMinutes() == 0) {
            return WORDS.format("span.seconds", span.toSeconds());
        }
        long hours = span.toHours();
        long minutes = span.toMinutesPart();
        if (hours == 0) {
            return WORDS.format("span.minutes", minutes);
        }
        String whole = String.valueOf(hours);
        return minutes == 0
                ? WORDS.format("span.hours", whole)
                : WORDS.format("span.hours.minutes", whole, minutes);
    }
}
