package org.cronconsole.logging;

import org.cronconsole.settings.LiveSecrets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes secrets out of text before it is kept: those that this process holds, whatever they look
 * like, and whatever looks like one. The last line of defence: nothing should be written that needs
 * it.
 */
public final class Masking {
    private static final String MASK = "••••••";

    /** A word that says that a value follows, and what stands between the two. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)[\\w.-]{0,40}(?:password|passwd|passphrase|pwd|secret|token|api[_-]?key"
                            + "|authorization|hash)[\\w.-]{0,40}\\\\?[\"']?\\s{0,3}[=:]\\s{0,3}");

    /** What looks like a secret; the first group is the secret itself. */
    private static final List<Pattern> FORMS =
            Stream.of(
                            "(-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[^-]*+(?:-----END [A-Z"
                                    + " ]{0,20}PRIVATE KEY-----)?)",
                            "[a-z][a-z0-9+.-]{0,20}://([^\\s/@:]{0,200}:[^\\s/@]{1,400})@",
                            "(?i)\\b(?:Bearer|Basic) {1,3}([A-Za-z0-9._~+/=-]{6,})",
                            "\\brnd_([A-Za-z0-9_-]{4,})",
                            "\\b(eyJ[A-Za-z0-9_-]{5,}(?:\\.[A-Za-z0-9_-]*+){1,4})",
                            "\\bAC[0-9a-fA-F]{32}[^0-9a-zA-Z]{1,20}([0-9a-fA-F]{32})\\b",
                            "(\\$2[abxy]\\$\\d\\d\\$[./A-Za-z0-9]{20,60})",
                            "(\\$(?:argon2|pbkdf2|scrypt)[^\\s'\"]{5,})")
                    .map(Pattern::compile)
                    .toList();

    private Masking() {}

    /**
     * The text without secrets. All of them are looked for in the text as it came: what one match
     * leaves could no longer be told for a part of another.
     */
    public static String mask(String text) {
        BitSet secret = new BitSet();
        for (String spelled : spellings()) {
            for (int at = text.indexOf(spelled); at >= 0; at = text.indexOf(spelled, at + 1)) {
                secret.set(at, at + spelled.length());
            }
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            while (matcher.find()) {
                secret.set(matcher.start(1), matcher.end(1));
            }
        }
        markNamed(text, secret);
        return secret.isEmpty() ? text : without(text, secret);
    }

    private static String without(String text, BitSet secret) {
        StringBuilder masked = new StringBuilder();
        int done = 0;
        for (int start = secret.nextSetBit(0); start >= 0; start = secret.nextSetBit(done)) {
            masked.append(text, done, start).append(MASK);
            done = secret.nextClearBit(start);
        }
        return masked.append(text, done, text.length()).toString();
    }

    private static List<String> spellings() {
        return LiveSecrets.values().stream()
                .flatMap(value ->
                        Stream.of(
                                value,
                                URLEncoder.encode(value, StandardCharsets.UTF_8),
                                value.replace("\\", "\\\\").replace("\"", "\\\"")))
                .distinct()
                .toList();
    }

    private static void markNamed(String text, BitSet secret) {
        Matcher names = NAMED.matcher(text);
        int from = 0;
        while (names.find(from)) {
            int end = endOfValue(text, names.end());
            secret.set(names.end(), end);
            from = end;
        }
    }

    /** Where a value ends: at its closing quote, else at the next blank or mark. */
    private static int endOfValue(String text, int start) {
        int at = start;
        if (at < text.length() && text.charAt(at) == '\\') {
            at++;
        }
        boolean quoted = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
        if (!quoted) {
            int end = start;
            while (end < text.length() && " \t\r\n,;&})]\"'<>".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            return end;
        }
        char quote = text.charAt(at);
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' && at == start ? 2 : 1;
        }
        return Math.min(text.length(), end + 1);
    }
}
