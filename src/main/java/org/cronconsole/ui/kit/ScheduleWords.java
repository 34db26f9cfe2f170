package org.cronconsole.ui.kit;

import org.cronconsole.schedule.ClockChanges;
import org.cronconsole.schedule.ClockChanges.ClockChange;
import org.cronconsole.schedule.CronWords;
import org.cronconsole.schedule.Drift;
import org.cronconsole.schedule.Radar;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.words.ClockForm;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Schedules in words, with the local time that is meant and what UTC makes of it. Some of it is
 * reckoned over a year: for many jobs, call it away from the screen's thread. Safe for several
 * threads.
 */
public final class ScheduleWords {
    /** Beyond this a line does not start at another time but on another day. */
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final Texts texts;
    private final Times times;
    private final Locale locale;

    /** Words for the viewer that {@code times} writes for. */
    public ScheduleWords(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
        this.locale = times.locale();
    }

    /**
     * {@code At 5:58 AM, Monday to Saturday, Chicago · 10:58 UTC; from 1 Nov it needs 11:58}, or
     * what the line says where no local time is meant.
     *
     * @param line as it stands, right for the intent or not
     */
    public String sentence(@Nullable WallClock intent, UtcCron line, Instant now) {
        if (intent == null) {
            return CronWords.of(line);
        }
        String says =
                texts.format(
                        "schedule.sentence",
                        times.timeOfDay(intent.time()),
                        days(intent.days()),
                        Times.city(intent.zone()),
                        utc(line, intent.days(), now));
        Optional<Drift> drift = drift(intent, line, now);
        if (drift.isPresent() && !rightNow(intent, line, now)) {
            return texts.format(
                    "schedule.sentence.now", says, needed(drift.get().needed(), line, now));
        }
        for (ClockChange change : ClockChanges.of(intent, now)) {
            UtcCron needed = change.needed();
            String date = date(change.at(), intent.zone(), "d MMM", now);
            if (needed == null) {
                return texts.format("schedule.sentence.unsayable", says, date);
            }
            if (!needed.startsLike(line)) {
                return texts.format(
                        "schedule.sentence.from", says, date, needed(needed, line, now));
            }
        }
        return says;
    }

    private static Optional<Drift> drift(WallClock intent, UtcCron line, Instant now) {
        try {
            return Drift.of(intent, line, now);
        } catch (IllegalArgumentException noOneLine) {
            return Optional.empty();
        }
    }

    private static boolean rightNow(WallClock intent, UtcCron line, Instant now) {
        try {
            return intent.utcCron(now).startsLike(line);
        } catch (IllegalArgumentException noOneLine) {
            return false;
        }
    }

    /** The time in UTC, with the days where they are others than those meant. */
    private String utc(UtcCron line, Set<DayOfWeek> meant, Instant now) {
        return line.localMeaning(ZoneOffset.UTC, now)
                .map(at ->
                        at.days().equals(meant)
                                ? texts.format("schedule.utc", clock(at))
                                : texts.format("schedule.utc.days", clock(at), days(at.days())))
                .orElseGet(() -> texts.format("schedule.utc", line.expression()));
    }

    private String needed(UtcCron needed, UtcCron line, Instant now) {
        Optional<WallClock> says = line.localMeaning(ZoneOffset.UTC, now);
        Optional<WallClock> then = needed.localMeaning(ZoneOffset.UTC, now);
        if (says.isEmpty() || then.isEmpty()) {
            return needed.expression();
        }
        Set<DayOfWeek> days = then.get().days();
        return days.equals(says.get().days())
                ? clock(then.get())
                : texts.format("schedule.needed.days", clock(then.get()), days(days));
    }

    private static String clock(WallClock utc) {
        return utc.time().toString();
    }

