package org.cronconsole.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** A five-field cron line as Render reads it: always in UTC. */
public final class UtcCron {
    private final String expression;
    private final Cron cron;

    private UtcCron(String expression, Cron cron) {
        this.expression = expression;
        this.cron = cron;
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException with the reason where Render would not take it
     */
    public static UtcCron parse(String expression) {
        String line = expression.strip();
        CronParser parser =
                new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
        return new UtcCron(line, parser.parse(line));
    }

    /** The line, or empty where it cannot be read: shown as the server said it then. */
    public static Optional<UtcCron> read(String expression) {
        try {
            return Optional.of(parse(expression));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The line for one time of the day on some days of the week, both UTC. */
    static UtcCron at(LocalTime time, Set<DayOfWeek> days) {
        return parse(time.getMinute() + " " + time.getHour() + " * * " + dayField(days));
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
        return ExecutionTime.forCron(cron)
                .nextExecution(ZonedDateTime.ofInstant(after, ZoneOffset.UTC))
                .map(ZonedDateTime::toInstant);
    }

    /** The latest start at or before an instant; empty where there is none. */
    public Optional<Instant> latest(Instant atOrBefore) {
        return ExecutionTime.forCron(cron)
                .lastExecution(ZonedDateTime.ofInstant(atOrBefore.plusSeconds(1), ZoneOffset.UTC))
                .map(ZonedDateTime::toInstant);
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
