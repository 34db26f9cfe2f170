package org.cronconsole.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks ahead for clock changes that a line in UTC does not follow. */
public final class Radar {
    private Radar() {}

    /** What a clock change does to a local time on its very day. */
    public enum Oddity {
        /** The clock jumps over it: it starts as much later as the clock jumps. */
        GAP,
        /** It comes twice: the first of them is meant. */
        OVERLAP
    }

    /**
     * A day on which a local time does not come exactly once.
     *
     * @param start when the start is meant all the same
     */
    public record OddDay(LocalDate date, Oddity oddity, Instant start) {}

    /**
     * What lies ahead of a line. Each change is looked at as if those before it had been followed,
     * for that is what the first finding asks for.
     *
     * @param until the last instant that is of interest
     * @throws IllegalArgumentException where no one line can say what is meant
     */
    public static List<Prospect> prospects(
            WallClock intent, UtcCron line, Instant from, Instant until) {
        List<Prospect> prospects = new ArrayList<>();
        UtcCron standing = line;
        Optional<Drift> already = Drift.of(intent, standing, from);
        if (already.isPresent()) {
            Drift drift = already.get();
            Instant at = changeBetween(intent, from, drift.meant()).orElse(from);
            prospects.add(prospect(intent, at, true, standing, drift, from));
            standing = drift.needed();
        }
        for (ZoneOffsetTransition change : changes(intent, from, until)) {
            // The last right start before the change: from then on the next one may be missed.
            Instant eve = intent.latest(change.getInstant());
            Optional<Drift> drift = Drift.of(intent, standing, eve.isBefore(from) ? from : eve);
            if (drift.isEmpty()) {
                // On a day whose start is odd, the first that is missed comes a start later.
                eve = intent.next(change.getInstant());
                drift = Drift.of(intent, standing, eve);
            }
            if (drift.isPresent()) {
                prospects.add(
                        prospect(intent, change.getInstant(), false, standing, drift.get(), eve));
                standing = drift.get().needed();
            }
        }
        return prospects;
    }

    private static Prospect prospect(
            WallClock intent, Instant at, boolean now, UtcCron line, Drift drift, Instant from) {
        return new Prospect(
                at,
                now,
                line,
                drift,
                RetimeWindow.of(intent, line, drift.needed(), from).orElse(null));
    }

    private static Optional<Instant> changeBetween(WallClock intent, Instant from, Instant until) {
        return changes(intent, from, until).stream()
                .findFirst()
                .map(ZoneOffsetTransition::getInstant);
    }

    private static List<ZoneOffsetTransition> changes(
            WallClock intent, Instant from, Instant until) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition change = intent.zone().getRules().nextTransition(from);
        while (change != null && !change.getInstant().isAfter(until)) {
            changes.add(change);
            change = intent.zone().getRules().nextTransition(change.getInstant());
        }
        return changes;
    }

    /** The days on which the local time does not come exactly once, and the job is meant to run. */
    public static List<OddDay> oddDays(WallClock intent, Instant from, Instant until) {
        List<OddDay> odd = new ArrayList<>();
        for (ZoneOffsetTransition change : changes(intent, from, until)) {
            LocalDateTime first =
                    change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
            LocalDateTime last =
                    change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
            for (LocalDate date = first.toLocalDate();
                    !date.isAfter(last.toLocalDate());
                    date = date.plusDays(1)) {
                LocalDateTime meant = date.atTime(intent.time());
                if (intent.days().contains(date.getDayOfWeek())
                        && !meant.isBefore(first)
                        && meant.isBefore(last)) {
                    odd.add(
                            new OddDay(
                                    date,
                                    change.isGap() ? Oddity.GAP : Oddity.OVERLAP,
                                    intent.on(date)));
                }
            }
        }
        return odd;
    }
}
