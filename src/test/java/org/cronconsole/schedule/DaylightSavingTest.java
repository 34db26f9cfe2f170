package org.cronconsole.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lines, drift and windows around the clock changes of 2024 to 2037, against an oracle that knows
 * {@code java.time} alone.
 */
class DaylightSavingTest {
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2037-12-31T00:00:00Z");
    private static final int DAYS_AROUND = 9;

    /** A line as the oracle sees it: one time of the day on days of the week, both UTC. */
    private record Line(LocalTime time, Set<DayOfWeek> days) {
        static Line meaning(WallClock intent, Instant at) {
            ZoneOffset offset = intent.zone().getRules().getOffset(at);
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            LocalTime time = null;
            // A week of local dates, each turned into UTC by itself.
            for (LocalDate date = LocalDate.of(2024, 1, 1);
                    days.size() < intent.days().size() || date.getDayOfMonth() <= 7;
                    date = date.plusDays(1)) {
                if (intent.days().contains(date.getDayOfWeek())) {
                    ZonedDateTime utc =
                            date.atTime(intent.time())
                                    .atOffset(offset)
                                    .atZoneSameInstant(ZoneOffset.UTC);
                    days.add(utc.getDayOfWeek());
                    time = utc.toLocalTime();
                }
            }
            return new Line(java.util.Objects.requireNonNull(time), days);
        }

        boolean startsAt(Instant instant) {
            ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
            return utc.toLocalTime().equals(time) && days.contains(utc.getDayOfWeek());
        }
    }

    @Test
    void linesHitTheirDayAndEveryMissIsToldInEveryZone() {
        check(new Random(2));
    }

    private static void check(Random random) {
        List<String> ids = new ArrayList<>(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        int days = 0;
        int drifts = 0;
        for (String id : ids) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition change = zone.getRules().nextTransition(FIRST);
            if (change == null) {
                int[] found =
                        around(random, zone, FIRST.plus(Duration.ofDays(random.nextInt(4000))));
                days += found[0];
                assertThat(found[1]).as("%s knows no clock change", zone).isZero();
            }
            while (change != null && change.getInstant().isBefore(LAST)) {
                int[] found = around(random, zone, change.getInstant());
                days += found[0];
                drifts += found[1];
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
        assertThat(days).isGreaterThan(100);
        assertThat(drifts).isGreaterThan(50);
    }

    /** Looks at the days around an instant; answers how many, and how many of them drift. */
    private static int[] around(Random random, ZoneId zone, Instant middle) {
        WallClock intent = randomIntent(random, zone, middle);
        Instant begin = middle.minus(Duration.ofDays(DAYS_AROUND));
        UtcCron cron = intent.utcCron(begin);
        Line oracle = Line.meaning(intent, begin);
        int days = 0;
        int drifts = 0;
        for (Instant from = begin; from.isBefore(middle.plus(Duration.ofDays(DAYS_AROUND))); ) {
            Instant meant = intent.next(from);
            LocalDate date = meant.atZone(zone).toLocalDate();
            // A clock that jumps over midnight pushes a late start into the next date.
            LocalDate owner = onDate(intent, date).equals(meant) ? date : date.minusDays(1);
            assertThat(meant).as("%s on %s", intent, date).isEqualTo(onDate(intent, owner));
            boolean hit = oracle.startsAt(meant);
            Optional<Drift> drift = Drift.of(intent, cron, meant.minusSeconds(60));
            assertThat(drift.isEmpty()).as("%s by %s on %s", intent, cron, date).isEqualTo(hit);
            // The line made for this very day hits it, unless the clock jumps over its time.
            boolean exists =
                    zone.getRules()
                            .isValidOffset(
                                    owner.atTime(intent.time()), zone.getRules().getOffset(meant));
            if (exists) {
                assertThat(Line.meaning(intent, meant).startsAt(meant)).isTrue();
                assertThat(intent.utcCron(meant).latest(meant)).contains(meant);
            }
            if (drift.isPresent()) {
                drifts++;
                assertThat(drift.get().needed().latest(meant)).contains(meant);
            }
            days++;
            from = meant;
        }
        return new int[] {days, drifts};
    }

    private static Instant onDate(WallClock intent, LocalDate date) {
        return ZonedDateTime.of(date, intent.time(), intent.zone()).toInstant();
    }

    private static WallClock randomIntent(Random random, ZoneId zone, Instant near) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                days.add(day);
            }
        }
        if (days.isEmpty()) {
            days.add(DayOfWeek.SUNDAY);
        }
        // Half of them near the change itself, where clocks jump.
        LocalTime time =
                random.nextBoolean()
                        ? LocalTime.of(random.nextInt(24), random.nextInt(60))
                        : near.atZone(zone)
                                .toLocalTime()
                                .plusMinutes(random.nextInt(240) - 120L)
                                .withSecond(0)
                                .withNano(0);
        return new WallClock(time, zone, days);
    }

    @Test
    void aYearOf200JobsIsFollowedWithoutASkipOrADouble() {
        List<String> zones =
                List.of(
                        "America/Chicago",
                        "America/New_York",
                        "America/Denver",
                        "America/Los_Angeles",
                        "America/Phoenix",
                        "America/Anchorage",
                        "America/St_Johns",
                        "Australia/Lord_Howe",
                        "Asia/Kathmandu",
                        "Europe/Berlin",
                        "Pacific/Chatham",
                        "Africa/Casablanca");
        Random random = new Random(3);
        Instant begin = Instant.parse("2026-01-01T00:00:00Z");
        Instant end = Instant.parse("2027-01-01T00:00:00Z");
        int retimed = 0;
        for (int i = 0; i < 200; i++) {
            ZoneId zone = ZoneId.of(zones.get(i % zones.size()));
            WallClock intent =
                    randomIntent(
                            random,
                            zone,
                            zone.getRules().nextTransition(begin) == null
                                    ? begin
                                    : zone.getRules().nextTransition(begin).getInstant());
            retimed += follow(intent, begin, end);
        }
        assertThat(retimed).isGreaterThan(200);
    }

    /** Lets a job run through the year, exchanging its line inside the windows that are told. */
    private static int follow(WallClock intent, Instant begin, Instant end) {
        UtcCron line = Drift.neededFor(intent, intent.next(begin));
        List<Instant> started = new ArrayList<>();
        Set<Instant> predicted = new HashSet<>();
        Radar.prospects(intent, line, begin, end.plus(Duration.ofDays(8)))
                .forEach(prospect -> predicted.add(prospect.drift().meant()));
        int retimed = 0;
        for (Instant hour = begin; hour.isBefore(end); hour = hour.plus(Duration.ofHours(1))) {
            Optional<Drift> drift = Drift.of(intent, line, hour);
            if (drift.isPresent()) {
                UtcCron needed = drift.get().needed();
                RetimeWindow window = RetimeWindow.of(intent, line, needed, hour).orElseThrow();
                if (window.holds(hour)) {
                    assertThat(predicted)
                            .as("%s at %s", intent, hour)
                            .contains(drift.get().meant());
                    line = needed;
                    retimed++;
                }
            }
            Instant start = line.next(hour.minusSeconds(1)).orElseThrow();
            if (start.isBefore(hour.plus(Duration.ofHours(1)))) {
                started.add(start);
            }
        }
        List<Instant> meant = new ArrayList<>();
        for (Instant at = intent.next(begin.minusSeconds(1));
                at.isBefore(end);
                at = intent.next(at)) {
            meant.add(at);
        }
        assertThat(started).as("%s", intent).isEqualTo(meant);
        return retimed;
    }
}
