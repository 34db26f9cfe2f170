package org.cronconsole.job;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What came of making or changing a job, of which at least a part was done.
 *
 * @param job as read back
 * @param done what was done, in order, each a few words
 * @param problem what was not done or is not known, and what to do; null where all was done
 * @param cause why, where something was refused or failed
 * @param deployNeed whether a deploy is still needed
 */
public record JobResult(
        CronJob job,
        List<String> done,
        @Nullable String problem,
        @Nullable RuntimeException cause,
        DeployNeed deployNeed) {
    /** Copies the list. */
    public JobResult {
        done = List.copyOf(done);
    }

    /** True where all was done and seen. */
    public boolean complete() {
        return problem == null;
    }
}
