package org.cronconsole.job;

import org.cronconsole.schedule.UtcCron;

import java.time.Instant;
import java.util.List;

/**
 * A schedule while it is typed: what it means.
 *
 * @param words in plain English
 * @param next the first starts of the UTC line as it stands
 */
public record JobStarts(UtcCron cron, String words, List<Instant> next) {
    /** Copies the list. */
    public JobStarts {
        next = List.copyOf(next);
    }
}
