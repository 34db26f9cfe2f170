package org.cronconsole.retime;

import org.cronconsole.job.CronJob;
import org.cronconsole.schedule.Prospect;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;

/**
 * A job that a clock change ahead, or one that is past, moves away from its local time.
 *
 * @param intent the local time that is meant
 */
public record RadarFinding(CronJob job, WallClock intent, Prospect prospect) {
    /** The local time at which it starts then unless its line is changed; null for never. */
    public @Nullable LocalTime willStart() {
        var start = prospect.drift().willStart();
        return start == null ? null : start.atZone(intent.zone()).toLocalTime();
    }
}
