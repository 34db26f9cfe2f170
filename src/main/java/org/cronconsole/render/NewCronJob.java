package org.cronconsole.render;

import org.cronconsole.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A cron job to be created. Null plan, region or branch: Render's default.
 *
 * @param schedule five-field cron in UTC
 * @param runtime {@code node, python, docker, …}
 * @param buildCommand for native runtimes; null for docker
 * @param command the start command (native) or docker command
 */
public record NewCronJob(
        WorkspaceId workspace,
        String name,
        String repo,
        @Nullable String branch,
        boolean autoDeploy,
        String schedule,
        String runtime,
        @Nullable String plan,
        @Nullable String region,
        @Nullable String buildCommand,
        @Nullable String command,
        List<EnvVar> envVars) {
    /** Copies the env vars. */
    public NewCronJob {
        envVars = List.copyOf(envVars);
    }
}
