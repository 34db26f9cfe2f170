package org.cronconsole.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A five-field cron line as Render reads it: always in UTC. */
public final class UtcCron {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Lists of thousands of jobs are read again and again, and many jobs start together. */
    private static final Map<String, UtcCron> READ = new ConcurrentHashMap<>();

    private static final int MOST_READ = 4096;

    private final String expression;
    private final CronTimes times;

    private UtcCron(String expression, CronTimes times) {
        this.expression = expression;
        this.times = times;
    }

    /**
     * Reads a line; blanks between the fields are made one, as {@link #expression()} shows it.
     *
     * @throws IllegalArgumentException naming the field and its place, where Render would not take
     *     it
     */
    public static UtcCron parse(String expression) {
        String line = singleBlanks(expression.strip());
        try {
            if (!CronProblem.tooLong(expression)) {
                return new UtcCron(line, new CronTimes(line));
            }
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(CronProblem.of(expression), refused);
        }
        throw new IllegalArgumentException(CronProblem.of(expression));
    }

    /** Thousands of lines are read for a list, and nearly all of them are so already. */
    private static String singleBlanks(String line) {
        boolean plain = !line.contains("  ") && line.chars().noneMatch(c -> c < ' ');
        return plain ? line : BLANKS.matcher(line).replaceAll(" ");
    }

    /** The line, or empty where it cannot be read: shown as the server said it then. */
    public static Optional<UtcCron> read(String expression) {
        UtcCron known = READ.get(expression);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            UtcCron line = parse(expression);
            if (READ.size() >= MOST_READ) {
                READ.clear();
            }
            READ.put(expression, line);
            return Optional.of(line);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The line for one time of the day on some days of the week, both UTC. */
    static UtcCron at(LocalTime time, Set<DayOfWeek> days) {
        String line = time.getMinute() + " " + time.getHour() + " * * " + dayField(days);
        return new UtcCron(line, new CronTimes(line));
    }

    private static String dayField(Set<DayOfWeek> days) {
        if (days.size() == 7) {
            return "*";
        }
        // Cron counts Sunday as 0; a range may not wrap, so only runs within SUN..SAT are joined.
        StringJoiner field = new StringJoiner(",");
        int day = 0;
        while (day < 7) {
            if (!holds(days, day)) {
                day++;
                continue;
            }
            int last = day;
            while (last < 6 && holds(days, last + 1)) {
                last++;
            }
            field.add(
                    last == day ? "" + day : last == day + 1 ? day + "," + last : day + "-" + last);
            day = last + 1;
        }
        return field.toString();
    }

    private static boolean holds(Set<DayOfWeek> days, int cronDay) {
        return days.contains(DayOfWeek.of(cronDay == 0 ? 7 : cronDay));
    }

    /** The first start strictly after an instant; empty where there is none any more. */
    public Optional<Instant> next(Instant after) {
        return times.next(after);
    }

    /** The latest start at or before an instant; empty where there is none. */
    public Optional<Instant> latest(Instant atOrBefore) {
        return times.latest(atOrBefore);
    }

    /** The first starts strictly after an instant. */
    public List<Instant> next(Instant after, int count) {
        List<Instant> starts = new ArrayList<>();
        Optional<Instant> start = next(after);
        while (start.isPresent() && starts.size() < count) {
            starts.add(start.get());
            start = next(start.get());
        }
        return starts;
    }

    /**
     * What the line means on the clock of a place now, and until its next clock change; empty where
     * it is not one time of the day on days of the week.
     */
    public Optional<WallClock> localMeaning(ZoneId zone, Instant now) {
        if (times.startsPerDay() != 1 || !times.weekly()) {
            return Optional.empty();
        }
        // Offset and not zone: a clock change within the week must not make two times of it.
        ZoneOffset offset = zone.getRules().getOffset(now);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        LocalTime time = null;
        Instant until = now.plus(Duration.ofDays(7));
        for (Optional<Instant> start = next(now);
                start.isPresent() && !start.get().isAfter(until);
                start = next(start.get())) {
            OffsetDateTime local = start.get().atOffset(offset);
            time = local.toLocalTime();
            days.add(local.getDayOfWeek());
        }
        return time == null ? Optional.empty() : Optional.of(new WallClock(time, zone, days));
    }

    /** True where both start at the same instants, however they are written. */
    public boolean startsLike(UtcCron other) {
        return times.sameAs(other.times);
    }

    /** True where both start on the same days of any week, whatever the time. */
    boolean sameWeek(UtcCron other) {
        return times.sameWeek(other.times);
    }

    /**
     * True where it starts at this minute of a day on which it starts.
     *
     * @param minuteOfDay UTC, from 0 to 1439
     */
    boolean startsAt(int minuteOfDay) {
        return times.startsAt(minuteOfDay);
    }

    /** True where it starts in the minute of this instant. */
    public boolean startsAt(Instant at) {
        long minute = Math.floorDiv(at.getEpochSecond(), 60);
        return times.startsAt(Math.floorMod(minute, 24 * 60))
                && times.startsOn(Math.floorDiv(minute, 24 * 60));
    }

    /** How often it starts from one minute, counted from 1970, until before another. */
    long count(long fromMinute, long untilMinute) {
        return times.count(fromMinute, untilMinute);
    }

    /** How often it starts on a day on which it starts. */
    public int startsPerDay() {
        return times.startsPerDay();
    }

    /** The line as it is sent to Render. */
    public String expression() {
        return expression;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UtcCron that && expression.equals(that.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    @Override
    public String toString() {
        return expression;
    }
}
