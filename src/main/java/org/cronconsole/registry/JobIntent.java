package org.cronconsole.registry;

import org.cronconsole.id.JobId;
import org.cronconsole.schedule.WallClock;

/** The local time that is meant for one job, kept under a key of the job's own. */
public record JobIntent(JobId job, WallClock clock) {}
