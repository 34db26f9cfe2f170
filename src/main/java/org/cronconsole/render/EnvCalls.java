package org.cronconsole.render;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.settings.Secret;

import java.util.List;
import java.util.Optional;

/** Env vars of services, and env groups. */
final class EnvCalls {
    private final RenderCalls calls;
    private final Pages pages;

    EnvCalls(RenderCalls calls, Pages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    List<EnvVar> all(JobId job) {
        return pages.all(ApiRequest.get(vars(job)), "envVar", EnvJson::envVar);
    }

    Optional<EnvVar> one(JobId job, String key) {
        try {
            return Optional.of(calls.ask(ApiRequest.get(vars(job)).at(key), EnvJson::envVar));
        } catch (GatewayException.NotFound none) {
            return Optional.empty();
        }
    }

    EnvVar put(JobId job, String key, Secret value) {
        return calls.ask(
                ApiRequest.of("PUT", vars(job))
                        .at(key)
                        .sending(EnvJson.body(value.reveal()), List.of(value)),
                EnvJson::envVar);
    }

    void delete(JobId job, String key) {
        calls.tellGone(ApiRequest.of("DELETE", vars(job)).at(key));
    }

    List<EnvVar> replace(JobId job, List<EnvVar> envVars) {
        return calls.ask(
                ApiRequest.of("PUT", vars(job))
                        .sending(EnvJson.body(envVars), EnvJson.values(envVars)),
                body -> Pages.items(body, "envVar", EnvJson::envVar));
    }

    private static String[] vars(JobId job) {
        return new String[] {"services", job.value(), "env-vars"};
    }

    List<EnvGroup> groups(WorkspaceId workspace) {
        return pages
                .all(
                        ApiRequest.get("env-groups").with("ownerId", workspace.value()),
                        "envGroup",
                        EnvJson::group)
                .stream()
                .filter(group -> group.workspace().equals(workspace))
                .toList();
    }

    EnvGroup group(EnvGroupId group) {
        return calls.ask(ApiRequest.get("env-groups", group.value()), EnvJson::group);
    }

    EnvGroup createGroup(WorkspaceId workspace, String name, List<EnvVar> envVars) {
        return calls.ask(
                ApiRequest.of("POST", "env-groups")
                        .creating()
                        .sending(EnvJson.body(workspace, name, envVars), EnvJson.values(envVars)),
                EnvJson::group);
    }

    EnvGroup putGroupVar(EnvGroupId group, String key, String value) {
        return calls.ask(
                ApiRequest.of("PUT", "env-groups", group.value(), "env-vars", key)
                        .sending(EnvJson.body(value), List.of(Secret.of(value))),
                EnvJson::group);
    }

    void deleteGroupVar(EnvGroupId group, String key) {
        calls.tellGone(ApiRequest.of("DELETE", "env-groups", group.value(), "env-vars", key));
    }

    void link(EnvGroupId group, JobId job) {
        calls.tell(ApiRequest.of("POST", "env-groups", group.value(), "services", job.value()));
    }

    void unlink(EnvGroupId group, JobId job) {
        calls.tellGone(
                ApiRequest.of("DELETE", "env-groups", group.value(), "services", job.value()));
    }
}
