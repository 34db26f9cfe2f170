package org.cronconsole.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Compared with a walk over every minute, by java.time alone. */
class AgendaTest {
    private static final List<String> ZONES =
            List.of(
                    "America/Chicago",
                    "America/New_York",
                    "America/Phoenix",
                    "America/Havana",
                    "Australia/Lord_Howe",
                    "Asia/Kathmandu",
                    "Africa/Cairo",
                    "Pacific/Chatham",
                    "Pacific/Honolulu");

    /** Weeks in which clocks change somewhere, and others. */
    private static final List<LocalDate> WEEKS =
            List.of(
                    LocalDate.of(2026, 10, 26),
                    LocalDate.of(2027, 3, 8),
                    LocalDate.of(2027, 10, 28),
                    LocalDate.of(2026, 4, 1),
                    LocalDate.of(2026, 12, 28),
                    LocalDate.of(2028, 2, 25));

    private static final int DAYS = 8;

    private static Agenda.Item<String> item(Random random, int number) {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(3) > 0) {
                days.add(day);
            }
        }
        // Half of them in the small hours, where clocks change.
        int hour = random.nextBoolean() ? random.nextInt(4) : random.nextInt(24);
        WallClock intent = new WallClock(LocalTime.of(hour, random.nextInt(60)), zone, days);
        LocalDate then = WEEKS.get(random.nextInt(WEEKS.size()));
        return switch (random.nextInt(4)) {
            case 0 -> new Agenda.Item<>("job " + number, line(random), null);
            case 1 -> new Agenda.Item<>("job " + number, line(random), intent);
            // Right in some other week: now right, now an hour off.
            default ->
                    new Agenda.Item<>(
                            "job " + number,
                            intent.utcCron(then.atStartOfDay(zone).toInstant()),
                            intent);
        };
    }

    private static UtcCron line(Random random) {
        return UtcCron.parse(CronTimesTest.randomLine(random));
    }

    /** Every start of a line, minute by minute, found by asking for each minute alone. */
    private static TreeSet<Instant> walk(UtcCron line, Instant from, Instant until) {
        CronTimes times = new CronTimes(line.expression());
        TreeSet<Instant> starts = new TreeSet<>();
        for (Instant at = from; at.isBefore(until); at = at.plusSeconds(60)) {
            if (times.latest(at).equals(Optional.of(at))) {
                starts.add(at);
            }
        }
        return starts;
    }

    private static List<Instant> meant(@Nullable WallClock intent, LocalDate first, int days) {
        List<Instant> meant = new ArrayList<>();
        for (LocalDate date = first.minusDays(3);
                intent != null && date.isBefore(first.plusDays(days + 3));
                date = date.plusDays(1)) {
            if (intent.days().contains(date.getDayOfWeek())) {
                meant.add(ZonedDateTime.of(date, intent.time(), intent.zone()).toInstant());
            }
        }
        return meant;
    }

    private static boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(Duration.ofHours(12)) < 0;
    }

    private static LocalDate date(Instant at, Agenda.Item<?> item, @Nullable ZoneId zone) {
        return at.atZone(zone == null ? item.zone() : zone).toLocalDate();
    }

    @Test
    void countsAndListsWhatAWalkOverTheMinutesFinds() {
        Random random = new Random(20261124);
        long wrongSeen = 0;
        long missingSeen = 0;
        for (LocalDate first : WEEKS) {
            Instant from = first.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
            Instant until = from.plus(Duration.ofDays(DAYS + 4));
            List<Agenda.Item<String>> items = new ArrayList<>();
            List<TreeSet<Instant>> walks = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                items.add(item(random, i));
                walks.add(walk(items.getLast().line(), from, until));
            }
            Agenda<String> agenda = new Agenda<>(items);
            for (@Nullable ZoneId zone :
                    new ZoneId[] {null, ZoneOffset.UTC, ZoneId.of("America/Havana")}) {
                long[] starts = new long[DAYS];
                long[] wrong = new long[DAYS];
                long[] missing = new long[DAYS];
                for (int i = 0; i < items.size(); i++) {
                    Agenda.Item<String> item = items.get(i);
                    TreeSet<Instant> found = walks.get(i);
                    List<Instant> meant = meant(item.intent(), first, DAYS);
                    for (Instant at : found) {
                        int day = (int) (date(at, item, zone).toEpochDay() - first.toEpochDay());
                        if (day >= 0 && day < DAYS) {
                            starts[day]++;
                            wrong[day] += item.intent() != null && !meant.contains(at) ? 1 : 0;
                        }
                    }
                    for (Instant wish : meant) {
                        int day = (int) (date(wish, item, zone).toEpochDay() - first.toEpochDay());
                        if (day >= 0
                                && day < DAYS
                                && found.stream().noneMatch(at -> near(at, wish))) {
                            missing[day]++;
                        }
                    }
                }
                List<Agenda.Day> days = agenda.days(first, DAYS, zone);
                for (int day = 0; day < DAYS; day++) {
                    LocalDate date = first.plusDays(day);
                    assertThat(days.get(day))
                            .as("%s on the clock of %s", date, zone)
                            .isEqualTo(new Agenda.Day(date, starts[day], wrong[day], missing[day]));
                    listsWhatItCounts(agenda.on(date, zone), days.get(day), first);
                    wrongSeen += wrong[day];
                    missingSeen += missing[day];
                }
            }
        }
        assertThat(wrongSeen).as("there was something to find").isGreaterThan(100);
        assertThat(missingSeen).as("there was something to find").isGreaterThan(20);
    }

    private static void listsWhatItCounts(
            List<Agenda.Entry<String>> entries, Agenda.Day day, LocalDate first) {
        assertThat(entries.stream().mapToLong(Agenda.Entry::starts).sum()).isEqualTo(day.starts());
        assertThat(entries.stream().filter(entry -> entry.starts() == 0).count())
                .isEqualTo(day.missing());
        assertThat(entries).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        for (Agenda.Entry<String> entry : entries) {
            if (entry.starts() == 1) {
                List<Instant> meant = meant(entry.item().intent(), first, DAYS);
                assertThat(entry.wrong())
                        .isEqualTo(entry.item().intent() != null && !meant.contains(entry.at()));
                Instant wish = entry.meant();
                assertThat(wish != null)
                        .isEqualTo(meant.stream().anyMatch(each -> near(each, entry.at())));
                if (wish != null) {
                    assertThat(meant).contains(wish);
                }
            }
        }
    }

    @Test
    void aLineThatStartsEachMinuteIsOneEntry() {
        Agenda<String> agenda =
                new Agenda<>(List.of(new Agenda.Item<>("probe", UtcCron.parse("* * * * *"), null)));
        LocalDate date = LocalDate.of(2026, 11, 1);
        assertThat(agenda.on(date, null))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.starts()).isEqualTo(1440);
                    assertThat(entry.at()).isEqualTo("2026-11-01T00:00:00Z");
                    assertThat(entry.last()).isEqualTo("2026-11-01T23:59:00Z");
                });
        assertThat(agenda.days(date, 1, ZoneId.of("America/Chicago")).getFirst().starts())
                .as("the clock goes back: 25 hours")
                .isEqualTo(1500);
    }

    @Test
    void tellsATimeThatDoesNotExistAndOneThatComesTwice() {
        ZoneId chicago = ZoneId.of("America/Chicago");
        Set<DayOfWeek> daily = EnumSet.allOf(DayOfWeek.class);
        WallClock gone = new WallClock(LocalTime.of(2, 30), chicago, daily);
        WallClock twice = new WallClock(LocalTime.of(1, 30), chicago, daily);
        Agenda<String> agenda =
                new Agenda<>(
                        List.of(
                                new Agenda.Item<>("gone", UtcCron.parse("30 8 * * *"), gone),
                                new Agenda.Item<>("twice", UtcCron.parse("30 6 * * *"), twice)));
        assertThat(agenda.on(LocalDate.of(2027, 3, 14), null))
                .filteredOn(entry -> entry.item().whose().equals("gone"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.oddity()).isEqualTo(Radar.Oddity.GAP);
                    assertThat(entry.wrong()).as("3:30 AM CDT is the start that is left").isFalse();
                });
        assertThat(agenda.on(LocalDate.of(2026, 11, 1), null))
                .filteredOn(entry -> entry.item().whose().equals("twice"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.oddity()).isEqualTo(Radar.Oddity.OVERLAP);
                    assertThat(entry.wrong()).isFalse();
                });
        assertThat(agenda.on(LocalDate.of(2026, 11, 2), null))
                .allSatisfy(entry -> assertThat(entry.oddity()).isNull());
    }

    @Test
    void clockChangesStandOnTheirDaysWithTheirPlaces() {
        List<ZoneId> zones =
                List.of(
                        ZoneId.of("America/Chicago"),
                        ZoneId.of("America/Phoenix"),
                        ZoneId.of("America/Detroit"),
                        ZoneId.of("Europe/London"));
        assertThat(ClockShift.between(zones, LocalDate.of(2026, 10, 19), 35, null))
                .containsExactly(
                        new ClockShift(
                                LocalDate.of(2026, 10, 25),
                                Duration.ofHours(-1),
                                List.of(ZoneId.of("Europe/London"))),
                        new ClockShift(
                                LocalDate.of(2026, 11, 1),
                                Duration.ofHours(-1),
                                List.of(
                                        ZoneId.of("America/Chicago"),
                                        ZoneId.of("America/Detroit"))));
        // At 17:00 in Honolulu on the evening before, London's clock goes forward.
        assertThat(
                        ClockShift.between(
                                List.of(ZoneId.of("Europe/London")),
                                LocalDate.of(2027, 3, 22),
                                7,
                                ZoneId.of("Pacific/Honolulu")))
                .containsExactly(
                        new ClockShift(
                                LocalDate.of(2027, 3, 27),
                                Duration.ofHours(1),
                                List.of(ZoneId.of("Europe/London"))));
    }

    @Test
    void theMinutesOfADayAreThoseOfAWalk() {
        Random random = new Random(5);
        for (LocalDate date : WEEKS) {
            List<Agenda.Item<String>> items = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                items.add(new Agenda.Item<>("job " + i, line(random), null));
            }
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            DayMinutes<String> minutes = new DayMinutes<>(new Agenda<>(items), date, zone);
            Instant from = date.atStartOfDay(zone).toInstant();
            Instant until = date.plusDays(1).atStartOfDay(zone).toInstant();
            assertThat(minutes.minutes()).isEqualTo(Duration.between(from, until).toMinutes());
            List<List<String>> who = new ArrayList<>();
            for (int i = 0; i < minutes.minutes(); i++) {
                who.add(new ArrayList<>());
            }
            for (Agenda.Item<String> item : items) {
                walk(item.line(), from, until)
                        .forEach(at ->
                                who.get((int) Duration.between(from, at).toMinutes())
                                        .add(item.whose()));
            }
            List<DayMinutes.Crowd<String>> crowds = new ArrayList<>();
            for (int i = 0; i < minutes.minutes(); i++) {
                List<String> there = who.get(i);
                assertThat(minutes.startsAt(i)).isEqualTo(there.size());
                assertThat(minutes.whoAt(i)).isEqualTo(there);
                if (there.size() > 1) {
                    crowds.add(
                            new DayMinutes.Crowd<>(
                                    i,
                                    from.plusSeconds(60L * i),
                                    there.size(),
                                    there.subList(0, Math.min(3, there.size()))));
                }
            }
            assertThat(minutes.crowds(2, 3)).isEqualTo(crowds);
            assertThat(minutes.total()).isEqualTo(who.stream().mapToLong(List::size).sum());
        }
    }

    @Test
    void countsFiveWeeksOfTenThousandLinesInWellUnderASecond() {
        Random random = new Random(10_000);
        List<Agenda.Item<String>> items = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            items.add(item(random, i));
        }
        Agenda<String> agenda = new Agenda<>(items);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long began = System.nanoTime();
            List<Agenda.Day> days = agenda.days(LocalDate.of(2026, 10, 19), 35, null);
            best = Math.min(best, System.nanoTime() - began);
            assertThat(days).hasSize(35);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(500));
    }
}
