package org.cronconsole.alert;

import org.cronconsole.fleet.FleetJob;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.run.Failure;
import org.cronconsole.run.SlotStatus;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One start of one job that is told.
 *
 * @param name of the job, as it was then
 * @param dealership whose job it is; null for one of none
 * @param dueAt which start: when it was due, or began where it was started by hand
 * @param status what became of it, as far as is known now
 * @param reason why, in words; null where nothing is known
 * @param run its run; null where there is none or it is not known
 * @param at when it happened, as near as is known
 * @param muted true where it was muted when it came
 */
public record AlertItem(
        JobId job,
        String name,
        @Nullable String dealership,
        Instant dueAt,
        SlotStatus status,
        @Nullable String reason,
        @Nullable RunId run,
        Instant at,
        boolean muted) {
    static AlertItem of(
            FleetJob job,
            Instant dueAt,
            SlotStatus status,
            @Nullable String reason,
            @Nullable RunId run,
            Instant at) {
        return new AlertItem(
                job.id(),
                job.name(),
                job.dealership().orElse(null),
                dueAt,
                status,
                reason,
                run,
                at,
                false);
    }

    /** Whose it is, for a person: the dealership, else the job. */
    public String subject() {
        return dealership == null ? name : dealership;
    }

    /** What went wrong as {@link org.cronconsole.run.Failure#reason} says it. */
    String causeWords() {
        return Failure.reasonOf(status, reason);
    }

    AlertItem asMuted(boolean now) {
        return new AlertItem(job, name, dealership, dueAt, status, reason, run, at, now);
    }

    /** The same start, told in another way. */
    AlertItem amended(SlotStatus now, @Nullable String why, @Nullable RunId itsRun) {
        return new AlertItem(
                job, name, dealership, dueAt, now, why, itsRun == null ? run : itsRun, at, muted);
    }
}
