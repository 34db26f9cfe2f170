package org.cronconsole.sandbox.twilio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the 2010 API writes and reads them. */
final class TwilioTime {

    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);

    private TwilioTime() {}

    static String write(Instant instant) {
        return RFC_2822.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** The start of what a filter names: a day, or an instant. */
    static Instant read(String text) {
        if (isDay(text)) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        // Without a zone it is UTC: so it comes from twilio-java.
        return Instant.parse(text.endsWith("Z") ? text : text + "Z");
    }

    static boolean isDay(String text) {
        return text.length() == "2026-01-31".length();
    }
}
