package org.cronconsole.render;

import org.cronconsole.account.WriteGuard;
import org.cronconsole.id.DeployId;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks the guard before every write, so that no screen or command can forget to. */
public final class GuardedRenderApi implements RenderApi {
    private static final Words WORDS = Words.of(GuardedRenderApi.class);

    private final RenderApi api;
    private final WriteGuard guard;

    /** One for this and what goes in the background. */
    private final AtomicLong written;

    /** Puts the guard before the API. */
    public GuardedRenderApi(RenderApi api, WriteGuard guard) {
        this(api, guard, new AtomicLong());
    }

    private GuardedRenderApi(RenderApi api, WriteGuard guard, AtomicLong written) {
        this.api = api;
        this.guard = guard;
        this.written = written;
    }

    @Override
    public long written() {
        return written.get();
    }

    /** Whatever came of it, something may be otherwise than it was read before. */
    private <T> T writing(Supplier<T> write) {
        try {
            return write.get();
        } finally {
            written.incrementAndGet();
        }
    }

    private void writing(Runnable write) {
        writing(() -> {
            write.run();
            return true;
        });
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
        guard.check(WORDS.get("write.job.create"));
        return writing(() -> api.createCronJob(job));
    }

    @Override
    public void delete(JobId job) {
        guard.check(WORDS.get("write.job.delete"));
        writing(() -> api.delete(job));
    }

    @Override
    public void suspend(JobId job) {
        guard.check(WORDS.get("write.job.suspend"));
        writing(() -> api.suspend(job));
    }

    @Override
    public void resume(JobId job) {
        guard.check(WORDS.get("write.job.resume"));
        writing(() -> api.resume(job));
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
    public JobEvents events(JobId job, Instant from, Instant to) {
        return api.events(job, from, to);
    }

    @Override
    public TriggeredRun triggerRun(JobId job) {
        guard.check(WORDS.get("write.run.trigger"));
        return api.triggerRun(job);
    }

    @Override
    public void cancelActiveRun(JobId job) {
        guard.check(WORDS.get("write.run.cancel"));
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
        guard.check(WORDS.get("write.group.create"));
        return writing(() -> api.createEnvGroup(workspace, name, envVars));
    }

    @Override
    public EnvGroup putEnvGroupVar(EnvGroupId group, String key, String value) {
        guard.check(WORDS.get("write.group.change"));
        return writing(() -> api.putEnvGroupVar(group, key, value));
    }

    @Override
    public Workspace workspace(WorkspaceId workspace) {
        return api.workspace(workspace);
    }

    @Override
    public void cronJobs(
            WorkspaceId workspace, ServiceFilter filter, Consumer<List<RenderService>> eachPage) {
        api.cronJobs(workspace, filter, eachPage);
    }

    @Override
    public RenderService update(JobId job, ServicePatch patch) {
        guard.check(WORDS.get("write.job.change"));
        return writing(() -> api.update(job, patch));
    }

    @Override
    public Optional<EnvVar> envVar(JobId job, String key) {
        return api.envVar(job, key);
    }

    @Override
    public EnvVar putEnvVar(JobId job, String key, Secret value) {
        guard.check(WORDS.get("write.env.change"));
        return api.putEnvVar(job, key, value);
    }

    @Override
    public void deleteEnvVar(JobId job, String key) {
        guard.check(WORDS.get("write.env.delete"));
        api.deleteEnvVar(job, key);
    }

    @Override
    public List<EnvVar> replaceEnvVars(JobId job, List<EnvVar> envVars) {
        guard.check(WORDS.get("write.env.replace"));
        return api.replaceEnvVars(job, envVars);
    }

    @Override
    public Optional<Deploy> startDeploy(JobId job, DeployMode mode) {
        guard.check(WORDS.get("write.job.deploy"));
        return api.startDeploy(job, mode);
    }

    @Override
    public LogSubscription subscribeLogs(
            WorkspaceId workspace, JobId job, Instant since, LogListener listener) {
        return api.subscribeLogs(workspace, job, since, listener);
    }

    @Override
    public void deleteEnvGroupVar(EnvGroupId group, String key) {
        guard.check(WORDS.get("write.group.change"));
        writing(() -> api.deleteEnvGroupVar(group, key));
    }

    @Override
    public void linkEnvGroup(EnvGroupId group, JobId job) {
        guard.check(WORDS.get("write.group.link"));
        api.linkEnvGroup(group, job);
    }

    @Override
    public void unlinkEnvGroup(EnvGroupId group, JobId job) {
        guard.check(WORDS.get("write.group.unlink"));
        api.unlinkEnvGroup(group, job);
    }

    @Override
    public NotificationDefault notificationDefault(WorkspaceId workspace) {
        return api.notificationDefault(workspace);
    }

    @Override
    public Map<JobId, NotificationOverride> notificationOverrides(WorkspaceId workspace) {
        return api.notificationOverrides(workspace);
    }

    @Override
    public NotificationOverride notificationOverride(JobId job) {
        return api.notificationOverride(job);
    }

    @Override
    public NotificationOverride setNotificationOverride(JobId job, String notificationsToSend) {
        guard.check(WORDS.get("write.notifications.change"));
        return api.setNotificationOverride(job, notificationsToSend);
    }

    @Override
    public Optional<RateAllowance> createsLeft() {
        return api.createsLeft();
    }

    @Override
    public Optional<RateAllowance> readsLeft() {
        return api.readsLeft();
    }

    @Override
    public Optional<RateAllowance> writesLeft() {
        return api.writesLeft();
    }

    @Override
    public Duration clockSkew() {
        return api.clockSkew();
    }

    /** Guarded as well. */
    @Override
    public RenderApi inBackground() {
        return new GuardedRenderApi(api.inBackground(), guard, written);
    }
}
