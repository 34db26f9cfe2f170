package org.cronconsole.sandbox.render;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A run of a cron job, past or present; what is to come of it is settled when it starts.
 *
 * @param id as Render makes them: the job's id, then the slot's unix minutes for a scheduled run or
 *     the start's unix seconds for a manual one
 * @param manual started by a person
 * @param startedAt when it started
 * @param end when it ends, or ended
 * @param outcome how it ends, or ended
 * @param before what it was on its way to when it was canceled: its log up to there is of that;
 *     null for a run that was not, or of which that is not known
 */
record Run(
        String id,
        boolean manual,
        Instant startedAt,
        Instant end,
        Outcome outcome,
        @Nullable Run before) {

    Run(String id, boolean manual, Instant startedAt, Instant end, Outcome outcome) {
        this(id, manual, startedAt, end, outcome, null);
    }

    /** This run ended by a person at the instant. */
    Run canceledAt(Instant at) {
        return new Run(id, manual, startedAt, at, Outcome.CANCELED, this);
    }

    /** Whether a person started or ended it, and so is named in its end. */
    boolean namesUser() {
        return manual || outcome == Outcome.CANCELED;
    }

    static String scheduledId(String jobId, Instant slot) {
        return jobId + "-" + slot.getEpochSecond() / 60;
    }

    static String manualId(String jobId, Instant start) {
        return jobId + "-" + start.getEpochSecond();
    }

    /** The job's id within a run's id; null where it is no run's id. */
    static @Nullable String jobId(String runId) {
        int dash = runId.lastIndexOf('-');
        return dash < 0 ? null : runId.substring(0, dash);
    }
}
