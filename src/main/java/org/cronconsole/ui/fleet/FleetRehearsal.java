package org.cronconsole.ui.fleet;

import org.cronconsole.fleet.Cells;
import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetJob;
import org.cronconsole.fleet.FleetRow;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.Period;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of dealerships that are not there, of every status, for a fleet that is laid out off the
 * screen and seen by nobody: it is all that this may be used for.
 */
final class FleetRehearsal {
    private FleetRehearsal() {}

    /** A fleet of so many lines. */
    static Fleet of(int lines, Instant now) {
        List<FleetRow> rows = new ArrayList<>(lines);
        for (int i = 0; i < lines; i++) {
            rows.add(
                    new FleetRow(
                            "Rehearsal " + i,
                            half(i, Period.AM, now),
                            half(i + 1, Period.PM, now),
                            null));
        }
        return new Fleet(now, rows, List.of(), List.of(), Fleet.Progress.NONE, null, null);
    }

    /** So many lines of a fleet, and no more. */
    static Fleet first(int lines, Fleet known) {
        return new Fleet(
                known.asOf(),
                known.rows().stream().limit(lines).toList(),
                List.of(),
                List.of(),
                Fleet.Progress.NONE,
                null,
                null);
    }

    private static JobHealth half(int line, Period period, Instant now) {
        SlotStatus[] all = SlotStatus.values();
        SlotStatus status = all[line % all.length];
        Instant dueAt = now.minus(Duration.ofHours(3));
        FleetJob job =
                new FleetJob(
                        new JobId("crn-rehearsal-" + line + period.name()),
                        "Rehearsal " + line + " " + period.name(),
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
