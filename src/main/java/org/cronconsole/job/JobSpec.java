package org.cronconsole.job;

import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A checked wish for a new custom job; made by {@link JobCheck}.
 *
 * @param branch null for the repository's default branch
 * @param buildCommand of a native runtime; null for docker
 * @param command the start command (native) or docker command; null for the image's own
 * @param plan null for Render's default
 * @param region null for Render's default
 * @param env all env vars, those of the customer too
 */
public record JobSpec(
        String name,
        JobTime time,
        String repo,
        @Nullable String branch,
        boolean autoDeploy,
        String runtime,
        @Nullable String buildCommand,
        @Nullable String command,
        @Nullable String plan,
        @Nullable String region,
        Map<String, Secret> env) {
    /** Copies the env vars. */
    public JobSpec {
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
    }
}
