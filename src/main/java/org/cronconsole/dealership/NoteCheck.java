package org.cronconsole.dealership;

import org.cronconsole.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks whether a note holds what should not be shared in plain text. It warns and refuses nothing:
 * what looks like a code may be a stock number.
 */
public final class NoteCheck {
    private static final Words WORDS = Words.of(NoteCheck.class);

    /** A note that is longer does not belong into the registry, in characters. */
    public static final int LONGEST = 4000;

    private static final List<Sign> SIGNS =
            List.of(
                    new Sign(
                            "sign.password",
                            "(?i)\\b(pass(word|wort|code|phrase)?|pwd|pin|secret|token|api[ _-]?key"
                                    + "|login)\\b\\s*(is|[:=])\\s*\\S{3,}"),
                    new Sign(
                            "sign.api_key",
                            "\\b(rnd|sk|pk|ghp|gho|xox[bap]|AKIA|SK|AC)[_-]?[A-Za-z0-9_-]{16,}"),
                    new Sign("sign.private_key", "-----BEGIN [A-Z ]*PRIVATE KEY-----"),
                    new Sign("sign.address", "\\b[a-z][a-z0-9+.-]*://[^\\s/:@]+:[^\\s/@]+@"),
                    new Sign(
                            "sign.long_row",
                            "\\b(?=[A-Za-z0-9+/_-]*[0-9])(?=[A-Za-z0-9+/_-]*[A-Za-z])"
                                    + "[A-Za-z0-9+/_-]{24,}\\b"),
                    new Sign(
                            "sign.code",
                            "(?i)\\bcodes?\\b[^\\n0-9]{0,20}\\b[0-9]{4,8}\\b"
                                    + "|\\b[0-9]{3}[ -][0-9]{3}\\b(?![ -]?[0-9])"));

    private record Sign(String what, Pattern pattern) {
        Sign(String what, String pattern) {
            this(what, Pattern.compile(pattern));
        }
    }

    private NoteCheck() {}

    /** What in the text looks like a secret or a code, each in a few words; empty for nothing. */
    public static List<String> suspicions(String text) {
        List<String> found = new ArrayList<>();
        for (Sign sign : SIGNS) {
            Matcher matcher = sign.pattern().matcher(text);
            if (matcher.find()) {
                long line = 1 + text.chars().limit(matcher.start()).filter(c -> c == '\n').count();
                found.add(WORDS.format("sign.at", WORDS.get(sign.what()), String.valueOf(line)));
            }
        }
        return List.copyOf(found);
    }
}
