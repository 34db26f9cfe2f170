package org.cronconsole.ui.fleet;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.fleet.FleetJob;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.id.JobId;
import org.cronconsole.run.Run;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The last starts of the selected dealership, of both its jobs, newest first. */
final class FleetStarts {
    private static final Duration BACK = Duration.ofDays(DayStrip.MOST);

    private final FleetService service;
    private final ScreenKit kit;
    private final ObservableList<Start> starts = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private Tasks.@Nullable Handle work;

    /** A start of one of the two jobs. */
    record Start(FleetJob job, Slot slot) {}

    FleetStarts(FleetService service, ScreenKit kit) {
        this.service = service;
        this.kit = kit;
    }

    /** Shows those of a dealership, by what this computer keeps; null for none. */
    void show(@Nullable FleetLine line) {
        if (work != null) {
            work.cancel();
            work = null;
        }
        if (line == null) {
            starts.clear();
            empty.set("");
            return;
        }
        empty.set(kit.texts().get("fleet.starts.loading"));
        work =
                kit.tasks()
                        .run(
                                () -> read(line),
                                read -> {
                                    work = null;
                                    // Who reads them keeps the one that is selected.
                                    if (!starts.equals(read)) {
                                        starts.setAll(read);
                                    }
                                    empty.set(kit.texts().get("fleet.starts.none"));
                                },
                                failure -> {
                                    work = null;
                                    starts.clear();
                                    empty.set(kit.problems().of(failure).text());
                                });
    }

    private List<Start> read(FleetLine line) {
        Instant since = service.now().minus(BACK);
        List<Start> all = new ArrayList<>();
        for (JobHealth health : line.row().jobs()) {
            Slot latest = health.latest();
            boolean there = false;
            for (Slot slot :
                    service.facts(health.job().id(), since).map(f -> f.slots()).orElse(List.of())) {
                boolean same = latest != null && latest.dueAt().equals(slot.dueAt());
                there |= same;
                // The listing may have told of the latest one what no event has been read of yet.
                all.add(
                        new Start(
                                health.job(),
                                same && latest != null && slot.status() == SlotStatus.UNKNOWN
                                        ? latest
                                        : slot));
            }
            if (!there && latest != null) {
                all.add(new Start(health.job(), latest));
            }
        }
        all.sort(Comparator.comparing((Start start) -> start.slot().dueAt()).reversed());
        return all;
    }

    /**
     * The run of a start that was due, by what this computer keeps. Waits for the disk.
     *
     * @param dueAt to the minute
     * @return empty where there is none, or none is known
     */
    Optional<Run> runOf(JobId job, Instant dueAt) {
        return service.kept(job, dueAt).flatMap(slot -> Optional.ofNullable(slot.run()));
    }

    ObservableList<Start> starts() {
        return starts;
    }

    /** What is said where there are none. */
    ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }
}
