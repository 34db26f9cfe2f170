package org.cronconsole.schedule;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The starts of many lines by days: counted for weeks without listing them, listed for one day.
 * What a line starts is held against what is meant; the lines are taken as they stand now, for days
 * that are past too. Safe for several threads.
 *
 * @param <T> whose lines they are
 */
public final class Agenda<T> {
    /** A line that starts more often than this on a day is one entry of it. */
    public static final int MOST_ENTRIES = 6;

    /**
     * A start that is this far or farther from a meant one is none of it: it is on another day. In
     * minutes.
     */
    private static final int HALF_A_DAY = 12 * 60;

    private final List<Item<T>> items;

    /** Looks at these lines. */
    public Agenda(List<Item<T>> items) {
        this.items = List.copyOf(items);
    }

    /**
     * One line.
     *
     * @param whose what it starts
     * @param intent what is meant by it; null where nobody has said it, and it is told in UTC
     */
    public record Item<T>(T whose, UtcCron line, @Nullable WallClock intent) {
        /** On whose clock it is told. */
        public ZoneId zone() {
            return intent == null ? ZoneOffset.UTC : intent.zone();
        }
    }

    /**
     * A day.
     *
     * @param starts how many starts there are
     * @param wrong how many of them are not at an instant that is meant, of lines with an intent
     * @param missing how many meant starts no start comes near to
     */
    public record Day(LocalDate date, long starts, long wrong, long missing) {}

    /**
     * A start of a day, or all starts of a line that starts often, or one that is meant and will
     * not be.
     *
     * @param at when it starts; the first of several; when it is meant where {@code starts} is 0
     * @param last the last of several
     * @param starts how many they are: 1; more for a line that starts often; 0 for none
     * @param wrong true where there is an intent and a start that it does not mean
     * @param meant the meant start nearest to {@code at}; null where there is none on that day, or
     *     no intent
     * @param oddity what a clock change does to the meant time on its very day; null for nothing
     */
    public record Entry<T>(
            Item<T> item,
            Instant at,
            Instant last,
            long starts,
            boolean wrong,
            @Nullable Instant meant,
            Radar.@Nullable Oddity oddity) {}

    /** The lines. */
    public List<Item<T>> items() {
        return items;
    }

    /**
     * Counts days in a row.
     *
     * @param zone on whose clock the days are; null for each line's own, where a start counts for
     *     its own local date
     */
    public List<Day> days(LocalDate first, int count, @Nullable ZoneId zone) {
        long[] starts = new long[count];
        long[] wrong = new long[count];
        long[] missing = new long[count];
        Tables shown = new Tables(first, count);
        // An intent's day may begin or end a day before or after that of another zone.
        Tables around = new Tables(first.minusDays(2), count + 4);
        for (Item<T> item : items) {
            ZoneDays days = shown.of(zone == null ? item.zone() : zone);
            WallClock intent = item.intent();
            for (int day = 0; day < count; day++) {
                long found = item.line().count(days.begin(day), days.begin(day + 1));
                starts[day] += found;
                wrong[day] += intent == null ? 0 : found;
            }
            if (intent != null) {
                for (long meant : around.of(intent.zone()).meant(intent)) {
                    int day = days.dayOf(meant);
                    if (day >= 0 && day < count) {
                        if (startsAt(item.line(), meant)) {
                            wrong[day]--;
                        } else if (none(item.line(), meant)) {
                            missing[day]++;
                        }
                    }
                }
            }
        }
        List<Day> answer = new ArrayList<>(count);
        for (int day = 0; day < count; day++) {
            answer.add(new Day(first.plusDays(day), starts[day], wrong[day], missing[day]));
        }
        return answer;
    }

    private static boolean startsAt(UtcCron line, long minute) {
        return line.count(minute, minute + 1) > 0;
    }

    /** True where no start comes near. */
    private static boolean none(UtcCron line, long meant) {
        return line.count(meant - HALF_A_DAY + 1, meant + HALF_A_DAY) == 0;
    }

