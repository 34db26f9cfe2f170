package org.cronconsole.words;

import java.util.Set;

/**
 * What looks like a sentence in a class and is none of ours: it stands as it is in any language.
 */
final class Foreign {
    /** Such texts, by why they stay. */
    static final Set<String> WORDS =
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
                    // Lines of the log of calls.
                    " ms",
                    "  retry ",
                    "  request ");

    private Foreign() {}
}
