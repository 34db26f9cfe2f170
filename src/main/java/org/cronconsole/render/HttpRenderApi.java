package org.cronconsole.render;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.http.Outbound;
import org.cronconsole.id.DeployId;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Render's REST API over HTTP. Safe for many threads at once, which then share what is known of the
 * rate limits. Interrupting a waiting thread cancels its call, which ends in a {@link
 * java.util.concurrent.CancellationException}.
 *
 * <p>Shapes and codes: Render's published OpenAPI document of June 2026. Any 2xx is a success,
 * unknown fields and words are let through, and a redirect is never followed.
 */
public final class HttpRenderApi implements RenderApi, AutoCloseable {
    private final RenderCalls calls;
    private final Pages pages;
    private final ServiceCalls services;
    private final EnvCalls env;
    private final RunCalls runs;

    /** Talks to one address with one person's key; nothing is sent yet. */
    public HttpRenderApi(RenderAccess access, RenderClientOptions options) {
        this(access, options, new RateBudgets(), Outbound.ofThisComputer());
    }

    /**
     * Shares what is known of the rate limits with the other clients of the same key.
     *
     * @param outbound the way out
     */
    public HttpRenderApi(
            RenderAccess access,
            RenderClientOptions options,
            RateBudgets budgets,
            Outbound outbound) {
        this(new RenderCalls(access, options, budgets, outbound));
    }

    private HttpRenderApi(RenderCalls calls) {
        this.calls = calls;
        pages = new Pages(calls);
        services = new ServiceCalls(calls, pages);
        env = new EnvCalls(calls, pages);
        runs = new RunCalls(calls, pages);
    }

    /** Ends the calls and live logs under way and lets the connections go. */
    @Override
    public void close() {
        calls.close();
    }

    @Override
    public RenderUser user() {
        return calls.ask(
                ApiRequest.get("users"),
                body ->
                        new RenderUser(
                                JsonFields.textOr(
                                        JsonFields.thing(body, "unreadable.no.user"), "name", ""),
                                JsonFields.textOr(body, "email", "")));
    }

    @Override
    public List<Workspace> workspaces() {
        return pages.all(ApiRequest.get("owners"), "owner", HttpRenderApi::workspace);
    }

    @Override
    public Workspace workspace(WorkspaceId workspace) {
        return calls.ask(ApiRequest.get("owners", workspace.value()), HttpRenderApi::workspace);
    }

    private static Workspace workspace(JsonNode node) {
        return new Workspace(
                new WorkspaceId(JsonFields.required(node, "id")),
                JsonFields.textOr(node, "name", ""),
                JsonFields.textOr(node, "email", ""),
                JsonFields.textOr(node, "type", ""));
    }

    @Override
    public void cronJobs(WorkspaceId workspace, Consumer<List<RenderService>> eachPage) {
        services.cronJobs(workspace, ServiceFilter.ALL, eachPage);
    }

    @Override
    public void cronJobs(
            WorkspaceId workspace, ServiceFilter filter, Consumer<List<RenderService>> eachPage) {
        services.cronJobs(workspace, filter, eachPage);
    }

    @Override
    public Optional<RenderService> cronJobNamed(WorkspaceId workspace, String name) {
        List<RenderService> found = new ArrayList<>();
        services.cronJobs(workspace, ServiceFilter.named(name), found::addAll);
        return found.stream().findFirst();
    }

    @Override
    public RenderService service(JobId job) {
        return services.service(job);
    }

    @Override
    public CreatedService createCronJob(NewCronJob job) {
        return services.create(job);
    }

    @Override
    public RenderService update(JobId job, ServicePatch patch) {
        return services.update(job, patch);
    }

    @Override
    public void delete(JobId job) {
        services.delete(job);
    }

    @Override
    public void suspend(JobId job) {
        services.act(job, "suspend");
    }

    @Override
    public void resume(JobId job) {
        services.act(job, "resume");
    }

