package org.cronconsole.ui.calendar;

import org.cronconsole.job.CronJob;
import org.cronconsole.schedule.Agenda;
import org.cronconsole.schedule.ClockShift;
import org.cronconsole.schedule.DayMinutes;
import org.cronconsole.schedule.Radar;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.ui.kit.NextStart;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.cronconsole.words.ClockForm;
import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The calendar's words for days, starts and minutes. */
final class CalendarWords {
    private static final String TIME = "h:mm a";
    private static final String TIME_AND_ZONE = "h:mm a zzz";
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int PLACES_NAMED = 2;
    private static final long COMPACT_FROM = 10_000;

    private final Texts texts;
    private final Times times;

    CalendarWords(ScreenKit kit) {
        this.texts = kit.texts();
        this.times = kit.times();
    }

    /**
     * A line of the day's list.
     *
     * @param time on the clock that the calendar is on
     * @param elsewhere on the viewer's clock and in UTC, where those are others
     * @param remark what there is to say about it; empty for nothing
     * @param look how grave that is
     */
    record Line(String time, String elsewhere, String remark, StatusPill.Look look) {}

    /** A start in words. */
    Line line(Agenda.Entry<CronJob> entry, @Nullable ZoneId clock) {
        ZoneId zone = named(clock == null ? entry.item().zone() : clock);
        ZonedDateTime there = entry.at().atZone(zone);
        List<String> remarks = new ArrayList<>();
        if (entry.item().whose().suspended()) {
            remarks.add(texts.get("calendar.suspended"));
        }
        remarks.addAll(remarks(entry, zone));
        StatusPill.Look look =
                entry.wrong()
                        ? StatusPill.Look.WARN
                        : entry.item().whose().suspended()
                                ? StatusPill.Look.QUIET
                                : entry.item().intent() == null
                                        ? StatusPill.Look.UNKNOWN
                                        : entry.oddity() == null
                                                ? StatusPill.Look.OK
                                                : StatusPill.Look.WARN;
        return new Line(
                pattern(TIME_AND_ZONE).format(there),
                String.join(" · ", NextStart.elsewhere(there, TIME, texts, times)),
                String.join(" · ", remarks),
                look);
    }

    /** An offset of nothing would call itself Z. */
    private static ZoneId named(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? UTC : zone;
    }

    private List<String> remarks(Agenda.Entry<CronJob> entry, ZoneId zone) {
        List<String> remarks = new ArrayList<>();
        WallClock intent = entry.item().intent();
        Instant meant = entry.meant();
        if (entry.starts() > 1) {
            remarks.add(often(entry, zone));
        }
        if (intent == null) {
            remarks.add(texts.get("calendar.nointent"));
            return remarks;
        }
        if (entry.starts() == 0) {
            remarks.add(texts.get("calendar.missing"));
        } else if (entry.wrong() && meant == null) {
            remarks.add(texts.format("calendar.notmeant", times.timeAndPlace(intent)));
        } else if (entry.wrong() && meant != null) {
            ZonedDateTime own = meant.atZone(intent.zone());
            boolean sameDay =
                    own.toLocalDate().equals(entry.at().atZone(intent.zone()).toLocalDate());
            String time = pattern(sameDay ? TIME : "EEE " + TIME).format(own);
            boolean sameClock = zone.getRules().getOffset(meant).equals(own.getOffset());
            remarks.add(
                    sameClock
                            ? texts.format("calendar.meant", time)
                            : texts.format(
                                    "calendar.meant.there", time, Times.city(intent.zone())));
        }
        if (entry.oddity() != null && meant != null) {
            boolean gap = entry.oddity() == Radar.Oddity.GAP;
            remarks.add(
                    texts.format(
                            gap ? "calendar.gap" : "calendar.overlap",
                            times.timeOfDay(intent.time()),
                            pattern(TIME).format(meant.atZone(intent.zone()))));
        }
        return remarks;
    }

