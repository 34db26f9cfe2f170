package org.cronconsole.ui.kit;

import org.cronconsole.words.Accents;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The filter of every list: many words, all of which must be found, in any order, case and accents
 * aside.
 */
public final class WordFilter {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private WordFilter() {}

    /** Whether a text holds every word that was typed. */
    public static boolean matches(String text, String typed) {
        List<String> words = words(typed);
        return words.isEmpty() || holds(plain(text), words);
    }

    /** A text as it is looked through: in lower case and without accents. */
    public static String plain(String text) {
        return Accents.without(text.toLowerCase(Locale.ROOT));
    }

    /** The words that were typed, to be looked for in thousands of texts by {@link #holds}. */
    public static List<String> words(String typed) {
        String wanted = typed.strip();
        return wanted.isEmpty() ? List.of() : List.of(BLANKS.split(plain(wanted)));
    }

    /**
     * Whether a text holds every one of these words.
     *
     * @param text as {@link #plain} gives it
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
