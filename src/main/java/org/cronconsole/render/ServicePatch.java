package org.cronconsole.render;

import org.jspecify.annotations.Nullable;

/**
 * What is to change of a cron job: a field that is null stays as it is and is not sent. What a
 * PATCH cannot change is not here: workspace, type, region, env vars, and whether it is suspended.
 *
 * @param repo address of the git repository, without a branch
 * @param schedule five-field cron in UTC
 * @param runtime {@code node, python, docker, …}; Render allows some changes only
 * @param buildCommand for native runtimes
 * @param command the start command (native) or docker command, which the runtime decides: that of
 *     this patch, else the one that the service has
 */
public record ServicePatch(
        @Nullable String name,
        @Nullable String repo,
        @Nullable String branch,
        @Nullable Boolean autoDeploy,
        @Nullable String schedule,
        @Nullable String plan,
        @Nullable String runtime,
        @Nullable String buildCommand,
        @Nullable String command) {
    /** Changes nothing: the start of the {@code with…} methods. */
    public static final ServicePatch NOTHING =
            new ServicePatch(null, null, null, null, null, null, null, null, null);

    /** True where nothing would change. */
    public boolean isEmpty() {
        return equals(NOTHING);
    }

    /** Changes the name too. */
    public ServicePatch withName(@Nullable String newName) {
        return new ServicePatch(
                newName, repo, branch, autoDeploy, schedule, plan, runtime, buildCommand, command);
    }

    /** Changes the schedule too: five-field cron in UTC. */
    public ServicePatch withSchedule(@Nullable String newSchedule) {
        return new ServicePatch(
                name, repo, branch, autoDeploy, newSchedule, plan, runtime, buildCommand, command);
    }
}
