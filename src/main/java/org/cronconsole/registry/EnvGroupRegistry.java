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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The registry in Render env groups named {@code cron-console}, {@code cron-console-2}, … that are
 * linked to no service, so that a change deploys nothing. One key per dealership; never a secret.
 */
public final class EnvGroupRegistry implements Registry {
    private static final Logger LOG = LoggerFactory.getLogger(EnvGroupRegistry.class);
    private static final Pattern GROUP_NAME = Pattern.compile("cron-console(-[0-9]+)?");

    /** Render documents no size limit, so a group stops growing here. */
    private static final int KEYS_PER_GROUP = 250;

    /** A read this old is good enough for showing local times beside a job. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final RenderApi api;
    private final WorkspaceId workspace;
    private final InstantSource clock;
    private volatile @Nullable Cached cached;

    private record Cached(Instant at, RegistrySnapshot snapshot) {}

    /** Keeps the registry of this workspace. */
    public EnvGroupRegistry(RenderApi api, WorkspaceId workspace, InstantSource clock) {
        this.api = api;
        this.workspace = workspace;
        this.clock = clock;
    }

    @Override
    public RegistrySnapshot read() {
        Cached last = cached;
        if (last != null && clock.instant().isBefore(last.at().plus(FRESH))) {
            return last.snapshot();
        }
        RegistrySnapshot snapshot;
        try {
            snapshot = snapshot(groups());
        } catch (GatewayException.Unauthorized signInAgain) {
            throw signInAgain;
        } catch (GatewayException unreadable) {
            LOG.warn("The registry could not be read: {}", unreadable.getMessage());
            snapshot = new RegistrySnapshot(List.of(), unreadable.getMessage());
        }
        cached = new Cached(clock.instant(), snapshot);
        return snapshot;
    }

    private List<EnvGroup> groups() {
        return api.envGroups(workspace).stream()
                .filter(group -> GROUP_NAME.matcher(group.name()).matches())
                .sorted(Comparator.comparing(EnvGroup::name))
                .map(group -> api.envGroup(group.id()))
                .toList();
    }

    private static RegistrySnapshot snapshot(List<EnvGroup> groups) {
        List<DealershipEntry> entries = new ArrayList<>();
        for (EnvGroup group : groups) {
            for (EnvVar var : group.envVars()) {
                if (var.key().startsWith(DealershipJson.PREFIX)) {
                    DealershipJson.read(var.key(), var.value().reveal()).ifPresent(entries::add);
                }
            }
        }
        return new RegistrySnapshot(entries, null);
    }

    @Override
    public void put(DealershipEntry entry) {
        List<EnvGroup> groups = groups();
        Map<String, EnvGroupId> keys = new HashMap<>();
        Map<String, String> values = new HashMap<>();
        for (EnvGroup group : groups) {
            for (EnvVar var : group.envVars()) {
                keys.put(var.key(), group.id());
                values.put(var.key(), var.value().reveal());
            }
        }
        String key = DealershipJson.key(entry, values);
        String value = DealershipJson.write(entry);
        EnvGroupId home = keys.get(key);
        EnvGroup answer =
                home != null
                        ? api.putEnvGroupVar(home, key, value)
                        : roomy(groups)
                                .map(group -> api.putEnvGroupVar(group.id(), key, value))
                                .orElseGet(() -> create(groups, key, value));
        cached = null;
        boolean held =
                answer.envVars().stream()
                        .anyMatch(var ->
                                var.key().equals(key) && var.value().equals(Secret.of(value)));
        if (!held) {
            throw new GatewayException.Unexpected(
                    "Render took the registry entry of "
                            + entry.name()
                            + ", but does not hold it as it was sent.",
                    new Failure(RemoteService.RENDER, "PUT /env-groups", 200, null, null, true),
                    null);
        }
    }

    private static Optional<EnvGroup> roomy(List<EnvGroup> groups) {
        return groups.stream().filter(g -> g.envVars().size() < KEYS_PER_GROUP).findFirst();
    }

    private EnvGroup create(List<EnvGroup> groups, String key, String value) {
        String name = groups.isEmpty() ? "cron-console" : "cron-console-" + (groups.size() + 1);
        return api.createEnvGroup(workspace, name, List.of(new EnvVar(key, Secret.of(value))));
    }
}
