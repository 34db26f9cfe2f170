package org.cronconsole.ui.kit;

import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.words.ClockForm;
import org.cronconsole.words.Language;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes instants and durations the way that people read them. */
public final class Times {
    private final InstantSource clock;
    private final ZoneId zone;
    private final Locale locale;
    private final Texts texts;

    /** Writes for a viewer in this zone. */
    public Times(InstantSource clock, ZoneId zone, Locale locale, Texts texts) {
        this.clock = clock;
        this.zone = zone;
        this.locale = locale;
        this.texts = texts;
    }

    /** Writes for the person at this machine. */
    public static Times ofThisMachine(Texts texts) {
        return ofThisMachine(InstantSource.system(), texts);
    }

    /** Writes as this machine is set up, by another clock. */
    public static Times ofThisMachine(InstantSource clock, Texts texts) {
        return new Times(clock, ZoneId.systemDefault(), Language.locale(), texts);
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    /** The viewer's zone. */
    public ZoneId zone() {
        return zone;
    }

    /** How the viewer writes. */
    public Locale locale() {
        return locale;
    }

    /** Day and time on the viewer's clock with the zone's abbreviation; the year if another. */
    public String local(Instant at) {
        return localIn(at, zone);
    }

    /** As {@link #local}, on the clock of a place. */
    public String localIn(Instant at, ZoneId place) {
        ZonedDateTime there = at.atZone(place);
        boolean thisYear = there.getYear() == now().atZone(place).getYear();
        return pattern(thisYear ? "EEE d MMM, h:mm a zzz" : "d MMM yyyy, h:mm a zzz").format(there);
    }

    /** As {@link #local}, to the second. */
    public String localToTheSecond(Instant at) {
        return pattern("EEE d MMM yyyy, h:mm:ss a zzz").format(at.atZone(zone));
    }

    /** Date and time in UTC, to the second. */
    public String utc(Instant at) {
        return pattern("yyyy-MM-dd HH:mm:ss 'UTC'").format(at.atZone(ZoneOffset.UTC));
    }

    /** The time of the day to the millisecond on the viewer's clock, for log lines. */
    public String logTime(Instant at) {
        return logTime(at, zone);
    }

    /** The same on the clock of a place. */
    public String logTime(Instant at, ZoneId place) {
        return pattern("HH:mm:ss.SSS").format(at.atZone(place));
    }

    /** A time of the day, e.g. {@code 5:58 AM}. */
    public String timeOfDay(LocalTime time) {
        return pattern("h:mm a").format(time);
    }

    /** A wall-clock time in words: {@code 5:58 AM Chicago · MON-SAT}. */
    public String wallClock(WallClock intent) {
        return texts.format("times.wallclock", timeAndPlace(intent), Weekdays.said(intent.days()));
    }

    /** The time of a wall-clock time and the city of its zone: {@code 5:58 AM Chicago}. */
    public String timeAndPlace(WallClock intent) {
        return timeOfDay(intent.time()) + " " + city(intent.zone());
    }

    /** The city that a zone is named for: {@code Chicago}. */
    public static String city(ZoneId place) {
        String id = place.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** Day and time on the clock of a place: {@code Sat 31 Oct, 5:58 AM}; the year if another. */
    public String at(Instant at, ZoneId place) {
        return day(at, place) + ", " + timeOfDay(at.atZone(place).toLocalTime());
    }

    /**
     * The time of the day on the clock of a place; with the weekday where that is not today, and
     * with the date where it is further away than the weekday tells: {@code 5:58 AM}, {@code Wed
     * 5:58 AM}, {@code 14 Nov, 5:58 AM}.
     */
    public String clock(Instant at, ZoneId place) {
        LocalDate day = at.atZone(place).toLocalDate();
        LocalDate today = now().atZone(place).toLocalDate();
        String time = timeOfDay(at.atZone(place).toLocalTime());
        if (day.equals(today)) {
            return time;
        }
        boolean near = Math.abs(ChronoUnit.DAYS.between(day, today)) < 7;
        return near
                ? pattern("EEE").format(day) + " " + time
                : pattern("d MMM").format(day) + ", " + time;
    }

    /** The day on the calendar of a place: {@code Sun 1 Nov}; the year if another. */
    public String day(Instant at, ZoneId place) {
        ZonedDateTime there = at.atZone(place);
        boolean thisYear = there.getYear() == now().atZone(place).getYear();
        return pattern(thisYear ? "EEE d MMM" : "EEE d MMM yyyy").format(there);
    }

    /** The abbreviation of the viewer's zone at an instant, e.g. {@code CST}. */
    public String zoneName(Instant at) {
        return pattern("zzz").format(at.atZone(zone));
    }

    /**
     * Within six days the weekday and the time, else the date and the time; see the zone's name.
     */
    public String soon(Instant at) {
        boolean near = Duration.between(now(), at).abs().toDays() < 6;
        return pattern(near ? "EEE h:mm a" : "d MMM, h:mm a").format(at.atZone(zone));
    }

    /** How far away an instant is: {@code 12 s ago}, {@code in 3 h}. */
    public String age(Instant at) {
        Duration away = Duration.between(at, now());
        String span = roughly(away.abs());
        if (away.abs().toSeconds() == 0) {
            return texts.get("times.now");
        }
        return texts.format(away.isNegative() ? "times.in" : "times.ago", span);
    }

    /** A span in its greatest unit. */
    public String roughly(Duration span) {
        if (span.toSeconds() < 60) {
            return texts.format("times.s", span.toSeconds());
        }
        if (span.toMinutes() < 60) {
            return texts.format("times.min", span.toMinutes());
        }
        if (span.toHours() < 48) {
            return texts.format("times.h", span.toHours());
        }
        return texts.format("times.d", span.toDays());
    }

    /** A span to the second: {@code 42 s}, {@code 8 min 5 s}, {@code 2 h 3 min}. */
    public String exactly(Duration span) {
        long hours = span.toHours();
        if (hours > 0) {
            return texts.format("times.h", hours)
                    + " "
                    + texts.format("times.min", span.toMinutesPart());
        }
        return span.toMinutes() > 0
                ? texts.format("times.min", span.toMinutes())
                        + " "
                        + texts.format("times.s", span.toSecondsPart())
                : texts.format("times.s", span.toSeconds());
    }

    /** A span as minutes and seconds, {@code 14:59}. */
    public String countdown(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private DateTimeFormatter pattern(String pattern) {
        return ClockForm.of(pattern, locale);
    }
}
