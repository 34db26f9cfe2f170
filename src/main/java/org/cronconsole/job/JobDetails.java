package org.cronconsole.job;

import org.cronconsole.render.Deploy;
import org.cronconsole.run.Run;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A job with what takes further calls to know.
 *
 * @param envVarKeys names only, sorted; null where they were not read, as Render may record the
 *     read
 * @param latestDeploy null where there was none yet
 * @param activeRun null where none is running
 */
public record JobDetails(
        CronJob job,
        @Nullable List<String> envVarKeys,
        @Nullable Deploy latestDeploy,
        @Nullable Run activeRun) {
    /** Copies the names. */
    public JobDetails {
        envVarKeys = envVarKeys == null ? null : List.copyOf(envVarKeys);
    }
}