    /** {@code Monday to Saturday}, {@code Monday, Wednesday and Friday}, {@code every day}. */
    public String days(Set<DayOfWeek> days) {
        if (days.size() == 7) {
            return texts.get("schedule.days.every");
        }
        for (DayOfWeek first : days) {
            if (!days.contains(first.minus(1)) && days.size() > 2) {
                DayOfWeek last = first.plus(days.size() - 1L);
                boolean inARow = true;
                for (DayOfWeek day = first; inARow && day != last; ) {
                    day = day.plus(1);
                    inARow = days.contains(day);
                }
                if (inARow) {
                    return texts.format("schedule.days.range", name(first), name(last));
                }
            }
        }
        List<String> names = new ArrayList<>(new TreeSet<>(days).stream().map(this::name).toList());
        String last = names.removeLast();
        return names.isEmpty()
                ? last
                : texts.format("schedule.days.two", String.join(", ", names), last);
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    /**
     * What the coming clock changes of a year do to a line that stays as it is, each a sentence or
     * two. Empty where the place's clock does not change.
     */
    public List<String> changes(WallClock intent, UtcCron line, Instant now) {
        return ClockChanges.of(intent, now).stream()
                .map(change -> words(change, intent, line, now))
                .toList();
    }

    /** As {@link #changes}, where somebody looks for them: that there are none is said too. */
    public List<String> changesOrNone(WallClock intent, UtcCron line, Instant now) {
        List<String> changes = changes(intent, line, now);
        return changes.isEmpty()
                ? List.of(texts.format("schedule.change.none", Times.city(intent.zone())))
                : changes;
    }

    private String words(ClockChange change, WallClock intent, UtcCron line, Instant now) {
        int moved = change.after().getTotalSeconds() - change.before().getTotalSeconds();
        String what =
                texts.format(
                        "schedule.change",
                        date(change.at(), intent.zone(), "EEE d MMM", now),
                        Times.city(intent.zone()),
                        moved < 0 ? 0 : 1,
                        span(Duration.ofSeconds(moved)));
        String meant = times.timeOfDay(intent.time());
        UtcCron needed = change.needed();
        String says;
        if (needed == null) {
            says = texts.format("schedule.change.unsayable", what, meant);
        } else if (needed.startsLike(line)) {
            says = texts.format("schedule.change.right", what, line);
        } else if (rightNow(intent, line, now)) {
            String then = times.timeOfDay(intent.time().plusMinutes(change.shiftMinutes()));
            says = texts.format("schedule.change.moves", what, line, then, meant, needed);
        } else {
            says = texts.format("schedule.change.needs", what, needed);
        }
        Radar.OddDay odd = change.odd();
        if (odd == null) {
            return says;
        }
        return odd.oddity() == Radar.Oddity.GAP
                ? texts.format(
                        "schedule.change.gap",
                        says,
                        meant,
                        times.timeOfDay(odd.start().atZone(intent.zone()).toLocalTime()))
                : texts.format("schedule.change.overlap", says, meant);
    }

    /**
     * {@code Starts 1 h early: at 4:58 AM instead of 5:58 AM · needs 58 11 * * 1-6}.
     *
     * @param line as it stands
     * @param drift what is wrong with it
     */
    public String drift(WallClock intent, UtcCron line, Drift drift) {
        return texts.format(
                "schedule.drift", wrong(intent, line, drift), drift.needed().expression());
    }

    private String wrong(WallClock intent, UtcCron line, Drift drift) {
        Instant will = drift.willStart();
        if (will == null) {
            return texts.format("schedule.drift.never", times.timeAndPlace(intent));
        }
        if (line.startsPerDay() > 1) {
            return texts.format(
                    "schedule.drift.often", line.startsPerDay(), times.timeOfDay(intent.time()));
        }
        Duration late = Duration.between(drift.meant(), will);
        if (late.isZero()) {
            return texts.format("schedule.drift.otherdays", days(intent.days()));
        }
        String there = day(will, intent.zone());
        if (late.abs().compareTo(HALF_A_DAY) >= 0) {
            return texts.format("schedule.drift.days", there, day(drift.meant(), intent.zone()));
        }
        return texts.format(
                late.isNegative() ? "schedule.drift.early" : "schedule.drift.late",
                span(late),
                pattern("h:mm a").format(will.atZone(intent.zone())),
                pattern("h:mm a").format(drift.meant().atZone(intent.zone())));
    }

    private String day(Instant at, ZoneId zone) {
        return pattern("EEE d MMM, h:mm a").format(at.atZone(zone));
    }

    /** The next starts of a line as it stands, on the clock of a place and elsewhere. */
    public List<NextStart> next(UtcCron line, ZoneId there, Instant now, int count) {
        return line.next(now, count).stream().map(at -> start(at, there)).toList();
    }

    /** One start, on the clock of a place and elsewhere. */
    public NextStart start(Instant at, ZoneId there) {
        return NextStart.of(at, there, texts, times);
    }

    /** A date of a place; with the year where it is another than this one. */
    private String date(Instant at, ZoneId zone, String pattern, Instant now) {
        ZonedDateTime there = at.atZone(zone);
        boolean thisYear = there.getYear() == now.atZone(zone).getYear();
        return pattern(thisYear ? pattern : pattern + " yyyy").format(there);
    }

    /**
     * A span in hours and minutes without the part that is nothing: {@code 1 h}, {@code 30 min},
     * {@code 1 h 30 min}. Whether it is negative is not said, and a begun minute counts.
     */
    public String span(Duration span) {
        Duration length = span.abs();
        if (length.toSecondsPart() > 0 || length.toNanosPart() > 0) {
            length = Duration.ofMinutes(length.toMinutes() + 1);
        }
        String hours = texts.format("times.h", length.toHours());
        String minutes = texts.format("times.min", length.toMinutesPart());
        if (length.toHours() == 0) {
            return minutes;
        }
        return length.toMinutesPart() == 0 ? hours : hours + " " + minutes;
    }

    private DateTimeFormatter pattern(String pattern) {
        return ClockForm.of(pattern, locale);
    }
}
