package org.cronconsole.render;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.DeployId;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** Talks to one address with one person's key; nothing is sent yet. */
    public HttpRenderApi(RenderAccess access, RenderClientOptions options) {
        calls = new RenderCalls(access, options);
        pages = new Pages(calls);
    }

    /** Ends the calls under way and lets the connections go. */
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
                                JsonFields.textOr(JsonFields.object(body, "user"), "name", ""),
                                JsonFields.textOr(body, "email", "")));
    }

    @Override
    public List<Workspace> workspaces() {
        return pages.all(
                ApiRequest.get("owners"),
                "owner",
                node ->
                        new Workspace(
                                new WorkspaceId(JsonFields.required(node, "id")),
                                JsonFields.textOr(node, "name", ""),
                                JsonFields.textOr(node, "email", ""),
                                JsonFields.textOr(node, "type", "")));
    }

    @Override
    public void cronJobs(WorkspaceId workspace, Consumer<List<RenderService>> eachPage) {
        pages.each(
                cronJobsOf(workspace),
                "service",
                ServiceJson::service,
                page -> {
                    List<RenderService> own = ownCronJobs(workspace, page);
                    if (!own.isEmpty()) {
                        eachPage.accept(own);
                    }
                });
    }

    @Override
    public Optional<RenderService> cronJobNamed(WorkspaceId workspace, String name) {
        // Render does not say whether its filter is exact.
        List<RenderService> found =
                pages.all(
                        cronJobsOf(workspace).with("name", name), "service", ServiceJson::service);
        return ownCronJobs(workspace, found).stream()
                .filter(service -> service.name().equals(name))
                .findFirst();
    }

    private static ApiRequest cronJobsOf(WorkspaceId workspace) {
        return ApiRequest.get("services")
                .with("type", "cron_job")
                .with("ownerId", workspace.value())
                .with("includePreviews", "false");
    }

    /** The key reaches every workspace of its user, so a filter that failed would show others'. */
    private static List<RenderService> ownCronJobs(
            WorkspaceId workspace, List<RenderService> services) {
        return services.stream()
                .filter(service -> service.workspace().equals(workspace) && service.isCronJob())
                .toList();
    }

    @Override
    public RenderService service(JobId job) {
        return calls.ask(ApiRequest.get("services", job.value()), ServiceJson::service);
    }

    @Override
    public CreatedService createCronJob(NewCronJob job) {
        return calls.ask(
                ApiRequest.of("POST", "services")
                        .creating()
                        .sending(ServiceJson.body(job), EnvJson.values(job.envVars())),
                ServiceJson::created);
    }

    @Override
    public void delete(JobId job) {
        try {
            calls.tell(ApiRequest.of("DELETE", "services", job.value()));
        } catch (GatewayException.NotFound e) {
            if (e.failure().status() == 0) {
                throw e;
            }
        }
    }

    @Override
    public void suspend(JobId job) {
        calls.tell(ApiRequest.of("POST", "services", job.value(), "suspend"));
    }

    @Override
    public void resume(JobId job) {
        calls.tell(ApiRequest.of("POST", "services", job.value(), "resume"));
    }

    @Override
    public List<EnvVar> envVars(JobId job) {
        return pages.all(
                ApiRequest.get("services", job.value(), "env-vars"), "envVar", EnvJson::envVar);
    }

    @Override
    public Optional<Deploy> latestDeploy(JobId job) {
        // One page, not one deploy: Render does not document the order of its lists.
        List<Deploy> deploys =
                calls.ask(
                        ApiRequest.get("services", job.value(), "deploys").with("limit", "20"),
                        body -> Pages.items(body, "deploy", ServiceJson::deploy));
        return deploys.stream()
                .max(
                        Comparator.comparing(deploy ->
                                Optional.ofNullable(deploy.createdAt()).orElse(Instant.MIN)));
    }

    @Override
    public Deploy deploy(JobId job, DeployId deploy) {
        return calls.ask(
                ApiRequest.get("services", job.value(), "deploys", deploy.value()),
                ServiceJson::deploy);
    }

    @Override
    public List<RunEvent> runEvents(JobId job, Instant from, Instant to) {
        List<RunEvent> events = new ArrayList<>(runEvents(job, RunJson.STARTED, from, to));
        events.addAll(runEvents(job, RunJson.ENDED, from, to));
        // Stable: at one and the same time a start, read first, stays before an end.
        events.sort(Comparator.comparing(RunEvent::at));
        return events;
    }

    /** One type at a time: no form is documented to ask for two. */
    private List<RunEvent> runEvents(JobId job, String type, Instant from, Instant to) {
        return pages
                .all(
                        ApiRequest.get("services", job.value(), "events")
                                .with("type", type)
                                .with("startTime", from.toString())
                                .with("endTime", to.toString()),
                        "event",
                        RunJson::event)
                .stream()
                .flatMap(Optional::stream)
                .filter(event ->
                        (event instanceof RunEvent.Started) == type.equals(RunJson.STARTED))
                // An event that came during the reading may push one to the next page as well.
                .distinct()
                .toList();
    }

    @Override
    public TriggeredRun triggerRun(JobId job) {
        return calls.ask(
                ApiRequest.of("POST", "cron-jobs", job.value(), "runs"), RunJson::triggered);
    }

    @Override
    public void cancelActiveRun(JobId job) {
        calls.tell(ApiRequest.of("DELETE", "cron-jobs", job.value(), "runs"));
    }

    @Override
    public LogPage logs(LogQuery query) {
        ApiRequest request =
                ApiRequest.get("logs")
                        .with("ownerId", query.workspace().value())
                        .with("resource", query.job().value())
                        .with("startTime", query.from().toString())
                        .with("endTime", query.to().toString())
                        // Not the lines of a build that ends while the run starts.
                        .with("type", "app")
                        .with("direction", "forward")
                        .with("limit", Integer.toString(Math.clamp(query.limit(), 1, 100)));
        if (query.text() != null && !query.text().isBlank()) {
            request = request.with("text", query.text());
        }
        return calls.ask(request, body -> RunJson.logs(body, query));
    }

    @Override
    public List<EnvGroup> envGroups(WorkspaceId workspace) {
        return pages
                .all(
                        ApiRequest.get("env-groups").with("ownerId", workspace.value()),
                        "envGroup",
                        EnvJson::group)
                .stream()
                .filter(group -> group.workspace().equals(workspace))
                .toList();
    }

    @Override
    public EnvGroup envGroup(EnvGroupId group) {
        return calls.ask(ApiRequest.get("env-groups", group.value()), EnvJson::group);
    }

    @Override
    public EnvGroup createEnvGroup(WorkspaceId workspace, String name, List<EnvVar> envVars) {
        return calls.ask(
                ApiRequest.of("POST", "env-groups")
                        .creating()
                        .sending(EnvJson.body(workspace, name, envVars), EnvJson.values(envVars)),
                EnvJson::group);
    }

    @Override
    public EnvGroup putEnvGroupVar(EnvGroupId group, String key, String value) {
        return calls.ask(
                ApiRequest.of("PUT", "env-groups", group.value(), "env-vars", key)
                        .sending(EnvJson.body(value), List.of(Secret.of(value))),
                EnvJson::group);
    }
}
