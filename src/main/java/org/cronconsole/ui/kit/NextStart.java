package org.cronconsole.ui.kit;

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
    private static final String BETWEEN = "  ·  ";

    /** Copies the list. */
    public NextStart {
        elsewhere = List.copyOf(elsewhere);
    }

    static NextStart of(Instant at, ZoneId place, Texts texts, Times times) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("h:mm a zzz", times.locale());
        ZonedDateTime local = at.atZone(place);
        ZonedDateTime viewer = at.atZone(times.zone());
        ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
        boolean thisYear = local.getYear() == times.now().atZone(place).getYear();
        String date =
                DateTimeFormatter.ofPattern(
                                thisYear ? "EEE d MMM" : "EEE d MMM yyyy", times.locale())
                        .format(local);
        List<String> elsewhere = new ArrayList<>();
        if (!viewer.getOffset().equals(local.getOffset())
                && !viewer.getOffset().equals(utc.getOffset())) {
            String here = beside(local, viewer, time.format(viewer), texts, times);
            elsewhere.add(texts.format("schedule.start.viewer", here));
        }
        if (!utc.getOffset().equals(local.getOffset())) {
            String clock = beside(local, utc, utc.toLocalTime().toString(), texts, times);
            elsewhere.add(texts.format("schedule.utc", clock));
        }
        return new NextStart(at, date + ", " + time.format(local), elsewhere);
    }

    /** With the day where it is another one. */
    private static String beside(
            ZonedDateTime local, ZonedDateTime other, String time, Texts texts, Times times) {
        if (local.toLocalDate().equals(other.toLocalDate())) {
            return time;
        }
        String day = DateTimeFormatter.ofPattern("EEE", times.locale()).format(other);
        return texts.format("schedule.start.day", day, time);
    }

    /** All clocks in one line. */
    public String line() {
        return elsewhere.isEmpty() ? there : there + BETWEEN + String.join(BETWEEN, elsewhere);
    }
}
