package org.cronconsole.job;

import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * When a job starts.
 *
 * @param cron the UTC line that Render gets, right for the first start after the check
 * @param intent the local time that the line was made from; null where the line itself was given
 */
public record JobTime(UtcCron cron, @Nullable WallClock intent) {}
