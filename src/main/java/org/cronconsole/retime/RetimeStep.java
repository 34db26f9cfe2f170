package org.cronconsole.retime;

import org.cronconsole.id.JobId;
import org.cronconsole.schedule.RetimeWindow;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;

import java.time.Instant;

/**
 * One job's part of a plan.
 *
 * @param old the line that the job has now, as Render holds it; it is exchanged only while it is
 *     still there
 * @param fresh the line that it gets
 * @param window when the exchange leaves no start out and makes none twice
 * @param firstStart the first start by the new line
 */
public record RetimeStep(
        JobId job,
        String name,
        WallClock intent,
        UtcCron old,
        UtcCron fresh,
        RetimeWindow window,
        Instant firstStart) {}
