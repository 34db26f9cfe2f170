package org.cronconsole.retime;

import java.time.Instant;
import java.util.List;

/**
 * New lines for jobs, to be reviewed before anything is written.
 *
 * @param madeAt when the jobs were looked at
 * @param at the instant it is made for: what is wrong then is put right
 * @param unplanned jobs that are wrong then and cannot be helped by a plan, with the reason
 */
public record RetimePlan(
        Instant madeAt, Instant at, List<RetimeStep> steps, List<Unplanned> unplanned) {
    /** Copies the lists. */
    public RetimePlan {
        steps = List.copyOf(steps);
        unplanned = List.copyOf(unplanned);
    }

    /** A job that a plan cannot help, and why. */
    public record Unplanned(String job, String name, String reason) {}
}
