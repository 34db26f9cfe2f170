package org.cronconsole.run;

import org.cronconsole.words.Language;
import org.cronconsole.words.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says a reason again in another language. Reasons are kept as they were said, by a window in one
 * language and by commands in English, and must be known for the same all the same.
 */
public final class SaidReasons {
    private static final Words WORDS = Words.of(SaidReasons.class);

    private static final List<String> KEYS =
            List.of(
                    "reason.memory",
                    "reason.memory.limit",
                    "reason.timeout",
                    "reason.exit",
                    "reason.evicted",
                    "reason.early",
                    "slot.unread",
                    "slot.failed",
                    "slot.canceled",
                    "slot.canceled.by",
                    "slot.hung",
                    "slot.end",
                    "slot.late",
                    "slot.late.blocked",
                    "slot.due.unlooked",
                    "slot.due.waiting",
                    "slot.changed",
                    "slot.suspension",
                    "slot.missed",
                    "slot.blocked.hung",
                    "slot.blocked.running",
                    "slot.blocked.before");

    private static final String VALUE = "{0}";

    private static final List<Form> FORMS =
            Language.SPOKEN.stream()
                    .flatMap(locale -> KEYS.stream().map(key -> Form.of(key, locale)))
                    .toList();

    /**
     * How something is said in one language; what a value is holds no mark between reasons.
     *
     * @param start how it begins: most are told apart by that already, and fleets ask in crowds
     */
    private record Form(String key, String start, Pattern pattern) {
        static Form of(String key, Locale locale) {
            String[] around = WORDS.get(key, locale).split(Pattern.quote(VALUE), -1);
            StringBuilder pattern = new StringBuilder(Pattern.quote(around[0]));
            for (int i = 1; i < around.length; i++) {
                pattern.append("([^,;]+)").append(Pattern.quote(around[i]));
            }
            return new Form(key, around[0], Pattern.compile(pattern.toString()));
        }

        Optional<String> again(String said, Locale locale) {
            if (!said.startsWith(start)) {
                return Optional.empty();
            }
            Matcher matcher = pattern.matcher(said);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            return Optional.of(
                    matcher.groupCount() == 0
                            ? WORDS.get(key, locale)
                            : WORDS.format(locale, key, matcher.group(1)));
        }
    }

    private SaidReasons() {}

    /** What is not known here, as Render's own words, stays as it is. */
    static String inEnglish(String reason) {
        return again(reason, Locale.ENGLISH);
    }

    /** The same in the language that is spoken now. */
    public static String inOurs(String reason) {
        return again(reason, Language.locale());
    }

    private static String again(String reason, Locale locale) {
        Optional<String> whole = one(reason, locale);
        if (whole.isPresent()) {
            return whole.get();
        }
        // Several in a row, of which one may hold the mark itself: the longest that is known.
        for (int end = reason.length() - 2; end > 0; end--) {
            if (isMark(reason, end)) {
                Optional<String> first = one(reason.substring(0, end), locale);
                if (first.isPresent()) {
                    return first.get() + rest(reason, end, locale);
                }
            }
        }
        for (int end = 1; end < reason.length() - 1; end++) {
            if (isMark(reason, end)) {
                return reason.substring(0, end) + rest(reason, end, locale);
            }
        }
        return reason;
    }

    private static String rest(String reason, int mark, Locale locale) {
        return reason.substring(mark, mark + 2) + again(reason.substring(mark + 2), locale);
    }

    private static boolean isMark(String reason, int at) {
        char mark = reason.charAt(at);
        return (mark == ',' || mark == ';') && reason.charAt(at + 1) == ' ';
    }

    private static Optional<String> one(String reason, Locale locale) {
        return FORMS.stream().flatMap(form -> form.again(reason, locale).stream()).findFirst();
    }
}
