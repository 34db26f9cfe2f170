package org.cronconsole.ui.fleet;

import org.cronconsole.fleet.Cells;
import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetJob;
import org.cronconsole.fleet.FleetRow;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.Period;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines of dealerships that are not there, of every status, for a fleet that is laid out off the
 * screen and seen by nobody: it is all that this may be used for.
 */
final class FleetRehearsal {
    private FleetRehearsal() {}

    /** The first lines of what is known, or as many that are not there where nothing is. */
    static Fleet of(int lines, FleetService service) {
        List<FleetRow> known = service.known().rows();
        List<FleetRow> rows =
                known.isEmpty()
                        ? IntStream.range(0, lines)
                                .mapToObj(line -> row(line, service.now()))
                                .toList()
                        : known.stream().limit(lines).toList();
        return new Fleet(
                service.now(), rows, List.of(), List.of(), Fleet.Progress.NONE, null, null);
    }

    private static FleetRow row(int line, Instant now) {
        return new FleetRow(
                String.valueOf(line),
                half(line, Period.AM, now),
                half(line + 1, Period.PM, now),
                null);
    }

    private static JobHealth half(int line, Period period, Instant now) {
        SlotStatus[] all = SlotStatus.values();
        SlotStatus status = all[line % all.length];
        Instant dueAt = now.minus(Duration.ofHours(3));
        FleetJob job =
                new FleetJob(
                        new JobId("crn-rehearsal-" + line + period.name()),
                        line + " " + period.name(),
                        new WorkspaceId("tea-rehearsal"),
                        false,
                        "0 12 * * *",
                        null,
                        null,
                        null,
                        now,
                        now,
                        "");
        Slot slot = new Slot(dueAt, status, null, null, null, true, false);
        return new JobHealth(job, slot, true, Cells.NONE, null, null);
    }
}
