package org.cronconsole.sandbox.render;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/** What a list of services is narrowed to. */
final class ServiceFilter {

    private final Set<String> names;
    private final Set<String> types;
    private final Set<String> environments;
    private final Set<String> runtimes;
    private final Set<String> regions;
    private final Set<String> suspended;
    private final Set<String> owners;
    private final @Nullable Instant createdBefore;
    private final @Nullable Instant createdAfter;
    private final @Nullable Instant updatedBefore;
    private final @Nullable Instant updatedAfter;

    ServiceFilter(Call call) {
        names = call.queryList("name");
        types = call.queryList("type");
        environments = call.queryList("environmentId");
        runtimes = call.queryList("env");
        regions = call.queryList("region");
        suspended = call.queryList("suspended");
        owners = call.queryList("ownerId");
        createdBefore = call.queryTime("createdBefore");
        createdAfter = call.queryTime("createdAfter");
        updatedBefore = call.queryTime("updatedBefore");
        updatedAfter = call.queryTime("updatedAfter");
    }

    boolean takes(ServiceState service) {
        return in(names, service.name())
                && in(types, service.type())
                && in(environments, service.body.path("environmentId").asText())
                && in(runtimes, service.details().path("runtime").asText())
                && in(regions, service.region())
                && in(suspended, service.body.path("suspended").asText())
                && in(owners, service.ownerId())
                && within(service.createdAt(), createdAfter, createdBefore)
                && updated(service);
    }

    private boolean updated(ServiceState service) {
        return (updatedAfter == null && updatedBefore == null)
                || within(
                        Instant.parse(service.body.path("updatedAt").asText()),
                        updatedAfter,
                        updatedBefore);
    }

    private static boolean in(Set<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    static boolean within(Instant at, @Nullable Instant after, @Nullable Instant before) {
        return (after == null || at.isAfter(after)) && (before == null || at.isBefore(before));
    }
}
