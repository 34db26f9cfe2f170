package org.cronconsole.render;

import org.cronconsole.words.Words;

import java.time.Duration;

/** Spans of time in words, for messages. */
final class Spans {
    private static final Words WORDS = Words.of(Spans.class);

    private Spans() {}

    /** Such as "45 s" or "12 min", rounded up: whoever waits so long has waited long enough. */
    static String of(Duration time) {
        long seconds = time.plusNanos(999_999_999).toSeconds();
        return seconds < 120
                ? WORDS.format("span.seconds", String.valueOf(seconds))
                : WORDS.format("span.minutes", String.valueOf((seconds + 59) / 60));
    }
}
