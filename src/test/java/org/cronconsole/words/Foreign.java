package org.cronconsole.words;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What looks like a sentence in a class and is none of ours: it stands as it is in any language.
 */
final class Foreign {
    /** Such texts, by why they stay. */
    private static final Set<String> WORDS =
            Set.of(
                    // Headers of HTTP.
                    "Bearer ",
                    // What the dashboard says, by which its answers are told apart.
                    "Could not validate credentials",
                    "Not authenticated",
                    "Invalid authentication credentials",
                    "Username already registered",
                    // What Render says of a name, likewise.
                    "in use|already exists|already (been )?(taken|used)|must be unique",
                    // How PEM begins and ends.
                    "-----BEGIN PUBLIC KEY-----",
                    "-----END PUBLIC KEY-----",
                    "-----BEGIN CERTIFICATE-----",
                    // How a key begins that is not to be written down.
                    "-----BEGIN [A-Z ]*PRIVATE KEY-----",
                    // What a number that is kept is called at Twilio, where colleagues read it.
                    ", was ",
                    // The example in the template of a CSV file.
                    "\\r\\n#Evanston Example Motors,evanston.example,",
                    // Lines of the log of calls.
                    " ms",
                    "  retry ",
                    "  request ");

    /** What is caught in these only stands behind what people read, and a thread is no person's. */
    private static final Pattern BEHIND =
            Pattern.compile(
                    "new (?:IOException|UncheckedIOException|NoSuchElementException)\\([^;]*$"
                            + "|\\.name\\([^;)]*$");

    /** A request to a service, as its documentation names it. */
    private static final Pattern REQUEST = Pattern.compile("(?:GET|POST|PUT|PATCH|DELETE) \\S+");

    private Foreign() {}

    /** True where a text of a class stays as it is. */
    static boolean stands(String code, MatchResult literal) {
        int from = Math.max(0, literal.start() - 300);
        return WORDS.contains(literal.group(1))
                || REQUEST.matcher(literal.group(1)).matches()
                || BEHIND.matcher(code.substring(from, literal.start())).find();
    }
}
