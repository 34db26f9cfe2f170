package org.cronconsole.job;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.render.RenderApi;

import java.time.InstantSource;
import java.util.UUID;

/** Makes custom jobs and changes jobs. Every method waits: call it on a virtual thread. */
public final class JobChanges {
    private final RenderApi api;
    private final WorkspaceJobs jobs;
    private final Registry registry;
    private final InstantSource clock;
    private final Patience patience;

    /** Works on the jobs of this workspace. */
    public JobChanges(
            RenderApi api,
            WorkspaceId workspace,
            Registry registry,
            InstantSource clock,
            Patience patience) {
        this.api = api;
        this.jobs = new WorkspaceJobs(api, workspace);
        this.registry = registry;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Creates a job, which is sent once, and keeps its local time in the registry where one was
     * given. After a failure that may have had an effect, the job is looked for by its name and a
     * mark that was sent with it.
     *
     * @throws JobProblem where the name is taken, or where it is not known whether the job was made
     * @throws org.cronconsole.fault.GatewayException where Render refuses; nothing was made then
     */
    public JobResult create(JobSpec spec) {
        return new JobCreation(api, jobs, registry, patience, UUID.randomUUID().toString())
                .create(spec);
    }

    /**
     * The job as it is now, to begin a change with.
     *
     * @param readEnvVars one deliberate act of a person, for Render may record the read; never in a
     *     read-only session
     * @throws JobProblem where there is no such cron job in this workspace
     */
    public JobSeen see(JobId id, boolean readEnvVars) {
        return see(jobs, registry, id, readEnvVars);
    }

    static JobSeen see(WorkspaceJobs jobs, Registry registry, JobId id, boolean readEnvVars) {
        var service = jobs.find(id);
        RegistrySnapshot snapshot = registry.read();
        return new JobSeen(
                service,
                snapshot.intents().get(id),
                readEnvVars ? jobs.api().envVars(id) : null,
                snapshot.problem());
    }

    /**
     * What a change will do, without asking anybody.
     *
     * @param change only what is to change: see {@link JobForm#changesSince}
     * @param dropIntent whether the local time that is meant for the job is forgotten; a UTC
     *     schedule on a job that has one is refused otherwise
     * @throws org.cronconsole.fault.FormProblems naming every field that is wrong
     */
    public JobUpdatePlan plan(JobSeen seen, JobForm change, boolean dropIntent) {
        return JobPlanner.plan(seen, JobChangeCheck.of(change, seen, dropIntent, clock.instant()));
    }

    /**
     * Carries out a plan: settings, env vars one by one, local time, deploy. Each is sent once and
     * only where it differs. The first that fails ends it, and the result says what was done.
     *
     * @param deploy whether to deploy at the end
     * @throws JobProblem where the job was changed since it was seen, or the new name is taken;
     *     nothing was done then
     * @throws org.cronconsole.fault.GatewayException where Render refuses the first thing; nothing
     *     was done then
     */
    public JobResult apply(JobUpdatePlan plan, boolean deploy) {
        return new JobUpdate(jobs, registry, patience, plan).apply(deploy);
    }
}