    /**
     * Lists one day, by the instant.
     *
     * @param zone as in {@link #days}
     */
    public List<Entry<T>> on(LocalDate date, @Nullable ZoneId zone) {
        List<Entry<T>> entries = new ArrayList<>();
        Tables shown = new Tables(date, 1);
        Tables around = new Tables(date.minusDays(2), 5);
        Map<ZoneId, Boolean> changing = new HashMap<>();
        for (Item<T> item : items) {
            ZoneDays day = shown.of(zone == null ? item.zone() : zone);
            WallClock intent = item.intent();
            long[] meant = intent == null ? new long[0] : around.of(intent.zone()).meant(intent);
            List<Entry<T>> own = entries(item, meant, day.begin(0), day.begin(1));
            if (intent != null
                    && !own.isEmpty()
                    && changing.computeIfAbsent(intent.zone(), z -> changes(z, day))) {
                own.replaceAll(entry -> withOddity(entry, intent));
            }
            entries.addAll(own);
        }
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    private static boolean changes(ZoneId zone, ZoneDays day) {
        Instant before = instant(day.begin(0) - 2 * HALF_A_DAY);
        Instant after = instant(day.begin(1) + 2 * HALF_A_DAY);
        return !zone.getRules().getOffset(before).equals(zone.getRules().getOffset(after));
    }

    private static <T> Entry<T> withOddity(Entry<T> entry, WallClock intent) {
        Instant meant = entry.meant();
        if (meant == null) {
            return entry;
        }
        return Radar.oddDays(intent, meant.minusSeconds(86_400), meant.plusSeconds(86_400)).stream()
                .filter(odd -> odd.start().equals(meant))
                .findFirst()
                .map(odd ->
                        new Entry<>(
                                entry.item(),
                                entry.at(),
                                entry.last(),
                                entry.starts(),
                                entry.wrong(),
                                meant,
                                odd.oddity()))
                .orElse(entry);
    }

    private static <T> List<Entry<T>> entries(Item<T> item, long[] meant, long from, long until) {
        List<Entry<T>> entries = new ArrayList<>();
        UtcCron line = item.line();
        long starts = line.count(from, until);
        if (starts > MOST_ENTRIES) {
            entries.add(often(item, meant, from, until, starts));
        } else if (starts > 0) {
            for (Instant at : line.next(instant(from - 1), (int) starts)) {
                Instant nearest = nearest(meant, ZoneDays.minute(at.getEpochSecond()));
                boolean wrong = item.intent() != null && !at.equals(nearest);
                entries.add(new Entry<>(item, at, at, 1, wrong, nearest, null));
            }
        }
        for (long wish : meant) {
            if (wish >= from && wish < until && none(line, wish)) {
                Instant at = instant(wish);
                entries.add(new Entry<>(item, at, at, 0, true, at, null));
            }
        }
        return entries;
    }

    private static <T> Entry<T> often(
            Item<T> item, long[] meant, long from, long until, long starts) {
        Instant first = item.line().next(instant(from - 1)).orElseThrow();
        Instant last = item.line().latest(instant(until - 1)).orElseThrow();
        Instant wish = null;
        for (long each : meant) {
            if (each >= from && each < until) {
                wish = instant(each);
            }
        }
        return new Entry<>(item, first, last, starts, item.intent() != null, wish, null);
    }

    private static @Nullable Instant nearest(long[] meant, long start) {
        long best = HALF_A_DAY;
        Instant found = null;
        for (long wish : meant) {
            long away = Math.abs(wish - start);
            if (away < best) {
                best = away;
                found = instant(wish);
            }
        }
        return found;
    }

    private static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    /** The days of each zone, worked out when first asked for. */
    private static final class Tables {
        private final LocalDate first;
        private final int count;
        private final Map<ZoneId, ZoneDays> made = new HashMap<>();

        Tables(LocalDate first, int count) {
            this.first = first;
            this.count = count;
        }

        ZoneDays of(ZoneId zone) {
            return made.computeIfAbsent(zone, z -> new ZoneDays(z, first, count));
        }
    }
}
