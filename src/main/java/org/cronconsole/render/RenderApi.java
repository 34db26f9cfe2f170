package org.cronconsole.render;

import org.cronconsole.id.DeployId;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What this application needs of Render's REST API. Every method waits for the answer: call it on a
 * virtual thread. GETs are retried where that can help; nothing else is ever sent twice. All throw
 * {@link org.cronconsole.fault.GatewayException}.
 */
public interface RenderApi {
    /** The user whose key this is. */
    RenderUser user();

    /** Every workspace that the key reaches. */
    List<Workspace> workspaces();

    /**
     * Lists every cron job of the workspace, past the first page, handing over each page as it
     * comes.
     *
     * @param eachPage called on the calling thread, in order, with jobs of this workspace only
     */
    void cronJobs(WorkspaceId workspace, Consumer<List<RenderService>> eachPage);

    /** The cron job of exactly this name in the workspace. */
    Optional<RenderService> cronJobNamed(WorkspaceId workspace, String name);

    /** One service, whatever its type and workspace: look at both before a write. */
    RenderService service(JobId job);

    /**
     * Creates a cron job. Sent once.
     *
     * @throws org.cronconsole.fault.GatewayException.Conflict where the name is taken
     */
    CreatedService createCronJob(NewCronJob job);

    /** Deletes a service; one that is gone already (404, 410) counts as deleted. */
    void delete(JobId job);

    /** Asks Render to suspend; read the state back. */
    void suspend(JobId job);

    /** Asks Render to resume; read the state back. */
    void resume(JobId job);

    /** All env vars of the service, every page read. Render may record the read. */
    List<EnvVar> envVars(JobId job);

    /** The newest deploy. */
    Optional<Deploy> latestDeploy(JobId job);

    /** One deploy. */
    Deploy deploy(JobId job, DeployId deploy);

    /**
     * The started and ended events of the job's runs in a span of time, every page of both types,
     * sorted by time, oldest first.
     */
    List<RunEvent> runEvents(JobId job, Instant from, Instant to);

    /**
     * Starts a run, which cancels an active one. Sent once. The id answered is not assumed to be
     * the id that events carry.
     */
    TriggeredRun triggerRun(JobId job);

    /** Cancels whatever run is active now; there is no way to name one. Sent once. */
    void cancelActiveRun(JobId job);

    /** A page of the job's log lines in a span of time, oldest first. */
    LogPage logs(LogQuery query);

    /** The env groups of the workspace, without values. */
    List<EnvGroup> envGroups(WorkspaceId workspace);

    /** One env group with its values. */
    EnvGroup envGroup(EnvGroupId group);

    /** Creates an env group that is linked to nothing. Sent once. */
    EnvGroup createEnvGroup(WorkspaceId workspace, String name, List<EnvVar> envVars);

    /** Sets one value of a group; answers the whole group as Render holds it then. */
    EnvGroup putEnvGroupVar(EnvGroupId group, String key, String value);
}
