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
                    // The example in the template of a CSV file.
                    "\\r\\n#Evanston Example Motors,evanston.example,",
                    // What systems and their libraries call things.
                    "Cron Console",
                    "/Library/Application Support/Cron Console",
                    "Library/Application Support",
                    "macOS Keychain",
                    "Windows Credential Manager",
                    "Secret Service",
                    "No stored credentials match",
                    "Error code 1168",
                    // Names of numbers at Twilio, which the clients of other admins read.
                    ", was ",
                    // How secrets are named where they are kept.
                    "env:",
                    // Lines of the log of calls.
                    " ms",
                    "  retry ",
                    "  request ",
                    // A request.
                    "POST IncomingPhoneNumbers/…",
                    // Keys by which alerts, mutes and starts are told apart, some of them kept.
                    "after ",
                    "dealership ",
                    "deploy ",
                    "due ",
                    "job ");

    /** What is caught in these only stands behind what people read, and a thread is no person's. */
    private static final Pattern BEHIND =
            Pattern.compile(
                    "new (?:IOException|UncheckedIOException|NoSuchElementException)\\([^;]*$"
                            + "|\\.name\\([^;)]*$");

    /** A request to a service, as its documentation names it. */
    private static final Pattern REQUEST = Pattern.compile("(?:GET|POST|PUT|PATCH|DELETE) \\S+");

    /** A part from the middle of a query. */
    private static final Pattern OF_A_QUERY =
            Pattern.compile("\\b(?:ON CONFLICT|ORDER BY|BETWEEN|AS r_)");

    private Foreign() {}

    /** True where a text of a class stays as it is. */
    static boolean stands(String code, MatchResult literal) {
        int from = Math.max(0, literal.start() - 300);
        return WORDS.contains(literal.group(1))
                || REQUEST.matcher(literal.group(1)).matches()
                || OF_A_QUERY.matcher(literal.group(1)).find()
                || BEHIND.matcher(code.substring(from, literal.start())).find();
    }
}