    private String often(Agenda.Entry<CronJob> entry, ZoneId zone) {
        long minutes = Duration.between(entry.at(), entry.last()).toMinutes() + 1;
        if (minutes == entry.starts()) {
            return texts.format("calendar.everyminute", entry.starts());
        }
        return texts.format(
                "calendar.often", entry.starts(), pattern(TIME).format(entry.last().atZone(zone)));
    }

    /** {@code Sunday 1 November 2026}. */
    String longDate(LocalDate date) {
        return pattern(texts.get("calendar.day.pattern")).format(date);
    }

    /** The number of the day. */
    String shortDate(LocalDate date) {
        return pattern("d").format(date);
    }

    /** The month, cut short. */
    String shortMonth(LocalDate date) {
        return pattern("MMM").format(date);
    }

    String weekday(LocalDate date) {
        return pattern("EEE").format(date);
    }

    /** From one day to another. */
    String range(LocalDate first, LocalDate last) {
        boolean sameYear = first.getYear() == last.getYear();
        return texts.format(
                "calendar.range",
                pattern(sameYear ? "d MMM" : "d MMM yyyy").format(first),
                pattern("d MMM yyyy").format(last));
    }

    /** A number that fits into a small place. */
    String compact(long count) {
        return compact(count, COMPACT_FROM);
    }

    /** The same, short from a number on. */
    String compact(long count, long from) {
        NumberFormat format =
                count < from
                        ? NumberFormat.getIntegerInstance(times.locale())
                        : NumberFormat.getCompactNumberInstance(
                                times.locale(), NumberFormat.Style.SHORT);
        return format.format(count);
    }

    /** How many start on a day, and how many not as meant. */
    String counts(Agenda.Day day) {
        StringBuilder words = new StringBuilder(texts.format("calendar.starts", day.starts()));
        if (day.wrong() > 0) {
            words.append(texts.format("calendar.starts.wrong", day.wrong()));
        }
        if (day.missing() > 0) {
            words.append(texts.format("calendar.starts.missing", day.missing()));
        }
        return words.toString();
    }

    /** {@code 1 h back}. */
    String shortShift(ClockShift shift) {
        return texts.format(
                shift.by().isNegative() ? "calendar.shift.back.short" : "calendar.shift.on.short",
                span(shift.by()));
    }

    /** {@code Clocks go back 1 h in Chicago, Detroit and 2 others}. */
    String shift(ClockShift shift) {
        int others = shift.zones().size() - PLACES_NAMED;
        int named = others == 1 ? shift.zones().size() : PLACES_NAMED;
        String places =
                shift.zones().stream()
                        .limit(named)
                        .map(Times::city)
                        .collect(Collectors.joining(", "));
        return texts.format(
                shift.by().isNegative() ? "calendar.shift.back" : "calendar.shift.on",
                span(shift.by()),
                others > 1 ? texts.format("calendar.shift.others", places, others) : places);
    }

    /** With its date. */
    String datedShift(ClockShift shift) {
        return texts.format(
                "calendar.shift.dated", pattern("EEE d MMM").format(shift.date()), shift(shift));
    }

    private String span(Duration by) {
        Duration length = by.abs();
        if (length.toHours() == 0) {
            return texts.format("times.min", length.toMinutes());
        }
        return length.toMinutesPart() == 0
                ? texts.format("times.h", length.toHours())
                : times.exactly(length);
    }

    /** The time of a minute: on a clock, with its zone. */
    String minute(Instant at, ZoneId clock) {
        return pattern(TIME_AND_ZONE).format(at.atZone(named(clock)));
    }

    /** The same without the zone, for the grid's rows. */
    String hour(Instant at, ZoneId clock) {
        return pattern(TIME).format(at.atZone(clock));
    }

    /** Who starts in a minute. */
    String who(DayMinutes.Crowd<CronJob> crowd) {
        String names = crowd.some().stream().map(CronJob::name).collect(Collectors.joining(", "));
        int others = crowd.starts() - crowd.some().size();
        return others > 0 ? texts.format("calendar.shift.others", names, others) : names;
    }

    private DateTimeFormatter pattern(String pattern) {
        return ClockForm.of(pattern, times.locale());
    }
}
