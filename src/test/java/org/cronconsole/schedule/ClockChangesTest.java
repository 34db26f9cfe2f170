package org.cronconsole.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.schedule.ClockChanges.ClockChange;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;

class ClockChangesTest {
    private static final Instant SUMMER = Instant.parse("2026-07-01T12:00:00Z");

    private static WallClock at(String time, String zone, String days) {
        return new WallClock(LocalTime.parse(time), ZoneId.of(zone), Weekdays.parse(days));
    }

    /** A change on whose day nothing is odd. */
    private static ClockChange change(String at, int before, int after, int shift, String needed) {
        return new ClockChange(
                Instant.parse(at),
                ZoneOffset.ofHours(before),
                ZoneOffset.ofHours(after),
                shift,
                UtcCron.parse(needed),
                null);
    }

    @Test
    void tellsWhatEachChangeOfAYearDoesToTheLineThatIsRightNow() {
        assertThat(ClockChanges.of(at("05:58", "America/Chicago", "MON-SAT"), SUMMER))
                .containsExactly(
                        change("2026-11-01T07:00:00Z", -5, -6, -60, "58 11 * * 1-6"),
                        change("2027-03-14T08:00:00Z", -6, -5, 0, "58 10 * * 1-6"));
    }

    @Test
    void saysWhereTheTimeComesTwiceOrNotAtAllThatDay() {
        List<ClockChange> twice = ClockChanges.of(at("01:30", "America/Chicago", "DAILY"), SUMMER);
        assertThat(Objects.requireNonNull(twice.getFirst().odd()).oddity())
                .isEqualTo(Radar.Oddity.OVERLAP);
        assertThat(twice.getLast().odd()).isNull();
        List<ClockChange> gap = ClockChanges.of(at("02:30", "America/Chicago", "SUN"), SUMMER);
        assertThat(gap.getFirst().odd()).isNull();
        assertThat(Objects.requireNonNull(gap.getLast().odd()).start())
                .isEqualTo(Instant.parse("2027-03-14T08:30:00Z"));
        // On Sundays the clock changes, and on no other day is the time odd.
        assertThat(ClockChanges.of(at("02:30", "America/Chicago", "MON-SAT"), SUMMER))
                .extracting(ClockChange::odd)
                .containsOnlyNulls();
    }

    @Test
    void halfHoursCountAndZonesWithoutChangesHaveNone() {
        assertThat(ClockChanges.of(at("05:58", "Australia/Lord_Howe", "DAILY"), SUMMER))
                .extracting(ClockChange::shiftMinutes)
                .containsExactly(30, 0);
        assertThat(ClockChanges.of(at("05:58", "America/Phoenix", "DAILY"), SUMMER)).isEmpty();
    }

    @Test
    void fromTheChangeItselfOnItIsPast() {
        Instant at = Instant.parse("2026-11-01T07:00:00Z");
        WallClock clock = at("05:58", "America/Chicago", "MON-SAT");
        assertThat(ClockChanges.of(clock, at.minusSeconds(1)).getFirst().at()).isEqualTo(at);
        assertThat(ClockChanges.of(clock, at).getFirst().at()).isAfter(at);
    }

    /** By java.time alone: the line that is needed starts when the place's clock says so. */
    @Test
    void theLineThatIsNeededStartsAtTheMeantTimeOnOrdinaryDays() {
        Random random = new Random(5);
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        int seen = 0;
        for (int i = 0; i < 2000; i++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
            WallClock clock = new WallClock(time, zone, Weekdays.parse("DAILY"));
            Instant from =
                    Instant.parse("2024-01-01T00:00:00Z")
                            .plusSeconds(random.nextInt(8 * 365) * 86400L);
            for (ClockChange change : ClockChanges.of(clock, from)) {
                UtcCron needed = Objects.requireNonNull(change.needed());
                // Two days later nothing is odd any more.
                Instant start = needed.next(change.at().plusSeconds(2 * 86400)).orElseThrow();
                assertThat(start.atZone(zone).toLocalTime())
                        .as("%s %s", zone, change)
                        .isEqualTo(time);
                LocalTime moved =
                        clock.utcCron(from)
                                .next(change.at().plusSeconds(2 * 86400))
                                .orElseThrow()
                                .atZone(zone)
                                .toLocalTime();
                assertThat(moved).isEqualTo(time.plusMinutes(change.shiftMinutes()));
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(500);
    }
}
