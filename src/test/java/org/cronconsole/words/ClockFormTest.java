package org.cronconsole.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Whose clock has twelve hours. */
class ClockFormTest {
    private static final ZonedDateTime AT =
            ZonedDateTime.of(2026, 11, 26, 17, 5, 9, 0, ZoneId.of("America/Chicago"));

    @ParameterizedTest
    @CsvSource({
        "en-US, 'Thu 26 Nov, 5:05 PM CST'",
        "en-GB, 'Thu 26 Nov, 17:05 GMT-06:00'",
        "es-ES, 'jue 26 nov, 17:05 CST'",
        "de-DE, 'Do. 26 Nov., 17:05 CST'",
    })
    void aTimeIsWrittenAsPeopleThereReadIt(String tag, String written) {
        assertThat(ClockForm.of("EEE d MMM, h:mm a zzz", Locale.forLanguageTag(tag)).format(AT))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"en-US, 5:05:09 PM", "es-ES, 17:05:09"})
    void secondsAsWell(String tag, String written) {
        assertThat(ClockForm.of("h:mm:ss a", Locale.forLanguageTag(tag)).format(AT))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"es-US", "es-MX"})
    void spanishOfTheAmericasIsKeptWhole(String tag) {
        assertThat(ClockForm.of("h:mm a", Locale.forLanguageTag(tag)).format(AT))
                .isIn("5:05 p.m.", "5:05 p. m.", "5:05 p.\u00A0m.", "17:05");
    }
}
