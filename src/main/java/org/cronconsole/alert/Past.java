package org.cronconsole.alert;

import org.cronconsole.id.JobId;
import org.cronconsole.run.Slot;

import java.time.Instant;
import java.util.Optional;

/** What this computer keeps of starts before the latest. */
@FunctionalInterface
public interface Past {
    /** Nothing. */
    Past NOTHING = (job, dueAt) -> Optional.empty();

    /**
     * A start with its run and reason.
     *
     * @return empty where it is not kept
     */
    Optional<Slot> slot(JobId job, Instant dueAt);
}
