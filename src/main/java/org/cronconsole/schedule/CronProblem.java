package org.cronconsole.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what is wrong with a cron line, by field and place, and what to write instead where that can
 * be told. Render documents "five fields, UTC" and no dialect; what is refused here is refused by
 * every cron of five fields, or means something that nobody wants.
 */
final class CronProblem {
    /** Every minute of an hour, written out, is shorter; more is a mistake or an attack. */
    private static final int LONGEST = 500;

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern BACKWARDS = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{4,}");
    private static final Pattern QUARTZ = Pattern.compile("(?i)\\d*[LW]|\\w+#\\d+|\\w+L|LW");

    /** What the short forms of other crons stand for. */
    private static final Map<String, String> SHORT_FORMS =
            Map.of(
                    "@yearly", "0 0 1 1 *",
                    "@annually", "0 0 1 1 *",
                    "@monthly", "0 0 1 * *",
                    "@weekly", "0 0 * * 0",
                    "@daily", "0 0 * * *",
                    "@midnight", "0 0 * * *",
                    "@hourly", "0 * * * *");

    /** The fields of a cron line, in order, with what may stand in them. */
    private enum Field {
        MINUTE("minute", 0, 59, "0-59"),
        HOUR("hour", 0, 23, "0-23"),
        DAY_OF_MONTH("day-of-month", 1, 31, "1-31"),
        MONTH("month", 1, 12, "1-12 or JAN-DEC"),
        DAY_OF_WEEK("day-of-week", 0, 6, "0-7 or SUN-SAT");

        private final String word;
        private final int least;
        private final int most;
        private final String range;

        Field(String word, int least, int most, String range) {
            this.word = word;
            this.least = least;
            this.most = most;
            this.range = range;
        }
    }

    private CronProblem() {}

    /** The problem, in a sentence or two; of a line that {@link CronTimes} refuses. */
    static String of(String line) {
        if (line.length() > LONGEST) {
            return "A cron line has at most "
                    + LONGEST
                    + " characters; this has "
                    + line.length()
                    + ".";
        }
        Optional<String> whole = ofWhole(line);
        if (whole.isPresent()) {
            return whole.get();
        }
        List<MatchResult> words = WORD.matcher(line).results().toList();
        for (Field field : Field.values()) {
            MatchResult word = words.get(field.ordinal());
            if (!readable(field, word.group())) {
                return ofField(field, word);
            }
        }
        return "This schedule cannot be read.";
    }

    static boolean tooLong(String line) {
        return line.length() > LONGEST;
    }

    private static Optional<String> ofWhole(String line) {
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            if (character > '~' || character < ' ' && !Character.isWhitespace(character)) {
                return Optional.of(
                        String.format(
                                Locale.ROOT,
                                "At character %d stands a sign (U+%04X) that a cron line cannot"
                                        + " hold. Type the line instead of pasting it.",
                                at + 1,
                                line.codePointAt(at)));
            }
        }
        String said = line.strip();
        if (said.startsWith("@")) {
            String written = SHORT_FORMS.get(said.toLowerCase(Locale.ROOT));
            return Optional.of(
                    "Short forms like @daily are not taken. Write five fields, like "
                            + (written == null ? "0 9 * * *" : written)
                            + ".");
        }
        long fields = WORD.matcher(line).results().count();
        if (fields == Field.values().length) {
            return Optional.empty();
        }
        return Optional.of(
                "A schedule has five fields (minute, hour, day of month, month, day of week), like"
                        + " 0 9 * * MON-FRI; this has "
                        + fields
                        + "."
                        + (fields == 6 || fields == 7
                                ? " There is no field for seconds or years: leave it out."
                                : ""));
    }

    private static String ofField(Field field, MatchResult word) {
        return "The "
                + field.word
                + " field (field "
                + (field.ordinal() + 1)
                + " of 5, at character "
                + (word.start() + 1)
                + ") cannot be \""
                + word.group()
                + "\". "
                + advice(field, word.group());
    }

    private static String advice(Field field, String text) {
        Matcher backwards = BACKWARDS.matcher(text);
        if (backwards.matches()) {
            int first = Integer.parseInt(backwards.group(1));
            int last = Integer.parseInt(backwards.group(2));
            if (first > last && last >= field.least && first <= field.most) {
                return "A range runs upwards: write "
                        + range(first, field.most)
                        + ","
                        + range(field.least, last)
                        + ".";
            }
        }
        if (text.contains("?")) {
            return "Write * in place of ?.";
        }
        if (QUARTZ.matcher(text).matches()) {
            return "L, W and # belong to another kind of cron and cannot be said here.";
        }
        if (LETTERS.matcher(text).find() && field.ordinal() >= Field.MONTH.ordinal()) {
            return "Names have three letters, like JAN or MON.";
        }
        return "Give *, or "
                + field.range
                + " as numbers, lists (1,2), ranges (1-4) or steps (*/2).";
    }

    private static String range(int first, int last) {
        return first == last ? "" + first : first + "-" + last;
    }

    /** Whether the field is good by itself, with all others open. */
    private static boolean readable(Field field, String text) {
        List<String> line = new ArrayList<>(List.of("*", "*", "*", "*", "*"));
        line.set(field.ordinal(), text);
        try {
            new CronTimes(String.join(" ", line));
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
