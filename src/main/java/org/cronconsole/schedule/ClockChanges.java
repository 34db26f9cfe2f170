package org.cronconsole.schedule;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The coming clock changes of a place, and what each does to a line that stays as it is. */
public final class ClockChanges {
    /** How far ahead clock changes are of interest. */
    private static final Period HORIZON = Period.ofYears(1);

    private ClockChanges() {}

    /**
     * A change of the zone's offset.
     *
     * @param shiftMinutes by how much later than meant the line that is right at first starts on
     *     the local clock from then on; negative for earlier
     * @param needed the line that means the wanted time from then on; null where no one line does
     * @param odd the day of the change, where the wanted time does not come exactly once on it and
     *     the job is meant to run; null where nothing is odd
     */
    public record ClockChange(
            Instant at,
            ZoneOffset before,
            ZoneOffset after,
            int shiftMinutes,
            @Nullable UtcCron needed,
            Radar.@Nullable OddDay odd) {}

    /** The clock changes within a year after an instant, the first of them first. */
    public static List<ClockChange> of(WallClock intent, Instant from) {
        Instant until = from.atZone(ZoneOffset.UTC).plus(HORIZON).toInstant();
        ZoneOffset first = intent.zone().getRules().getOffset(from);
        List<ClockChange> changes = new ArrayList<>();
        ZoneOffsetTransition change = intent.zone().getRules().nextTransition(from);
        while (change != null && !change.getInstant().isAfter(until)) {
            changes.add(of(intent, first, change));
            change = intent.zone().getRules().nextTransition(change.getInstant());
        }
        return changes;
    }

    private static ClockChange of(
            WallClock intent, ZoneOffset first, ZoneOffsetTransition transition) {
        Instant at = transition.getInstant();
        int shiftSeconds = transition.getOffsetAfter().getTotalSeconds() - first.getTotalSeconds();
        return new ClockChange(
                at,
                transition.getOffsetBefore(),
                transition.getOffsetAfter(),
                shiftSeconds / 60,
                line(intent, at).orElse(null),
                Radar.oddDays(intent, at.minusSeconds(1), at).stream().findFirst().orElse(null));
    }

    private static Optional<UtcCron> line(WallClock intent, Instant at) {
        try {
            return Optional.of(intent.utcCron(at));
        } catch (IllegalArgumentException noOneLine) {
            return Optional.empty();
        }
    }
}
