package org.cronconsole.job;

import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A checked change of a job; made by {@link JobChangeCheck}. Null: stays as it is.
 *
 * @param command the start command (native) or docker command
 * @param env env vars to set; null deletes
 * @param dropIntent whether the local time that is meant for the job is forgotten
 */
record JobChange(
        @Nullable String name,
        @Nullable JobTime time,
        @Nullable String repo,
        @Nullable String branch,
        @Nullable Boolean autoDeploy,
        @Nullable String runtime,
        @Nullable String buildCommand,
        @Nullable String command,
        @Nullable String plan,
        Map<String, @Nullable Secret> env,
        boolean dropIntent) {
    /** Copies the env vars, in their order. */
    JobChange {
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
    }
}