    @Override
    public List<EnvVar> envVars(JobId job) {
        return env.all(job);
    }

    @Override
    public Optional<EnvVar> envVar(JobId job, String key) {
        return env.one(job, key);
    }

    @Override
    public EnvVar putEnvVar(JobId job, String key, Secret value) {
        return env.put(job, key, value);
    }

    @Override
    public void deleteEnvVar(JobId job, String key) {
        env.delete(job, key);
    }

    @Override
    public List<EnvVar> replaceEnvVars(JobId job, List<EnvVar> envVars) {
        return env.replace(job, envVars);
    }

    @Override
    public Optional<Deploy> startDeploy(JobId job, DeployMode mode) {
        return services.startDeploy(job, mode);
    }

    @Override
    public Optional<Deploy> latestDeploy(JobId job) {
        return services.latestDeploy(job);
    }

    @Override
    public Deploy deploy(JobId job, DeployId deploy) {
        return services.deploy(job, deploy);
    }

    @Override
    public List<RunEvent> runEvents(JobId job, Instant from, Instant to) {
        return runs.events(job, from, to);
    }

    @Override
    public JobEvents events(JobId job, Instant from, Instant to) {
        return runs.all(job, from, to);
    }

    @Override
    public TriggeredRun triggerRun(JobId job) {
        return runs.trigger(job);
    }

    @Override
    public void cancelActiveRun(JobId job) {
        runs.cancelActive(job);
    }

    @Override
    public LogPage logs(LogQuery query) {
        return runs.logs(query);
    }

    @Override
    public LogSubscription subscribeLogs(
            WorkspaceId workspace, JobId job, Instant since, LogListener listener) {
        LogStream stream = new LogStream(calls, runs, workspace, job, since, listener);
        calls.begin(stream);
        return stream;
    }

    @Override
    public List<EnvGroup> envGroups(WorkspaceId workspace) {
        return env.groups(workspace);
    }

    @Override
    public EnvGroup envGroup(EnvGroupId group) {
        return env.group(group);
    }

    @Override
    public EnvGroup createEnvGroup(WorkspaceId workspace, String name, List<EnvVar> envVars) {
        return env.createGroup(workspace, name, envVars);
    }

    @Override
    public EnvGroup putEnvGroupVar(EnvGroupId group, String key, String value) {
        return env.putGroupVar(group, key, value);
    }

    @Override
    public void deleteEnvGroupVar(EnvGroupId group, String key) {
        env.deleteGroupVar(group, key);
    }

    @Override
    public void linkEnvGroup(EnvGroupId group, JobId job) {
        env.link(group, job);
    }

    @Override
    public void unlinkEnvGroup(EnvGroupId group, JobId job) {
        env.unlink(group, job);
    }

    @Override
    public NotificationDefault notificationDefault(WorkspaceId workspace) {
        return services.notificationDefault(workspace);
    }

    @Override
    public Map<JobId, NotificationOverride> notificationOverrides(WorkspaceId workspace) {
        return services.overrides(workspace);
    }

    @Override
    public NotificationOverride notificationOverride(JobId job) {
        return services.override(job);
    }

    @Override
    public NotificationOverride setNotificationOverride(JobId job, String notificationsToSend) {
        return services.setOverride(job, notificationsToSend);
    }

    @Override
    public Optional<RateAllowance> createsLeft() {
        return calls.createsLeft();
    }

    @Override
    public Optional<RateAllowance> readsLeft() {
        return calls.readsLeft();
    }

    @Override
    public Optional<RateAllowance> writesLeft() {
        return calls.writesLeft();
    }

    @Override
    public Duration clockSkew() {
        return calls.clockSkew();
    }

    /** Shares connections and what is known of the rate limits with this one. */
    @Override
    public RenderApi inBackground() {
        return new HttpRenderApi(calls.inBackground());
    }
}
