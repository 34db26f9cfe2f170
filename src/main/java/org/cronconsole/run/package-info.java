/**
 * Runs of cron jobs, joined from Render's events, which are the only record of them, and what
 * became of each start that was due.
 *
 * <ul>
 *   <li>{@link org.cronconsole.run.RunService} reads a job's runs and logs for a person who looks
 *       at it now.
 *   <li>{@link org.cronconsole.run.Timeline} knows by which line, and whether suspended, a job was
 *       due at a time; {@link org.cronconsole.run.Coverage} for which times its events were read.
 *   <li>{@link org.cronconsole.run.SlotJudge} tells from both what became of a start: a {@link
 *       org.cronconsole.run.Slot}. What nothing tells is unknown. {@link
 *       org.cronconsole.run.JobFacts} is all that together.
 *   <li>{@link org.cronconsole.run.CommonCause} groups failures, {@link org.cronconsole.run.Advice}
 *       says what to try next.
 * </ul>
 *
 * The jobs of a whole workspace, within the rate limits and kept on this computer, are {@code
 * org.cronconsole.fleet}.
 */
@NullMarked
package org.cronconsole.run;

import org.jspecify.annotations.NullMarked;
