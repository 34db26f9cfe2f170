package org.cronconsole.run;

import java.time.Duration;

/** Spans of time in words. */
final class Spans {
    private Spans() {}

    /** As a person would say it: {@code 12 h}, {@code 2 h 5 min}, {@code 40 min}, {@code 12 s}. */
    static String inWords(Duration span) {
        if (span.toMinutes() == 0) {
            return span.toSeconds() + " s";
        }
        long hours = span.toHours();
        long minutes = span.toMinutesPart();
        if (hours == 0) {
            return minutes + " min";
        }
        return hours + " h" + (minutes == 0 ? "" : " " + minutes + " min");
    }
}
