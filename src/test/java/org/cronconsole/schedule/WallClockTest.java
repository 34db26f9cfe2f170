package org.cronconsole.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class WallClockTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant SUMMER = Instant.parse("2026-07-01T12:00:00Z");
    private static final Instant WINTER = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void followsTheOffsetOfTheDay() {
        WallClock am = new WallClock(LocalTime.of(5, 58), CHICAGO, Weekdays.parse("MON-SAT"));
        assertThat(am.utcCron(SUMMER).expression()).isEqualTo("58 10 * * 1-6");
        assertThat(am.utcCron(WINTER).expression()).isEqualTo("58 11 * * 1-6");
    }

    @Test
    void rotatesTheDaysWhereUtcIsOnAnother() {
        WallClock late = new WallClock(LocalTime.of(20, 0), CHICAGO, Weekdays.parse("MON-FRI"));
        assertThat(late.utcCron(SUMMER).expression()).isEqualTo("0 1 * * 2-6");
        WallClock early =
                new WallClock(
                        LocalTime.of(6, 0), ZoneId.of("Asia/Kolkata"), Weekdays.parse("MON-FRI"));
        assertThat(early.utcCron(SUMMER).expression()).isEqualTo("30 0 * * 1-5");
        WallClock tokyo =
                new WallClock(
                        LocalTime.of(6, 0), ZoneId.of("Asia/Tokyo"), Weekdays.parse("MON-FRI"));
        assertThat(tokyo.utcCron(SUMMER).expression()).isEqualTo("0 21 * * 0-4");
    }

    @Test
    void refusesSecondsAndAnEmptyWeek() {
        assertThatThrownBy(() ->
                        new WallClock(LocalTime.of(1, 2, 3), CHICAGO, Set.of(DayOfWeek.MONDAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WallClock(LocalTime.of(1, 2), CHICAGO, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * The starts of the line, found by plain java.time, hit the meant local time on the meant days.
     */
    @Test
    void startsWhereTheIntentIsWhileTheOffsetStays() {
        Random random = new Random(20261123);
        List<String> zones = new ArrayList<>(ZoneId.getAvailableZoneIds());
        zones.sort(String::compareTo);
        int checked = 0;
        for (int i = 0; i < 600; i++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            Instant at = Instant.ofEpochSecond(1_704_067_200L + random.nextInt(86_400 * 365 * 10));
            if (!zone.getRules()
                    .getOffset(at)
                    .equals(zone.getRules().getOffset(at.plusSeconds(15 * 86_400L)))) {
                continue;
            }
            EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
            WallClock meant =
                    new WallClock(LocalTime.of(random.nextInt(24), random.nextInt(60)), zone, days);
            List<Instant> starts = meant.utcCron(at).next(at, days.size() * 2);
            assertThat(starts).hasSize(days.size() * 2);
            for (Instant start : starts) {
                ZonedDateTime local = start.atZone(zone);
                assertThat(local.toLocalTime()).as("%s from %s", meant, at).isEqualTo(meant.time());
                assertThat(days).contains(local.getDayOfWeek());
            }
            assertThat(starts.getLast()).isBefore(at.plusSeconds(15 * 86_400L));
            checked++;
        }
        assertThat(checked).isGreaterThan(400);
    }

    @Test
    void anOffsetWithSecondsIsRefusedWithTheNearestLine() {
        // Liberia stood 44 minutes and 30 seconds behind Greenwich until 1972.
        WallClock clock =
                new WallClock(
                        LocalTime.of(5, 58),
                        ZoneId.of("Africa/Monrovia"),
                        EnumSet.of(DayOfWeek.MONDAY));
        assertThatThrownBy(() -> clock.utcCron(Instant.parse("1970-06-01T00:00:00Z")))
                .hasMessage(
                        "Africa/Monrovia is -00:44:30 from UTC then, and cron has no seconds. The"
                                + " nearest line is \"43 6 * * 1\", which starts 30 s late.");
    }

    @Test
    void theLineForTheNextStartIsRightForThatThoughTheClockChangesBefore() {
        WallClock morning =
                new WallClock(
                        LocalTime.of(5, 58),
                        ZoneId.of("America/Chicago"),
                        Weekdays.parse("MON-SAT"));
        Instant saturday = Instant.parse("2026-10-31T10:58:00Z");
        assertThat(morning.lineForNext(saturday.minusSeconds(1))).hasToString("58 10 * * 1-6");
        assertThat(morning.lineForNext(saturday)).hasToString("58 11 * * 1-6");
        // On the day on which the clock jumps over it, an hour before the jump and after it.
        WallClock gap =
                new WallClock(
                        LocalTime.of(2, 30), ZoneId.of("America/Chicago"), Weekdays.parse("DAILY"));
        Instant jump = Instant.parse("2027-03-14T08:00:00Z");
        assertThat(gap.lineForNext(jump.minusSeconds(3600)).next(jump.minusSeconds(3600)))
                .contains(Instant.parse("2027-03-14T08:30:00Z"));
        assertThat(gap.lineForNext(jump).next(jump))
                .contains(Instant.parse("2027-03-14T08:30:00Z"));
        assertThat(gap.lineForNext(Instant.parse("2027-03-14T08:30:00Z")))
                .hasToString("30 7 * * *");
    }
}
