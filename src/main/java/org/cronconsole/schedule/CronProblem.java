package org.cronconsole.schedule;

import org.cronconsole.words.Words;

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
    private static final Words WORDS = Words.of(CronProblem.class);

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
        MINUTE(0, 59),
        HOUR(0, 23),
        DAY_OF_MONTH(1, 31),
        MONTH(1, 12),
        DAY_OF_WEEK(0, 6);

        private final int least;
        private final int most;

        Field(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    private CronProblem() {}

    /** The problem, in a sentence or two; of a line that {@link CronTimes} refuses. */
    static String of(String line) {
        if (line.length() > LONGEST) {
            return WORDS.format("cron.long", LONGEST, String.valueOf(line.length()));
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
        return WORDS.get("cron.unread");
    }

    static boolean tooLong(String line) {
        return line.length() > LONGEST;
    }

    private static Optional<String> ofWhole(String line) {
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            if (character > '~' || character < ' ' && !Character.isWhitespace(character)) {
                return Optional.of(
                        WORDS.format(
                                "cron.sign",
                                at + 1,
                                String.format(Locale.ROOT, "U+%04X", line.codePointAt(at))));
            }
        }
        String said = line.strip();
        if (said.startsWith("@")) {
            String written = SHORT_FORMS.get(said.toLowerCase(Locale.ROOT));
            return Optional.of(WORDS.format("cron.short", written == null ? "0 9 * * *" : written));
        }
        long fields = WORD.matcher(line).results().count();
        if (fields == Field.values().length) {
            return Optional.empty();
        }
        return Optional.of(
                WORDS.format(
                        fields == 6 || fields == 7 ? "cron.fields.more" : "cron.fields", fields));
    }

    private static String ofField(Field field, MatchResult word) {
        return WORDS.format(
                "cron.field",
                WORDS.get("cron.field.", field),
                field.ordinal() + 1,
                word.start() + 1,
                word.group(),
                advice(field, word.group()));
    }

    private static String advice(Field field, String text) {
        Matcher backwards = BACKWARDS.matcher(text);
        if (backwards.matches()) {
            int first = Integer.parseInt(backwards.group(1));
            int last = Integer.parseInt(backwards.group(2));
            if (first > last && last >= field.least && first <= field.most) {
                return WORDS.format(
                        "cron.advice.upwards", range(first, field.most), range(field.least, last));
            }
        }
        if (text.contains("?")) {
            return WORDS.get("cron.advice.question");
        }
        if (QUARTZ.matcher(text).matches()) {
            return WORDS.get("cron.advice.quartz");
        }
        if (LETTERS.matcher(text).find() && field.ordinal() >= Field.MONTH.ordinal()) {
            return WORDS.get("cron.advice.names");
        }
        return WORDS.format("cron.advice.values", WORDS.get("cron.range.", field));
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
