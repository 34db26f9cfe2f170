package org.cronconsole.registry;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderApi;
import org.cronconsole.settings.Secret;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The env groups of the registry as they are now: {@code cron-console}, {@code cron-console-2}, …
 * One key stands in one of them. What is written is compared with what Render answers.
 */
final class Shards {
    private static final Pattern GROUP_NAME = Pattern.compile("cron-console(-[0-9]+)?");

    /** Render documents no size limit, so a group stops growing here. */
    private static final int KEYS_PER_GROUP = 250;

    private final RenderApi api;
    private final WorkspaceId workspace;
    private final List<EnvGroup> groups;
    private final Map<String, EnvGroupId> homes = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    private Shards(RenderApi api, WorkspaceId workspace, List<EnvGroup> groups) {
        this.api = api;
        this.workspace = workspace;
        this.groups = groups;
        for (EnvGroup group : groups) {
            for (EnvVar var : group.envVars()) {
                homes.put(var.key(), group.id());
                values.put(var.key(), var.value().reveal());
            }
        }
    }

    /** Reads all of them. */
    static Shards read(RenderApi api, WorkspaceId workspace) {
        return new Shards(
                api,
                workspace,
                api.envGroups(workspace).stream()
                        .filter(group -> GROUP_NAME.matcher(group.name()).matches())
                        .sorted(Comparator.comparing(EnvGroup::name))
                        .map(group -> api.envGroup(group.id()))
                        .toList());
    }

    /** Key to value, merged. */
    Map<String, String> values() {
        return values;
    }

    List<EnvGroup> groups() {
        return groups;
    }

    /**
     * Writes one value where the key stands already, else where there is room.
     *
     * @param what is written, for a message
     */
    void put(String key, String value, String what) {
        EnvGroupId home = homes.get(key);
        EnvGroup answer =
                home != null
                        ? api.putEnvGroupVar(home, key, value)
                        : roomy().map(group -> api.putEnvGroupVar(group.id(), key, value))
                                .orElseGet(() -> create(key, value));
        boolean held =
                answer.envVars().stream()
                        .anyMatch(var ->
                                var.key().equals(key) && var.value().equals(Secret.of(value)));
        if (!held) {
            throw new GatewayException.Unexpected(
                    "Render took the registry entry of "
                            + what
                            + ", but does not hold it as it was sent.",
                    new Failure(RemoteService.RENDER, "PUT /env-groups", 200, null, null, true),
                    null);
        }
    }

    /** Deletes a key wherever it stands. */
    void delete(String key) {
        EnvGroupId home = homes.get(key);
        if (home != null) {
            api.deleteEnvGroupVar(home, key);
        }
    }

    private Optional<EnvGroup> roomy() {
        return groups.stream().filter(g -> g.envVars().size() < KEYS_PER_GROUP).findFirst();
    }

    private EnvGroup create(String key, String value) {
        String name = groups.isEmpty() ? "cron-console" : "cron-console-" + (groups.size() + 1);
        return api.createEnvGroup(workspace, name, List.of(new EnvVar(key, Secret.of(value))));
    }
}
