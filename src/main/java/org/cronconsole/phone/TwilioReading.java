package org.cronconsole.phone;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.phone.TwilioHttp.Asked;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.function.Supplier;

/** Reads what twilio-java makes of Twilio's answers. */
final class TwilioReading {
    private static final Words WORDS = Words.of(TwilioReading.class);

    private TwilioReading() {}

    static PhoneNumber number(com.twilio.type.@Nullable PhoneNumber number) {
        if (number == null) {
            throw new Incomplete();
        }
        try {
            return new PhoneNumber(number.getEndpoint());
        } catch (IllegalArgumentException e) {
            throw new Incomplete();
        }
    }

    static Instant instant(@Nullable ZonedDateTime time) {
        if (time == null) {
            throw new Incomplete();
        }
        return time.toInstant();
    }

    static String required(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Incomplete();
        }
        return text;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Runs a call of the library; what it cannot read is no fault of the person's. */
    static <T> T read(Asked asked, Supplier<T> call) {
        try {
            return call.get();
        } catch (GatewayException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever the library makes of a strange answer, the request itself was sent. Its
            // message may quote the answer, so it goes no further.
            throw asked.strange(200, WORDS.get("answer.incomplete"));
        }
    }

    /** Twilio left out what every answer has. */
    private static final class Incomplete extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Incomplete() {
            super("incomplete", null, false, false);
        }
    }
}
