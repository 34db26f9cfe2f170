package org.cronconsole.render;

import org.cronconsole.id.DeployId;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.settings.Secret;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What this application needs of Render's REST API. Every method waits for the answer: call it on a
 * virtual thread. GETs are retried where that can help; nothing else is ever sent twice. All throw
 * {@link org.cronconsole.fault.GatewayException}.
 */
public interface RenderApi {
    /**
     * How many writes of jobs, and of what is kept of them in env groups, have ended, well or not:
     * who has read jobs knows by it that they may be otherwise now.
     */
    default long written() {
        return 0;
    }

    /** The user whose key this is. */
    RenderUser user();

    /** Every workspace that the key reaches. */
    List<Workspace> workspaces();

    /** One workspace. */
    Workspace workspace(WorkspaceId workspace);

    /**
     * Lists every cron job of the workspace, past the first page, handing over each page as it
     * comes.
     *
     * @param eachPage called on the calling thread, in order, with jobs of this workspace only
     */
    void cronJobs(WorkspaceId workspace, Consumer<List<RenderService>> eachPage);

    /**
     * As {@link #cronJobs(WorkspaceId, Consumer)}, with those only that the filter lets through.
     */
    void cronJobs(
            WorkspaceId workspace, ServiceFilter filter, Consumer<List<RenderService>> eachPage);

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

    /**
     * Changes a cron job; sends what the patch sets and nothing else. Nothing is deployed by it,
     * and Render does not say which changes need a deploy to take effect.
     *
     * @return the service as Render answers it
     * @throws org.cronconsole.fault.GatewayException.Conflict where the name is taken
     * @throws IllegalArgumentException where the patch is empty
     */
    RenderService update(JobId job, ServicePatch patch);

    /** Deletes a service; one that is gone already (404, 410) counts as deleted. */
    void delete(JobId job);

    /** Asks Render to suspend; read the state back. */
    void suspend(JobId job);

    /** Asks Render to resume; read the state back. */
    void resume(JobId job);

    /** All env vars of the service, every page read. Render may record the read. */
    List<EnvVar> envVars(JobId job);

    /**
     * One env var of the service, and no other is read; empty where it has none of this name (nor,
     * where the service itself is gone). Render may record the read.
     */
    Optional<EnvVar> envVar(JobId job, String key);

    /** Sets one env var, new or not. Takes effect with the next deploy. */
    EnvVar putEnvVar(JobId job, String key, Secret value);

    /**
     * Deletes one env var; one that is gone already counts as deleted. Takes effect with the next
     * deploy.
     */
    void deleteEnvVar(JobId job, String key);

    /**
     * Makes these all the env vars of the service: every other one is gone. Read all with {@link
     * #envVars} before.
     *
     * @return all env vars as Render holds them then
     */
    List<EnvVar> replaceEnvVars(JobId job, List<EnvVar> envVars);

    /**
     * Starts a deploy. Sent once.
     *
     * @return the deploy; empty where Render has queued one behind another and names none (202)
     */
    Optional<Deploy> startDeploy(JobId job, DeployMode mode);

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
     * All events of the job in a span of time, of whatever type: with one request for each hundred
     * of them they tell of runs, of being suspended and of deploys.
     */
    JobEvents events(JobId job, Instant from, Instant to);

    /**
     * Starts a run, which cancels an active one. Sent once. The id answered is not assumed to be
     * the id that events carry.
     */
    TriggeredRun triggerRun(JobId job);

    /** Cancels whatever run is active now; there is no way to name one. Sent once. */
    void cancelActiveRun(JobId job);

    /** A page of the job's log lines in a span of time, oldest first. */
    LogPage logs(LogQuery query);

    /**
     * Follows the job's log live, until closed. Returns at once; what goes wrong is told to the
     * listener.
     *
     * @param since lines from this moment on that are written already are given first
     */
    LogSubscription subscribeLogs(
            WorkspaceId workspace, JobId job, Instant since, LogListener listener);

    /** The env groups of the workspace, without values. */
    List<EnvGroup> envGroups(WorkspaceId workspace);

    /** One env group with its values. */
    EnvGroup envGroup(EnvGroupId group);

    /** Creates an env group that is linked to nothing. Sent once. */
    EnvGroup createEnvGroup(WorkspaceId workspace, String name, List<EnvVar> envVars);

    /** Sets one value of a group; answers the whole group as Render holds it then. */
    EnvGroup putEnvGroupVar(EnvGroupId group, String key, String value);

    /** Deletes one value of a group; one that is gone already counts as deleted. */
    void deleteEnvGroupVar(EnvGroupId group, String key);

    /** Gives a service the values of a group, from its next deploy on. */
    void linkEnvGroup(EnvGroupId group, JobId job);

    /** Takes the values of a group from a service; no link counts as done. */
    void unlinkEnvGroup(EnvGroupId group, JobId job);

    /** Which notifications the services of the workspace send that set nothing of their own. */
    NotificationDefault notificationDefault(WorkspaceId workspace);

    /**
     * What each service of the workspace sends that sets something of its own; one that is not in
     * it sends what the workspace does.
     */
    Map<JobId, NotificationOverride> notificationOverrides(WorkspaceId workspace);

    /** Which notifications the service sends. */
    NotificationOverride notificationOverride(JobId job);

    /**
     * Sets which notifications the service sends.
     *
     * @param notificationsToSend {@code default, failure, all} or {@code none}
     * @return the setting as Render answers it
     */
    NotificationOverride setNotificationOverride(JobId job, String notificationsToSend);

    /**
     * How many cron jobs Render's limit of creates (20 an hour and user) still allows; empty where
     * no create has told.
     */
    Optional<RateAllowance> createsLeft();

    /** How many reads Render's limit still allows; empty where no answer has told. */
    Optional<RateAllowance> readsLeft();

    /**
     * How many writes Render's limit still allows that are neither creates nor changes of one
     * service; empty where no answer has told.
     */
    Optional<RateAllowance> writesLeft();

    /**
     * How far Render's clock is ahead of this machine's, as its answers tell; negative where it is
     * behind, zero where nothing is known yet or the difference is below what the answers can tell
     * (a second).
     */
    Duration clockSkew();

    /**
     * The same API for work that nobody waits for: its requests go after those of people and take
     * at most a fifth of what Render's rate limits leave.
     */
    RenderApi inBackground();
}
