package org.cronconsole.logging;

import org.cronconsole.settings.LiveSecrets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
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

    private record Form(Pattern pattern, String replacement) {}

    private static final List<Form> FORMS =
            List.of(
                    form(
                            "-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[^-]*+(?:-----END [A-Z"
                                    + " ]{0,20}PRIVATE KEY-----)?",
                            MASK),
                    form(
                            "([a-z][a-z0-9+.-]{0,20}://)[^\\s/@:]{0,200}:[^\\s/@]{1,400}@",
                            "$1" + MASK + "@"),
                    form("(?i)\\b(Bearer|Basic) {1,3}[A-Za-z0-9._~+/=-]{6,}", "$1 " + MASK),
                    form("\\brnd_[A-Za-z0-9_-]{4,}", "rnd_" + MASK),
                    form("\\beyJ[A-Za-z0-9_-]{5,}(?:\\.[A-Za-z0-9_-]{0,8000}){1,4}", MASK),
                    form(
                            "\\b(AC[0-9a-fA-F]{32})([^0-9a-zA-Z]{1,20})[0-9a-fA-F]{32}\\b",
                            "$1$2" + MASK),
                    form("\\$2[abxy]\\$\\d\\d\\$[./A-Za-z0-9]{20,60}", MASK),
                    form("\\$(?:argon2|pbkdf2|scrypt)[^\\s'\"]{5,}", MASK));

    private Masking() {}

    private static Form form(String pattern, String replacement) {
        return new Form(Pattern.compile(pattern), replacement);
    }

    /** The text without secrets. */
    public static String mask(String text) {
        String masked = text;
        for (String secret : spellings()) {
            if (masked.contains(secret)) {
                masked = masked.replace(secret, MASK);
            }
        }
        for (Form form : FORMS) {
            masked = form.pattern().matcher(masked).replaceAll(form.replacement());
        }
        return maskNamed(masked);
    }

    /** The longest first: one may be a part of another. */
    private static List<String> spellings() {
        return LiveSecrets.values().stream()
                .flatMap(value ->
                        Stream.of(
                                value,
                                URLEncoder.encode(value, StandardCharsets.UTF_8),
                                value.replace("\\", "\\\\").replace("\"", "\\\"")))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String maskNamed(String text) {
        Matcher names = NAMED.matcher(text);
        StringBuilder masked = new StringBuilder();
        int done = 0;
        int from = 0;
        while (names.find(from)) {
            int end = endOfValue(text, names.end());
            if (end > names.end()) {
                masked.append(text, done, names.end()).append(MASK);
                done = end;
            }
            from = Math.max(end, names.end());
        }
        return masked.append(text, done, text.length()).toString();
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
