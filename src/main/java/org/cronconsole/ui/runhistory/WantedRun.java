package org.cronconsole.ui.runhistory;

import org.cronconsole.id.RunId;
import org.cronconsole.run.Run;
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
    private Instant until = Instant.MIN;

    /** Null: none any more. */
    void want(@Nullable RunId run, Instant now) {
        id = run;
        until = now.plus(PATIENCE);
    }

    @Nullable RunId id() {
        return id;
    }

    void seenIn(List<Run> runs, Instant now) {
        if (now.isAfter(until) || runs.stream().anyMatch(run -> run.id().equals(id))) {
            id = null;
        }
    }
}
