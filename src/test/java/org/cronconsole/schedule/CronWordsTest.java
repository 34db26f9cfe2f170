package org.cronconsole.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

class CronWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "58 11 * * 1-6 | 11:58 UTC, Monday to Saturday",
                "5 4 * * * | 04:05 UTC, every day",
                "5 4 * * 0,2-6 | 04:05 UTC, Tuesday to Sunday",
                "0 0 * * 1,3,5 | 00:00 UTC, Monday, Wednesday and Friday",
                "0 0 * * 0 | 00:00 UTC, Sunday",
                "0 0 * * 7 | 00:00 UTC, Sunday",
            })
    void saysLinesOfOneTimeADay(String line, String words) {
        assertThat(CronWords.of(UtcCron.parse(line))).isEqualTo(words);
    }

    @Test
    void saysOtherLinesMoreFreely() {
        assertThat(CronWords.of(UtcCron.parse("*/15 * * * *"))).isEqualTo("every 15 minutes (UTC)");
    }

    @Test
    void saysWallClocks() {
        WallClock clock =
                new WallClock(
                        LocalTime.of(5, 58),
                        ZoneId.of("America/Chicago"),
                        Weekdays.parse("MON-SAT"));
        assertThat(CronWords.of(clock)).isEqualTo("05:58 America/Chicago, Monday to Saturday");
    }

    @Test
    void saysThemInSpanish() {
        Language.speak(Locale.of("es"));
        try {
            assertThat(CronWords.of(UtcCron.parse("58 11 * * 1-6")))
                    .isEqualTo("11:58 UTC, de lunes a sábado");
            assertThat(CronWords.of(UtcCron.parse("0 0 * * 1,3,5")))
                    .isEqualTo("00:00 UTC, lunes, miércoles y viernes");
            assertThat(CronWords.of(UtcCron.parse("*/15 * * * *")))
                    .isEqualTo("cada 15 minutos (UTC)");
            assertThat(CronProblem.of("0 9 * * MONDAY"))
                    .isEqualTo(
                            "El campo día de la semana (campo 5 de 5, en el carácter 9) no puede"
                                    + " ser “MONDAY”. Los nombres tienen tres letras en inglés,"
                                    + " como JAN o MON.");
        } finally {
            Language.speak(Locale.ENGLISH);
        }
    }
}
