package org.cronconsole.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.schedule.Weekdays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

class QuietHoursTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private static QuietHours of(String from, String to, String days) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), Weekdays.parse(days));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }

    // 23 November 2026 is a Monday.
    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, MON-SUN, 2026-11-23T21:59, ",
        "22:00, 07:00, MON-SUN, 2026-11-23T22:00, 2026-11-24T07:00",
        "22:00, 07:00, MON-SUN, 2026-11-24T06:59, 2026-11-24T07:00",
        "22:00, 07:00, MON-SUN, 2026-11-24T07:00, ",
        "22:00, 07:00, MON, 2026-11-24T03:00, 2026-11-24T07:00",
        "22:00, 07:00, MON, 2026-11-24T23:00, ",
        "22:00, 07:00, TUE, 2026-11-24T03:00, ",
        "12:00, 13:00, MON-FRI, 2026-11-23T12:30, 2026-11-23T13:00",
        "12:00, 13:00, MON-FRI, 2026-11-22T12:30, ",
        // Summer time ends at two o'clock on the first of November, and the hour comes twice.
        "22:00, 01:30, MON-SUN, 2026-11-01T01:10, 2026-11-01T01:30",
        "22:00, 07:00, SAT, 2026-11-01T06:30, 2026-11-01T07:00",
        // It begins on 8 March at two.
        "22:00, 07:00, SAT, 2026-03-08T06:30, 2026-03-08T07:00",
        "02:30, 05:00, SUN, 2026-03-08T03:10, "
    })
    void theyCoverWhatTheClockSays(String from, String to, String days, String local, String end) {
        assertThat(of(from, to, days).endAfter(at(local), CHICAGO))
                .isEqualTo(java.util.Optional.ofNullable(end).map(QuietHoursTest::at));
    }

    @Test
    void theHourThatComesTwiceIsQuietOnce() {
        QuietHours hours = of("22:00", "01:30", "MON-SUN");
        Instant first =
                ZonedDateTime.ofLocal(LocalDateTime.parse("2026-11-01T01:10"), CHICAGO, null)
                        .withEarlierOffsetAtOverlap()
                        .toInstant();
        assertThat(hours.endAfter(first, CHICAGO)).isPresent();
        assertThat(hours.endAfter(first.plus(Duration.ofHours(1)), CHICAGO)).isEmpty();
        // A night is an hour longer then.
        QuietHours night = of("22:00", "07:00", "SAT");
        Instant begin = at("2026-10-31T22:00");
        assertThat(night.endAfter(begin, CHICAGO)).contains(begin.plus(Duration.ofHours(10)));
    }

    @Test
    void whatIsNoSpanIsRefusedInWords() {
        assertThatThrownBy(() -> of("07:00", "07:00", "MON"))
                .hasMessageContaining("choose two times");
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.MIDNIGHT, Set.of()))
                .hasMessageContaining("at least one day");
        Instant now = at("2026-11-23T12:00");
        assertThatThrownBy(() -> new Mute(MuteTarget.ALL, now, now))
                .hasMessageContaining("later end");
        assertThatThrownBy(() -> new Mute(MuteTarget.ALL, now, now.plus(Duration.ofDays(91))))
                .hasMessageContaining("90 days");
    }
}
