package org.cronconsole.phone;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what could be a one-time code in a text message: rather a harmless number too much than a
 * code too few.
 */
final class CodeMask {
    private static final String DOT = "•";

    /** Four digits and more, even with blanks, dots or dashes between them. */
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}(?:[ .\\-‐-–]?\\p{Nd}){3,}");

    /** A word of letters and digits, such as {@code G7K2Q9}. */
    private static final Pattern MIXED =
            Pattern.compile(
                    "\\b(?=\\w*\\p{Nd})(?=\\w*\\p{L})\\w{4,}\\b", Pattern.UNICODE_CHARACTER_CLASS);

    /** What stands behind the word code, where it is all capitals. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i:\\b(?:code|pin|otp|passcode|password|token)\\b(?:\\s+is)?\\s*[:=#-]?\\s*)"
                            + "[\"“']?(\\p{Lu}{4,})\\b");

    /** What stands before “is your code”. */
    private static final Pattern FIRST = Pattern.compile("\\b(\\p{Lu}{4,})(?= (?i:is your)\\b)");

    /** An address may open an account by itself; its host may be told. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(https?://[^/\\s?#]+)[/?#]\\S*");

    private CodeMask() {}

    /** The text with a dot for each character that could belong to a code. */
    static String of(String text) {
        String masked =
                ADDRESS.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(found.group(1) + "/" + DOT.repeat(4)));
        masked = MIXED.matcher(masked).replaceAll(found -> DOT.repeat(found.group().length()));
        masked = DIGITS.matcher(masked).replaceAll(found -> digits(found.group()));
        masked = NAMED.matcher(masked).replaceAll(CodeMask::capitals);
        return FIRST.matcher(masked).replaceAll(CodeMask::capitals);
    }

    private static String digits(String run) {
        return run.replaceAll("\\p{Nd}", DOT);
    }

    private static String capitals(MatchResult found) {
        String word = found.group(1);
        String before = found.group().substring(0, found.group().length() - word.length());
        return Matcher.quoteReplacement(before + DOT.repeat(word.length()));
    }
}
