package org.cronconsole.ui.fleet;

import org.cronconsole.fleet.FleetRow;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.job.Period;
import org.cronconsole.registry.Care;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/**
 * A line of the fleet, worked out away from the screen's thread.
 *
 * @param place where the dealership's clock is; UTC where nobody has said
 * @param strips what became of the last starts, of both halves
 * @param next the next start; null where none is to come
 * @param wrong what is wrong, in words; empty where nothing is
 * @param onIt who is on it; null where nobody is
 * @param asOf when it was worked out
 * @param searchable for the filter
 */
record FleetLine(
        FleetRow row,
        ZoneId place,
        Map<Period, DayStrip> strips,
        @Nullable Instant next,
        String wrong,
        @Nullable Care onIt,
        Instant asOf,
        String searchable) {

    /** Works a line out. */
    static FleetLine of(FleetRow row, FleetWords words, Instant now) {
        ZoneId place = row.zone().orElse(ZoneOffset.UTC);
        Map<Period, DayStrip> strips = new EnumMap<>(Period.class);
        strips.put(Period.AM, DayStrip.of(row.am(), place, now));
        strips.put(Period.PM, DayStrip.of(row.pm(), place, now));
        String wrong = words.wrong(row, now);
        Care onIt = row.onIt(now).orElse(null);
        return new FleetLine(
                row,
                place,
                strips,
                row.next(now).orElse(null),
                wrong,
                onIt,
                now,
                words.searchable(row, place, wrong, onIt));
    }

    String dealership() {
        return row.dealership();
    }

    /** Its job of a half of the day; null where there is none. */
    @Nullable JobHealth half(Period period) {
        return period == Period.AM ? row.am() : row.pm();
    }

    DayStrip strip(Period period) {
        DayStrip strip = strips.get(period);
        if (strip == null) {
            throw new IllegalStateException("both halves have one");
        }
        return strip;
    }
}
