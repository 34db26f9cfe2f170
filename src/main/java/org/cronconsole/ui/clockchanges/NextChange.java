package org.cronconsole.ui.clockchanges;

import org.cronconsole.job.CronJob;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells of the next clock change at all; where no job has a zone, of the viewer's. */
final class NextChange {
    private final Texts texts;
    private final Times times;

    NextChange(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /** The next clock change in any zone of these jobs, a sentence. */
    String of(List<CronJob> jobs, Instant now) {
        if (jobs.isEmpty()) {
            return texts.get("clock.next.nojobs");
        }
        Set<String> zones = new TreeSet<>();
        for (CronJob job : jobs) {
            WallClock intent = job.intent();
            if (intent != null) {
                zones.add(intent.zone().getId());
            }
        }
        if (zones.isEmpty()) {
            zones.add(times.zone().getId());
        }
        return zones.stream()
                .map(ZoneId::of)
                .flatMap(zone -> next(zone, now).stream())
                .min(Comparator.comparing(ZoneChange::at))
                .map(change ->
                        texts.format(
                                change.forward() ? "clock.next.forward" : "clock.next.back",
                                times.day(change.at(), change.zone()),
                                Times.city(change.zone())))
                .orElse(texts.get("clock.next.none"));
    }

    private record ZoneChange(Instant at, ZoneId zone, boolean forward) {}

    private static Optional<ZoneChange> next(ZoneId zone, Instant now) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(now);
        return change == null
                ? Optional.empty()
                : Optional.of(new ZoneChange(change.getInstant(), zone, change.isGap()));
    }
}
