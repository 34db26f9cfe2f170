package org.cronconsole.ui.runhistory;

import org.cronconsole.history.HistoryRow;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The run that is to be selected once it is there. It may take a while to show in the events, or
 * show there under another id, so it is waited for only so long.
 */
final class WantedRun {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private @Nullable RunId id;
    private @Nullable JobId job;
    private Instant until = Instant.MIN;

    /** Null for the run: none any more. */
    void want(JobId of, @Nullable RunId run, Instant now) {
        id = run;
        job = run == null ? null : of;
        until = now.plus(PATIENCE);
    }

    @Nullable RunId id() {
        return id;
    }

    /** Whose it is; null for none. */
    @Nullable JobId job() {
        return job;
    }

    void seenIn(List<HistoryRow> rows, Instant now) {
        RunId wanted = id;
        if (wanted == null || now.isAfter(until) || rows.stream().anyMatch(row -> row.is(wanted))) {
            id = null;
            job = null;
        }
    }
}
