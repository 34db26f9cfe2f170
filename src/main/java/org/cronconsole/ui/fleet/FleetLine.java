package org.cronconsole.ui.fleet;

import org.cronconsole.fleet.FleetRow;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.job.Period;
import org.cronconsole.registry.Care;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the fleet. It is the same as long as it tells the same, for thousands of them are shown
 * and few change at a time.
 */
final class FleetLine {
    private final FleetRow row;
    private final ZoneId place;
    private final LocalDate today;
    private final @Nullable Instant next;
    private final boolean urgent;
    private final String wrong;
    private final @Nullable Care onIt;
    private final Instant until;
    private final String searchable;
    private final Map<Period, DayStrip> strips = new EnumMap<>(Period.class);

    private FleetLine(FleetRow row, FleetWords words, Instant now) {
        this.row = row;
        this.place = row.zone().orElse(ZoneOffset.UTC);
        this.today = now.atZone(place).toLocalDate();
        this.next = row.next(now).orElse(null);
        this.urgent = row.urgent() || row.pauseOver(now);
        this.wrong = words.wrong(row, now);
        this.onIt = row.onIt(now).orElse(null);
        Instant midnight = today.plusDays(1).atStartOfDay(place).toInstant();
        this.until =
                Stream.of(
                                Optional.of(midnight),
                                Optional.ofNullable(next),
                                Optional.ofNullable(onIt).map(Care::until))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)
                        .orElse(midnight);
        this.searchable = words.searchable(row, place, wrong, onIt);
    }

    /** Works a line out; may be done away from the screen's thread. */
    static FleetLine of(FleetRow row, FleetWords words, Instant now) {
        return new FleetLine(row, words, now);
    }

    /** True where it would be worked out the same for this row at this time. */
    boolean tells(FleetRow now, Instant at) {
        return at.isBefore(until) && row.equals(now);
    }

    FleetRow row() {
        return row;
    }

    /** Where the dealership's clock is; UTC where nobody has said. */
    ZoneId place() {
        return place;
    }

    /** The next start; null where none is to come. */
    @Nullable Instant next() {
        return next;
    }

    /** True where a person should do something; also where a pause should have ended. */
    boolean urgent() {
        return urgent;
    }

    /** True where all its jobs are suspended, so that none is to start. */
    boolean suspended() {
        return row.jobs().stream().allMatch(health -> health.job().suspended());
    }

    /** What is wrong, in words; empty where nothing is. */
    String wrong() {
        return wrong;
    }

    /** Who is on it; null where nobody is. */
    @Nullable Care onIt() {
        return onIt;
    }

    /** For the filter, as {@link org.cronconsole.ui.kit.WordFilter#plain} gives it. */
    String searchable() {
        return searchable;
    }

    String dealership() {
        return row.dealership();
    }

    /** Its job of a half of the day; null where there is none. */
    @Nullable JobHealth half(Period period) {
        return period == Period.AM ? row.am() : row.pm();
    }

    /** What became of the last starts of a half. Worked out where it is looked at. */
    DayStrip strip(Period period) {
        return strips.computeIfAbsent(period, half -> DayStrip.of(half(half), place, today));
    }

    @Override
    public String toString() {
        return dealership() + (wrong.isEmpty() ? "" : ": " + wrong);
    }
}
