package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SeedDealership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The world as JSON, to be kept. What follows from the seed is not in it. */
final class WorldJson {

    private WorldJson() {}

    static ObjectNode save(World world) {
        ObjectNode json = Json.object();
        json.putObject("seed")
                .put("seed", world.seed.seed())
                .put("dealerships", world.seed.dealerships())
                .put("days", world.seed.days())
                .put("now", world.seed.now().toString());
        json.put("savedAt", world.now().toString());
        json.put("counter", world.counter);
        world.owners.forEach(json.putArray("owners")::add);
        json.putObject("notifications").setAll(world.notifications);
        ArrayNode services = json.putArray("services");
        for (ServiceState service : world.services.values()) {
            services.add(ServiceJson.save(service));
        }
        ArrayNode groups = json.putArray("envGroups");
        for (EnvGroup group : world.groups.values()) {
            groups.add(group(group));
        }
        return json;
    }

    /**
     * Replaces the world's state, gives the jobs a past for the time since it was saved, and leaves
     * it ready to go on.
     *
     * @throws IllegalArgumentException if it is no such state; the world is as it was
     */
    static void load(World world, JsonNode json, Instant now) {
        List<ObjectNode> owners = new ArrayList<>();
        List<ServiceState> services = new ArrayList<>();
        List<EnvGroup> groups = new ArrayList<>();
        SandboxSeed seed;
        Instant savedAt;
        try {
            JsonNode from = Json.required(json, "seed");
            seed =
                    new SandboxSeed(
                            from.path("seed").asLong(),
                            from.path("dealerships").asInt(),
                            from.path("days").asInt(),
                            Json.at(from, "now"));
            savedAt = Json.at(json, "savedAt");
            List<SeedDealership> dealerships = seed.list();
            Json.required(json, "owners").forEach(owner -> owners.add(owner.deepCopy()));
            for (JsonNode service : Json.required(json, "services")) {
                services.add(ServiceJson.load(service, seed, dealerships));
            }
            for (JsonNode group : Json.required(json, "envGroups")) {
                groups.add(group(group));
            }
            if (owners.isEmpty()) {
                throw new IllegalArgumentException("a state without a workspace");
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a kept state of the Render lookalike", e);
        }
        world.clear(seed);
        world.counter = json.path("counter").asLong();
        world.owners.addAll(owners);
        json.path("notifications")
                .properties()
                .forEach(
                        kept -> world.notifications.put(kept.getKey(), kept.getValue().deepCopy()));
        services.forEach(service -> world.services.put(service.id, service));
        groups.forEach(group -> world.groups.put(group.id, group));
        for (ServiceState service : services) {
            catchUp(world, service, savedAt, now);
        }
    }

    /** What happened to a job while the sandbox was down. */
    private static void catchUp(World world, ServiceState service, Instant savedAt, Instant now) {
        Instant from = savedAt;
        Run run = service.active;
        if (run != null) {
            if (run.end().isAfter(now)) {
                return;
            }
            service.ended(run);
            from = run.end().isAfter(savedAt) ? run.end() : savedAt;
        }
        service.delayedSlot = null;
        if (!service.isCronJob() || service.suspended() || !from.isBefore(now)) {
            return;
        }
        Instant slot = CronSlots.parse(service.schedule()).next(from);
        if (slot != null && slot.isBefore(now)) {
            // From the slot on: what had its turn before the sandbox went down is not run again.
            SeedWorld.addSegments(world, service, slot, now, null, null);
            Segment past = service.segments.getLast();
            Instant success = world.history.lastSuccess(service.id, List.of(past));
            service.lastSuccess = success == null ? service.lastSuccess : success;
        }
    }

    private static ObjectNode group(EnvGroup group) {
        ObjectNode json = Json.object();
        json.put("id", group.id).put("ownerId", group.ownerId).put("name", group.name);
        json.put("createdAt", group.createdAt.toString());
        json.put("updatedAt", group.updatedAt.toString());
        json.set("envVars", ServiceJson.vars(group.envVars));
        json.set("secretFiles", ServiceJson.vars(group.secretFiles));
        group.serviceIds.forEach(json.putArray("serviceIds")::add);
        return json;
    }

    private static EnvGroup group(JsonNode json) {
        EnvGroup group =
                new EnvGroup(
                        Json.required(json, "id").asText(),
                        Json.required(json, "ownerId").asText(),
                        Json.required(json, "name").asText(),
                        Json.at(json, "createdAt"));
        group.updatedAt = Json.at(json, "updatedAt");
        ServiceJson.addVars(Json.required(json, "envVars"), group.envVars);
        ServiceJson.addVars(Json.required(json, "secretFiles"), group.secretFiles);
        Json.required(json, "serviceIds").forEach(id -> group.serviceIds.add(id.asText()));
        return group;
    }
}
