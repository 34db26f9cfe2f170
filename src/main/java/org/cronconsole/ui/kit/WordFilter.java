package org.cronconsole.ui.kit;

import java.util.Locale;
import java.util.regex.Pattern;

/** The filter of every list: many words, all of which must be found, in any order, case aside. */
public final class WordFilter {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private WordFilter() {}

    /** Whether a text holds every word that was typed. */
    public static boolean matches(String text, String typed) {
        String wanted = typed.strip();
        if (wanted.isEmpty()) {
            return true;
        }
        String within = text.toLowerCase(Locale.ROOT);
        return BLANKS.splitAsStream(wanted.toLowerCase(Locale.ROOT)).allMatch(within::contains);
    }
}
