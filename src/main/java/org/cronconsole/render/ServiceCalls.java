package org.cronconsole.render;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.id.DeployId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Services, their deploys and their notifications. */
final class ServiceCalls {
    private static final String[] OVERRIDES = {"notification-settings", "overrides", "services"};

    private final RenderCalls calls;
    private final Pages pages;

    ServiceCalls(RenderCalls calls, Pages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    void cronJobs(
            WorkspaceId workspace, ServiceFilter filter, Consumer<List<RenderService>> eachPage) {
        pages.each(
                cronJobsOf(workspace, filter),
                "service",
                ServiceJson::service,
                page -> {
                    List<RenderService> own =
                            page.stream()
                                    .filter(service -> isWanted(service, workspace, filter))
                                    .toList();
                    if (!own.isEmpty()) {
                        eachPage.accept(own);
                    }
                });
    }

    private static ApiRequest cronJobsOf(WorkspaceId workspace, ServiceFilter filter) {
        ApiRequest list =
                ApiRequest.get("services")
                        .with("type", "cron_job")
                        .with("ownerId", workspace.value())
                        .with("includePreviews", "false");
        list = withGiven(list, "name", filter.name());
        if (filter.suspended() != null) {
            list = list.with("suspended", filter.suspended() ? "suspended" : "not_suspended");
        }
        list = withGiven(list, "region", filter.region());
        list = withGiven(list, "environmentId", filter.environment());
        list = withGiven(list, "createdBefore", filter.createdBefore());
        list = withGiven(list, "createdAfter", filter.createdAfter());
        list = withGiven(list, "updatedBefore", filter.updatedBefore());
        return withGiven(list, "updatedAfter", filter.updatedAfter());
    }

    private static ApiRequest withGiven(ApiRequest list, String name, @Nullable Object value) {
        return value == null ? list : list.with(name, value.toString());
    }

    /**
     * The key reaches every workspace of its user, so a filter that failed would show others', and
     * Render does not say whether its filter of names is exact.
     */
    private static boolean isWanted(
            RenderService service, WorkspaceId workspace, ServiceFilter filter) {
        return service.workspace().equals(workspace)
                && service.isCronJob()
                && (filter.name() == null || filter.name().equals(service.name()));
    }

    RenderService service(JobId job) {
        return calls.ask(ApiRequest.get("services", job.value()), ServiceJson::service);
    }

    CreatedService create(NewCronJob job) {
        return calls.ask(
                ApiRequest.of("POST", "services")
                        .creating()
                        .sending(ServiceJson.body(job), EnvJson.values(job.envVars())),
                ServiceJson::created);
    }

    RenderService update(JobId job, ServicePatch patch) {
        if (patch.isEmpty()) {
            throw new IllegalArgumentException("A patch must change something");
        }
        String runtime = patch.runtime();
        if (runtime == null && patch.command() != null) {
            // The field that holds the command is named for the runtime.
            runtime = service(job).runtime();
        }
        return calls.ask(
                ApiRequest.of("PATCH", "services", job.value())
                        .creating()
                        .sending(
                                ServiceJson.patch(patch, runtime == null ? "" : runtime),
                                List.of()),
                ServiceJson::service);
    }

    void delete(JobId job) {
        calls.tellGone(ApiRequest.of("DELETE", "services", job.value()));
    }

    void act(JobId job, String verb) {
        calls.tell(ApiRequest.of("POST", "services", job.value(), verb));
    }

    Optional<Deploy> startDeploy(JobId job, DeployMode mode) {
        return calls.askUnlessQueued(
                ApiRequest.of("POST", "services", job.value(), "deploys")
                        .sending(ServiceJson.body(mode), List.of()),
                ServiceJson::deploy);
    }

    Optional<Deploy> latestDeploy(JobId job) {
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

    Deploy deploy(JobId job, DeployId deploy) {
        return calls.ask(
                ApiRequest.get("services", job.value(), "deploys", deploy.value()),
                ServiceJson::deploy);
    }

    NotificationDefault notificationDefault(WorkspaceId workspace) {
        return calls.ask(
                ApiRequest.get("notification-settings", "owners").at(workspace.value()),
                ServiceJson::notificationDefault);
    }

    Map<JobId, NotificationOverride> overrides(WorkspaceId workspace) {
        Map<JobId, NotificationOverride> overrides = new LinkedHashMap<>();
        pages.each(
                ApiRequest.get("notification-settings", "overrides")
                        .with("ownerId", workspace.value()),
                "override",
                node -> Map.entry(ServiceJson.overridden(node), override(node)),
                page -> page.forEach(each -> overrides.put(each.getKey(), each.getValue())));
        return overrides;
    }

    private static NotificationOverride override(JsonNode node) {
        return ServiceJson.notificationOverride(node);
    }

    NotificationOverride override(JobId job) {
        return calls.ask(
                ApiRequest.get(OVERRIDES).at(job.value()), ServiceJson::notificationOverride);
    }

    NotificationOverride setOverride(JobId job, String notificationsToSend) {
        return calls.ask(
                ApiRequest.of("PATCH", OVERRIDES)
                        .at(job.value())
                        .sending(ServiceJson.notificationsToSend(notificationsToSend), List.of()),
                ServiceJson::notificationOverride);
    }
}
