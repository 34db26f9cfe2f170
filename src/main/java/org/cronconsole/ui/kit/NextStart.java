package org.cronconsole.ui.kit;

import org.cronconsole.words.ClockForm;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * One start, on the clocks that matter.
 *
 * @param there on the dealership's clock
 * @param elsewhere on the viewer's and in UTC; a clock that equals another is left out
 */
public record NextStart(Instant at, String there, List<String> elsewhere) {
    private static final String TIME = "h:mm a zzz";
    private static final String BETWEEN = "  ·  ";

    /** Copies the list. */
    public NextStart {
        elsewhere = List.copyOf(elsewhere);
    }

    static NextStart of(Instant at, ZoneId place, Texts texts, Times times) {
        ZonedDateTime local = at.atZone(place);
        boolean thisYear = local.getYear() == times.now().atZone(place).getYear();
        String date =
                ClockForm.of(thisYear ? "EEE d MMM" : "EEE d MMM yyyy", times.locale())
                        .format(local);
        String time = ClockForm.of(TIME, times.locale()).format(local);
        return new NextStart(at, date + ", " + time, elsewhere(local, TIME, texts, times));
    }

    /**
     * A moment on the viewer's clock and in UTC, where those are others than the place's; where the
     * viewer's clock shows UTC, it is called so.
     *
     * @param there on the clock of the place
     * @param pattern how the viewer's time is written
     */
    public static List<String> elsewhere(
            ZonedDateTime there, String pattern, Texts texts, Times times) {
        DateTimeFormatter time = ClockForm.of(pattern, times.locale());
        ZonedDateTime viewer = there.withZoneSameInstant(times.zone());
        ZonedDateTime utc = there.withZoneSameInstant(ZoneOffset.UTC);
        List<String> elsewhere = new ArrayList<>();
        if (!viewer.getOffset().equals(there.getOffset())
                && !viewer.getOffset().equals(utc.getOffset())) {
            String here = beside(there, viewer, time.format(viewer), texts, times);
            elsewhere.add(texts.format("schedule.start.viewer", here));
        }
        if (!utc.getOffset().equals(there.getOffset())) {
            String clock = beside(there, utc, utc.toLocalTime().toString(), texts, times);
            elsewhere.add(texts.format("schedule.utc", clock));
        }
        return elsewhere;
    }

    /** With the day where it is another one. */
    private static String beside(
            ZonedDateTime local, ZonedDateTime other, String time, Texts texts, Times times) {
        if (local.toLocalDate().equals(other.toLocalDate())) {
            return time;
        }
        String day = ClockForm.of("EEE", times.locale()).format(other);
        return texts.format("schedule.start.day", day, time);
    }

    /** All clocks in one line. */
    public String line() {
        return elsewhere.isEmpty() ? there : there + BETWEEN + String.join(BETWEEN, elsewhere);
    }
}
