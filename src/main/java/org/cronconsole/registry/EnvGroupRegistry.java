package org.cronconsole.registry;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderApi;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The registry in Render env groups named {@code cron-console}, {@code cron-console-2}, … that are
 * linked to no service, so that a change deploys nothing. One key per dealership or custom job;
 * never a secret.
 */
public final class EnvGroupRegistry implements Registry {
    private static final Logger LOG = LoggerFactory.getLogger(EnvGroupRegistry.class);

    /** A read this old is good enough for showing local times beside a job. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final RenderApi api;
    private final WorkspaceId workspace;
    private final InstantSource clock;

    /** Shared with the view of the background: what one has read is known to the other. */
    private final AtomicReference<@Nullable Cached> cached;

    private record Cached(Instant at, RegistrySnapshot snapshot) {}

    /** Keeps the registry of this workspace. */
    public EnvGroupRegistry(RenderApi api, WorkspaceId workspace, InstantSource clock) {
        this(api, workspace, clock, new AtomicReference<>());
    }

    private EnvGroupRegistry(
            RenderApi api,
            WorkspaceId workspace,
            InstantSource clock,
            AtomicReference<@Nullable Cached> cached) {
        this.api = api;
        this.workspace = workspace;
        this.clock = clock;
        this.cached = cached;
    }

    @Override
    public RegistrySnapshot read() {
        Cached last = cached.get();
        if (last != null && clock.instant().isBefore(last.at().plus(FRESH))) {
            return last.snapshot();
        }
        try {
            RegistrySnapshot snapshot = snapshot(Shards.read(api, workspace));
            cached.set(new Cached(clock.instant(), snapshot));
            return snapshot;
        } catch (GatewayException.Unauthorized signInAgain) {
            throw signInAgain;
        } catch (GatewayException unreadable) {
            LOG.warn("The registry could not be read: {}", unreadable.getMessage());
            // Not kept: the next reader may have more luck.
            return new RegistrySnapshot(List.of(), List.of(), unreadable.getMessage());
        }
    }

    private static RegistrySnapshot snapshot(Shards shards) {
        List<DealershipEntry> entries = new ArrayList<>();
        List<JobIntent> jobs = new ArrayList<>();
        for (EnvGroup group : shards.groups()) {
            for (EnvVar var : group.envVars()) {
                if (var.key().startsWith(DealershipJson.PREFIX)) {
                    DealershipJson.read(var.key(), var.value().reveal()).ifPresent(entries::add);
                } else if (var.key().startsWith(JobIntentJson.PREFIX)) {
                    JobIntentJson.read(var.key(), var.value().reveal()).ifPresent(jobs::add);
                }
            }
        }
        return new RegistrySnapshot(entries, jobs, null);
    }

    @Override
    public void put(DealershipEntry entry) {
        try {
            put(Shards.read(api, workspace), entry);
        } finally {
            cached.set(null);
        }
    }

    @Override
    public void change(@Nullable DealershipEntry basis, DealershipEntry entry) {
        try {
            Shards shards = Shards.read(api, workspace);
            DealershipEntry present =
                    snapshot(shards).dealerships().stream()
                            .filter(each -> each.name().equals(entry.name()))
                            .findFirst()
                            .orElse(null);
            if (!Objects.equals(basis, present)) {
                throw new RegistryConflict(entry.name(), present);
            }
            put(shards, entry);
        } finally {
            cached.set(null);
        }
    }

    private static void put(Shards shards, DealershipEntry entry) {
        shards.put(
                DealershipJson.key(entry, shards.values()),
                DealershipJson.write(entry),
                entry.name());
    }

    @Override
    public void setIntent(JobId job, WallClock meant) {
        try {
            Shards shards = Shards.read(api, workspace);
            String key = JobIntentJson.key(job, shards.values());
            List<DealershipEntry> homes =
                    snapshot(shards).dealerships().stream()
                            .filter(e -> e.has(job))
                            .filter(e -> e.zone().equals(meant.zone()))
                            .filter(e -> e.days().equals(meant.days()))
                            .toList();
            if (homes.isEmpty()) {
                shards.put(
                        key, JobIntentJson.write(new JobIntent(job, meant)), "job " + job.value());
                return;
            }
            homes.forEach(entry -> put(shards, entry.withTime(job, meant.time())));
            shards.delete(key);
        } finally {
            cached.set(null);
        }
    }

    @Override
    public void dropIntent(JobId job) {
        try {
            Shards shards = Shards.read(api, workspace);
            shards.delete(JobIntentJson.key(job, shards.values()));
            snapshot(shards).dealerships().stream()
                    .filter(entry -> entry.has(job))
                    .forEach(entry -> put(shards, entry.withTime(job, null)));
        } finally {
            cached.set(null);
        }
    }

    @Override
    public void forgetJob(JobId job) {
        try {
            Shards shards = Shards.read(api, workspace);
            shards.delete(JobIntentJson.key(job, shards.values()));
        } finally {
            cached.set(null);
        }
    }

    @Override
    public Registry inBackground() {
        return new EnvGroupRegistry(api.inBackground(), workspace, clock, cached);
    }
}
