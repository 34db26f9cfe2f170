package org.cronconsole.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

class RadarTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

    private static WallClock chicago(String time, String days) {
        return new WallClock(
                LocalTime.parse(time), ZoneId.of("America/Chicago"), Weekdays.parse(days));
    }

    @Test
    void tellsTheDayOnWhichATimeDoesNotExistAndTheOneOnWhichItComesTwice() {
        assertThat(Radar.oddDays(chicago("02:30", "DAILY"), FROM, UNTIL))
                .containsExactly(
                        new Radar.OddDay(
                                LocalDate.of(2026, 3, 8),
                                Radar.Oddity.GAP,
                                Instant.parse("2026-03-08T08:30:00Z")));
        assertThat(Radar.oddDays(chicago("01:30", "DAILY"), FROM, UNTIL))
                .containsExactly(
                        new Radar.OddDay(
                                LocalDate.of(2026, 11, 1),
                                Radar.Oddity.OVERLAP,
                                Instant.parse("2026-11-01T06:30:00Z")));
    }

    @Test
    void aDayOnWhichTheJobIsNotMeantIsNotOdd() {
        assertThat(Radar.oddDays(chicago("02:30", "MON-SAT"), FROM, UNTIL)).isEmpty();
        assertThat(Radar.oddDays(chicago("03:00", "DAILY"), FROM, UNTIL)).isEmpty();
    }
}
