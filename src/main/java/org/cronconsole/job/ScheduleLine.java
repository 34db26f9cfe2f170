package org.cronconsole.job;

import org.cronconsole.schedule.UtcCron;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Says what is wrong with a cron line, by field and place. */
final class ScheduleLine {
    private static final Pattern WORD = Pattern.compile("\\S+");

    /** The fields of a cron line, in order, with what may stand in them. */
    private enum Field {
        MINUTE(0, "minute", "0-59"),
        HOUR(1, "hour", "0-23"),
        DAY_OF_MONTH(2, "day-of-month", "1-31"),
        MONTH(3, "month", "1-12 or JAN-DEC"),
        DAY_OF_WEEK(4, "day-of-week", "0-7 or SUN-SAT");

        private final int place;
        private final String word;
        private final String range;

        Field(int place, String word, String range) {
            this.place = place;
            this.word = word;
            this.range = range;
        }
    }

    private ScheduleLine() {}

    /**
     * What is wrong with a line, in a sentence; empty where it is good.
     *
     * @param now a start must come after this
     */
    static Optional<String> problem(String line, Instant now) {
        List<MatchResult> words = WORD.matcher(line).results().toList();
        if (line.startsWith("@")) {
            return Optional.of(
                    "Short forms like @daily are not taken. Write five fields, like 0 9 * * *.");
        }
        if (words.size() != Field.values().length) {
            return Optional.of(
                    "A schedule has five fields (minute, hour, day of month, month, day of week),"
                            + " like 0 9 * * MON-FRI; this has "
                            + words.size()
                            + ".");
        }
        for (Field field : Field.values()) {
            MatchResult word = words.get(field.place);
            if (!readable(field, word.group())) {
                return Optional.of(
                        "The "
                                + field.word
                                + " field (field "
                                + (field.place + 1)
                                + " of 5, at character "
                                + (word.start() + 1)
                                + ") cannot be \""
                                + word.group()
                                + "\". Give *, or "
                                + field.range
                                + " as numbers, lists (1,2), ranges (1-4) or steps (*/2).");
            }
        }
        return UtcCron.read(line)
                .map(cron ->
                        cron.next(now).isPresent()
                                ? Optional.<String>empty()
                                : Optional.of(
                                        "This schedule never comes: no month has such a day."))
                .orElseGet(() -> Optional.of("This schedule cannot be read."));
    }

    /** Whether the field is good by itself, with all others open. */
    private static boolean readable(Field field, String text) {
        List<String> line = new ArrayList<>(List.of("*", "*", "*", "*", "*"));
        line.set(field.place, text);
        return UtcCron.read(String.join(" ", line)).isPresent();
    }
}
