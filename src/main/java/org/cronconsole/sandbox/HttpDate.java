package org.cronconsole.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as HTTP's {@code Date} header tells them. */
public final class HttpDate {

    /** Whole seconds and two digits of the day, always (RFC 9110, 5.6.7). */
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    /** The header's value for this moment. */
    public static String of(Instant moment) {
        return FORMAT.format(moment);
    }
}
