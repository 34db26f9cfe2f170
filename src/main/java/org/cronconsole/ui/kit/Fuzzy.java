package org.cronconsole.ui.kit;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How well a text answers what was typed: every word must be found, in any order, case aside; as it
 * stands, or as the beginnings of words ({@code nfa} or {@code napfo} for "Naperville Ford AM").
 */
public final class Fuzzy {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int WHOLE = 40;
    private static final int AT_WORD = 30;
    private static final int INSIDE = 10;
    private static final int BEGINNINGS = 5;

    private Fuzzy() {}

    /** The better, the higher; empty where a word is not found. All are equal for no words. */
    public static OptionalInt score(String text, String typed) {
        String wanted = typed.strip();
        if (wanted.isEmpty()) {
            return OptionalInt.of(0);
        }
        String within = text.toLowerCase(Locale.ROOT);
        int sum = 0;
        for (String word : BLANKS.split(wanted.toLowerCase(Locale.ROOT))) {
            int one = scoreWord(within, word);
            if (one == 0) {
                return OptionalInt.empty();
            }
            sum += one;
        }
        return OptionalInt.of(sum);
    }

    private static int scoreWord(String text, String word) {
        int best = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = begins(text, at);
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            best = Math.max(best, begins && ends ? WHOLE : begins ? AT_WORD : INSIDE);
        }
        return best > 0 ? best : beginnings(text, 0, word, 0, false) ? BEGINNINGS : 0;
    }

    /** Each letter goes on from the last one that was found, or begins a later word. */
    private static boolean beginnings(String text, int from, String word, int at, boolean goesOn) {
        if (at == word.length()) {
            return true;
        }
        char wanted = word.charAt(at);
        if (goesOn
                && from < text.length()
                && text.charAt(from) == wanted
                && beginnings(text, from + 1, word, at + 1, true)) {
            return true;
        }
        for (int next = text.indexOf(wanted, from);
                next >= 0;
                next = text.indexOf(wanted, next + 1)) {
            if (begins(text, next) && beginnings(text, next + 1, word, at + 1, true)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
