package org.cronconsole.schedule;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A day on which the clocks of some places change by the same span.
 *
 * @param date the day, on the clock it was asked for
 * @param by forward where positive, back where negative
 * @param zones the places, in the order they were given
 */
public record ClockShift(LocalDate date, Duration by, List<ZoneId> zones) {
    /** Copies the list. */
    public ClockShift {
        zones = List.copyOf(zones);
    }

    /**
     * The clock changes of places on days in a row, by day.
     *
     * @param shownIn on whose clock the days are; null for each place's own
     */
    public static List<ClockShift> between(
            Collection<ZoneId> zones, LocalDate first, int days, @Nullable ZoneId shownIn) {
        Map<LocalDate, Map<Duration, List<ZoneId>>> found = new TreeMap<>();
        LocalDate end = first.plusDays(days);
        for (ZoneId zone : zones) {
            ZoneId clock = shownIn == null ? zone : shownIn;
            Instant before = first.atStartOfDay(clock).toInstant().minusSeconds(86_400);
            ZoneOffsetTransition change = zone.getRules().nextTransition(before);
            while (change != null) {
                // The day that is longer or shorter: an hour that comes twice may be its last.
                LocalDate date =
                        shownIn == null
                                ? (change.isGap()
                                                ? change.getDateTimeBefore()
                                                : change.getDateTimeAfter())
                                        .toLocalDate()
                                : change.getInstant().atZone(clock).toLocalDate();
                if (!date.isBefore(end)) {
                    break;
                }
                if (!date.isBefore(first)) {
                    found.computeIfAbsent(date, any -> new LinkedHashMap<>())
                            .computeIfAbsent(change.getDuration(), any -> new ArrayList<>())
                            .add(zone);
                }
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
        List<ClockShift> shifts = new ArrayList<>();
        found.forEach((date, by) ->
                by.forEach((span, places) -> shifts.add(new ClockShift(date, span, places))));
        return shifts;
    }
}
