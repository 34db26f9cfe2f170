package org.cronconsole.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Reads instants as options and files give them. */
final class Instants {
    private Instants() {}

    /**
     * Reads an instant with its offset.
     *
     * @param name the option or field, to name it in an error
     * @throws CliProblem where it is none
     */
    static Instant parse(String name, String text) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text.strip(), Instant::from);
        } catch (DateTimeParseException unreadable) {
            throw CliProblem.input(
                    name + ": give an instant with its offset, like 2026-11-23T12:00:00Z.");
        }
    }
}
