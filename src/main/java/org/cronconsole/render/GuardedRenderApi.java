package org.cronconsole.render;

import org.cronconsole.account.WriteGuard;
import org.cronconsole.id.DeployId;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks the guard before every write, so that no screen or command can forget to. */
public final class GuardedRenderApi implements RenderApi {
    private final RenderApi api;
    private final WriteGuard guard;

    /** Puts the guard before the API. */
    public GuardedRenderApi(RenderApi api, WriteGuard guard) {
        this.api = api;
        this.guard = guard;
    }

    @Override
    public RenderUser user() {
        return api.user();
    }

    @Override
    public List<Workspace> workspaces() {
        return api.workspaces();
    }

    @Override
    public void cronJobs(WorkspaceId workspace, Consumer<List<RenderService>> eachPage) {
        api.cronJobs(workspace, eachPage);
    }

    @Override
    public Optional<RenderService> cronJobNamed(WorkspaceId workspace, String name) {
        return api.cronJobNamed(workspace, name);
    }

    @Override
    public RenderService service(JobId job) {
        return api.service(job);
    }

    @Override
    public CreatedService createCronJob(NewCronJob job) {
        guard.check("create a job");
        return api.createCronJob(job);
    }

    @Override
    public void delete(JobId job) {
        guard.check("delete a job");
        api.delete(job);
    }

    @Override
    public void suspend(JobId job) {
        guard.check("suspend a job");
        api.suspend(job);
    }

    @Override
    public void resume(JobId job) {
        guard.check("resume a job");
        api.resume(job);
    }

    @Override
    public List<EnvVar> envVars(JobId job) {
        return api.envVars(job);
    }

    @Override
    public Optional<Deploy> latestDeploy(JobId job) {
        return api.latestDeploy(job);
    }

    @Override
    public Deploy deploy(JobId job, DeployId deploy) {
        return api.deploy(job, deploy);
    }

    @Override
    public List<RunEvent> runEvents(JobId job, Instant from, Instant to) {
        return api.runEvents(job, from, to);
    }

    @Override
    public TriggeredRun triggerRun(JobId job) {
        guard.check("trigger a run");
        return api.triggerRun(job);
    }

    @Override
    public void cancelActiveRun(JobId job) {
        guard.check("cancel a run");
        api.cancelActiveRun(job);
    }

    @Override
    public LogPage logs(LogQuery query) {
        return api.logs(query);
    }

    @Override
    public List<EnvGroup> envGroups(WorkspaceId workspace) {
        return api.envGroups(workspace);
    }

    @Override
    public EnvGroup envGroup(EnvGroupId group) {
        return api.envGroup(group);
    }

    @Override
    public EnvGroup createEnvGroup(WorkspaceId workspace, String name, List<EnvVar> envVars) {
        guard.check("create an env group");
        return api.createEnvGroup(workspace, name, envVars);
    }

    @Override
    public EnvGroup putEnvGroupVar(EnvGroupId group, String key, String value) {
        guard.check("change an env group");
        return api.putEnvGroupVar(group, key, value);
    }
}
