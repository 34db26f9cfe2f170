package org.cronconsole.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * One day by its minutes: how many lines start in each. Two starts clash where they are at the same
 * instant, whatever the clocks of their places say, so the day is one span of time.
 *
 * @param <T> whose lines they are
 */
public final class DayMinutes<T> {
    private final Agenda<T> agenda;
    private final long begin;
    private final int[] starts;
    private final long total;

    /**
     * A minute in which some start.
     *
     * @param minute of the day, from 0
     * @param starts how many
     * @param some the first of them, by the order of the lines
     */
    public record Crowd<T>(int minute, Instant at, int starts, List<T> some) {}

    /**
     * Counts a day.
     *
     * @param zone on whose clock the day is: where its clock changes it has an hour more or less
     */
    public DayMinutes(Agenda<T> agenda, LocalDate date, ZoneId zone) {
        this.agenda = agenda;
        ZoneDays day = new ZoneDays(zone, date, 1);
        this.begin = day.begin(0);
        this.starts = new int[(int) (day.begin(1) - begin)];
        long all = 0;
        for (Agenda.Item<T> item : agenda.items()) {
            all += item.line().count(begin, begin + starts.length);
            eachMinute(item.line(), minute -> starts[minute]++);
        }
        this.total = all;
    }

    private interface Visit {
        void at(int minute);
    }

    /** Without the hours in which it does not start: most lines start once. */
    private void eachMinute(UtcCron line, Visit visit) {
        for (int hour = 0; hour < starts.length; hour += 60) {
            int end = Math.min(hour + 60, starts.length);
            if (line.count(begin + hour, begin + end) == 0) {
                continue;
            }
            for (int minute = hour; minute < end; minute++) {
                if (line.count(begin + minute, begin + minute + 1) > 0) {
                    visit.at(minute);
                }
            }
        }
    }

    /** How many minutes the day has: 1440, save where the clock changes. */
    public int minutes() {
        return starts.length;
    }

    /** When a minute of the day begins. */
    public Instant at(int minute) {
        return Instant.ofEpochSecond((begin + minute) * 60);
    }

    /** How many lines start in a minute of the day. */
    public int startsAt(int minute) {
        return starts[minute];
    }

    /** All starts of the day. */
    public long total() {
        return total;
    }

    /** Whose lines start in a minute of the day. */
    public List<T> whoAt(int minute) {
        return agenda.items().stream()
                .filter(item -> item.line().count(begin + minute, begin + minute + 1) > 0)
                .map(Agenda.Item::whose)
                .toList();
    }

    /**
     * The minutes in which so many or more start, in the day's order.
     *
     * @param least how many, 1 at the least
     * @param names how many of those who start are named at the most
     */
    public List<Crowd<T>> crowds(int least, int names) {
        List<List<T>> some = new ArrayList<>();
        for (int count : starts) {
            some.add(count < least ? List.of() : new ArrayList<>(names));
        }
        for (Agenda.Item<T> item : agenda.items()) {
            eachMinute(
                    item.line(),
                    minute -> {
                        if (starts[minute] >= least && some.get(minute).size() < names) {
                            some.get(minute).add(item.whose());
                        }
                    });
        }
        List<Crowd<T>> crowds = new ArrayList<>();
        for (int minute = 0; minute < starts.length; minute++) {
            if (starts[minute] >= least) {
                crowds.add(
                        new Crowd<>(
                                minute, at(minute), starts[minute], List.copyOf(some.get(minute))));
            }
        }
        return crowds;
    }
}
