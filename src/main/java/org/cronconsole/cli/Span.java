package org.cronconsole.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads spans of time as people type them: {@code 90m}, {@code 12h}, {@code 7d}, {@code 2w}. */
final class Span {
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})([mhdw])");

    /** No job has run longer ago than this, and nobody keeps events for as long. */
    private static final Duration LONGEST = Duration.ofDays(3660);

    private Span() {}

    static Duration parse(String text) {
        return parse("--since", text);
    }

    /**
     * Reads a span.
     *
     * @param option to name it in an error
     */
    static Duration parse(String option, String text) {
        Matcher span = SPAN.matcher(text.strip());
        if (!span.matches()) {
            throw CliProblem.input(
                    option
                            + ": give a number with m (minutes), h (hours), d (days) or w (weeks),"
                            + " like 7d.");
        }
        long count = Long.parseLong(span.group(1));
        Duration duration =
                switch (span.group(2)) {
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    case "d" -> Duration.ofDays(count);
                    default -> Duration.ofDays(7 * count);
                };
        if (duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw CliProblem.input(
                    option + ": give a span between 1m and " + LONGEST.toDays() + "d.");
        }
        return duration;
    }

    /** A span in words, rounded to what a person wants to know: {@code 17 h 30 min}. */
    static String words(Duration span) {
        if (span.compareTo(Duration.ofMinutes(2)) < 0) {
            return span.toSeconds() + " s";
        }
        long minutes = Math.max(1, span.plusSeconds(30).toMinutes());
        long hours = minutes / 60;
        return hours == 0
                ? minutes + " min"
                : hours + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
}
