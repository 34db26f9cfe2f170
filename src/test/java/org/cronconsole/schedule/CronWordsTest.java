package org.cronconsole.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalTime;
import java.time.ZoneId;

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
}
