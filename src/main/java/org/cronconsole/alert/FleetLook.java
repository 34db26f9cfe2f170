package org.cronconsole.alert;

import org.cronconsole.fleet.Cells;
import org.cronconsole.fleet.Cells.Cell;
import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetJob;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.id.JobId;
import org.cronconsole.run.Run;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotJudge;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is new in a fleet against what was told. Nothing that is not sure is told: a start of which
 * too little was read is passed over until more is known.
 */
final class FleetLook {
    private static final Words WORDS = Words.of(FleetLook.class);

    /** What is longer ago is not told any more, however long nobody looked. */
    static final Duration LOOK_BACK = Duration.ofDays(14);

    private final Draft draft;
    private final Past past;
    private final Instant now;
    private final List<Fresh> fresh = new ArrayList<>();

    /**
     * Something that was not told yet.
     *
     * @param newest true for the latest start of its job, whose cause is known
     */
    record Fresh(AlertKind kind, AlertItem item, boolean newest) {}

    /**
     * Looks by this draft.
     *
     * @param past tells more of starts before the latest
     */
    FleetLook(Draft draft, Past past) {
        this.draft = draft;
        this.past = past;
        this.now = draft.now();
    }

    private static List<JobHealth> jobs(Fleet fleet) {
        return Stream.concat(
                        fleet.rows().stream().flatMap(row -> row.jobs().stream()),
                        fleet.others().stream())
                .toList();
    }

    /** The starts that went wrong and were not told; those that were are amended. */
    List<Fresh> troubles(Fleet fleet) {
        fresh.clear();
        List<JobHealth> jobs = jobs(fleet);
        jobs.forEach(this::look);
        Set<JobId> listed = new HashSet<>();
        jobs.forEach(health -> listed.add(health.job().id()));
        draft.floors()
                .entrySet()
                .removeIf(floor ->
                        !listed.contains(floor.getKey())
                                && floor.getValue().isBefore(now.minus(LOOK_BACK)));
        return List.copyOf(fresh);
    }

    private void look(JobHealth health) {
        Slot latest = health.latest();
        if (latest == null) {
            return;
        }
        Instant floor = draft.floors().computeIfAbsent(health.job().id(), job -> floor(latest));
        Instant oldest = now.minus(LOOK_BACK);
        Instant from = floor.isBefore(oldest) ? oldest : floor;
        for (Cell cell : from(health.cells(), from)) {
            if (!cell.dueAt().equals(latest.dueAt())) {
                consider(health.job(), Slot.of(cell.dueAt(), cell.status(), null), false);
            }
        }
        if (!latest.dueAt().isBefore(from)) {
            consider(health.job(), latest, true);
        }
    }

    /** What had happened when the job was first seen is old; what was still open is not. */
    private static Instant floor(Slot latest) {
        boolean open =
                latest.status() == SlotStatus.RUNNING || latest.status() == SlotStatus.UPCOMING;
        return open ? latest.dueAt() : latest.dueAt().plusMillis(1);
    }

    private static List<Cell> from(Cells cells, Instant from) {
        List<Cell> newest = new ArrayList<>();
        for (int i = cells.size() - 1; i >= 0; i--) {
            Cell cell = cells.get(i);
            if (cell.dueAt().isBefore(from)) {
                break;
            }
            newest.addFirst(cell);
        }
        return newest;
    }

    private void consider(FleetJob job, Slot slot, boolean newest) {
        Optional<AlertItem> before = draft.trouble(job.id(), slot.dueAt());
        if (before.isPresent()) {
            amend(before.get(), slot);
            return;
        }
        AlertKind.of(slot.status())
                .ifPresent(kind ->
                        fresh.add(
                                new Fresh(
                                        kind,
                                        item(job, newest ? slot : inFull(job, slot)),
                                        newest)));
    }

    private Slot inFull(FleetJob job, Slot slot) {
        return past.slot(job.id(), slot.dueAt())
                .filter(kept -> kept.status() == slot.status())
                .orElse(slot);
    }

    private AlertItem item(FleetJob job, Slot slot) {
        Run run = slot.run();
        return AlertItem.of(
                job,
                slot.dueAt(),
                slot.status(),
                slot.reason(),
                run == null ? null : run.id(),
                at(slot, run));
    }

    /** When it happened, as near as is known. */
    private Instant at(Slot slot, @Nullable Run run) {
        Instant ended = run == null ? null : run.endedAt();
        Instant started = run == null ? null : run.startedAt();
        return switch (slot.status()) {
            case FAILED -> ended == null ? slot.dueAt() : ended;
            // That it hangs is a finding of now.
            case HUNG -> now;
            case LATE -> started == null ? slot.dueAt().plus(SlotJudge.GRACE) : started;
            default -> slot.dueAt().plus(SlotJudge.GRACE);
        };
    }

    private void amend(AlertItem was, Slot is) {
        Run run = is.run();
        switch (is.status()) {
            // Not sure, or not over.
            case UNKNOWN, UPCOMING, RUNNING -> {}
            case OK -> {
                // What hung and ends well is a thing of its own: it has recovered.
                if (was.status() != SlotStatus.HUNG && was.status().bad()) {
                    draft.amend(was, was.amended(SlotStatus.OK, WORDS.get("amended.ok"), id(run)));
                }
            }
            case SUSPENDED -> {
                if (was.status().bad()) {
                    draft.amend(
                            was,
                            was.amended(
                                    SlotStatus.SUSPENDED, WORDS.get("amended.suspended"), null));
                }
            }
            case FAILED, MISSED, LATE, HUNG, CANCELED -> {
                boolean more = was.reason() == null && is.reason() != null;
                if (was.status() != is.status() || more) {
                    draft.amend(was, was.amended(is.status(), is.reason(), id(run)));
                }
            }
        }
    }

    private static org.cronconsole.id.@Nullable RunId id(@Nullable Run run) {
        return run == null ? null : run.id();
    }

    /** The jobs that were told as not right, and are right now; after the troubles were told. */
    List<Fresh> recoveries(Fleet fleet) {
        List<Fresh> well = new ArrayList<>();
        for (JobHealth health : jobs(fleet)) {
            Slot latest = health.latest();
            AlertItem trouble = draft.openTrouble(health.job().id()).orElse(null);
            if (latest == null || trouble == null || latest.dueAt().isBefore(trouble.dueAt())) {
                continue;
            }
            Run since = latest.since();
            if (latest.status() == SlotStatus.OK) {
                well.add(recovered(health, latest, latest.run(), null));
            } else if (latest.repaired() && since != null) {
                well.add(recovered(health, latest, since, WORDS.get("recovered.hand")));
            }
        }
        return well;
    }

    private Fresh recovered(
            JobHealth health, Slot latest, @Nullable Run run, @Nullable String reason) {
        Instant ended = run == null ? null : run.endedAt();
        Instant success = health.job().lastSuccessfulRunAt();
        return new Fresh(
                AlertKind.RECOVERED,
                AlertItem.of(
                        health.job(),
                        latest.dueAt(),
                        SlotStatus.OK,
                        reason,
                        id(run),
                        ended != null ? ended : success != null ? success : latest.dueAt()),
                true);
    }
}
