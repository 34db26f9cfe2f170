package org.cronconsole.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The filter of every list: many words, all of which must be found, in any order, case aside. */
public final class WordFilter {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private WordFilter() {}

    /** Whether a text holds every word that was typed. */
    public static boolean matches(String text, String typed) {
        List<String> words = words(typed);
        return words.isEmpty() || holds(text.toLowerCase(Locale.ROOT), words);
    }

    /** The words that were typed, to be looked for in thousands of texts by {@link #holds}. */
    public static List<String> words(String typed) {
        String wanted = typed.strip();
        return wanted.isEmpty()
                ? List.of()
                : List.of(BLANKS.split(wanted.toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether a text holds every one of these words.
     *
     * @param text in lower case
     */
    public static boolean holds(String text, List<String> words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
