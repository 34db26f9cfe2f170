package org.cronconsole.run.log;

import org.cronconsole.logging.Masking;
import org.cronconsole.words.Words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a log what must not leave this computer, as far as it is known here: every secret
 * that this process holds now (keys, tokens and passwords that were typed, read from the keychain
 * or sent), whatever looks like a key, token or password, and one-time codes. A dealership's phone
 * number stays, for it is no secret among those who read a ticket and says which line to check. Of
 * what the job itself was given on Render nothing is known here unless somebody read it in this
 * session, so a log may hold other secrets, which {@link #warning} says.
 */
public final class LogRedaction {
    private static final Words WORDS = Words.of(LogRedaction.class);

    private static final String MASK = "••••••";

    /** A code behind its name, but no exit code, which has at most three digits. */
    private static final Pattern CODE =
            Pattern.compile(
                    "(?i)\\b(?:code|otp|passcode|pin)\\b(?:\\s+(?:is|was|received|arrived))?"
                            + "\\s{0,2}[:=#-]?\\s{0,2}[\"'“]?(\\d{3}[ -]?\\d{3}|\\d{4,8})\\b");

    /** A code before its name: “123456 is your code”. */
    private static final Pattern CODE_FIRST =
            Pattern.compile(
                    "(?i)\\b(\\d{4,8})\\b(?=\\s+is\\s+your\\b[^.]{0,30}\\b(?:code|pin)\\b)");

    private LogRedaction() {}

    /** What goes with every copy. */
    public static String warning() {
        return WORDS.get("log.warning");
    }

    /** A text without terminal codes and without what is known to be secret. */
    public static String of(String message) {
        String masked = Masking.mask(LogText.strip(message));
        return without(CODE_FIRST, without(CODE, masked));
    }

    private static String without(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        int done = 0;
        while (matcher.find()) {
            rest.append(text, done, matcher.start(1)).append(MASK);
            done = matcher.end(1);
        }
        return done == 0 ? text : rest.append(text, done, text.length()).toString();
    }
}
