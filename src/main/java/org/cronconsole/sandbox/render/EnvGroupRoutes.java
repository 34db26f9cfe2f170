package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Env groups and what is linked to them. */
final class EnvGroupRoutes {

    private static final String ONE = "/env-groups/{groupId}";

    private final World world;

    EnvGroupRoutes(World world) {
        this.world = world;
    }

    void add(Router router) {
        router.add("GET", "/env-groups", this::list);
        router.add("POST", "/env-groups", this::create);
        router.add("GET", ONE, call -> Reply.ok(whole(group(call))));
        router.add("PATCH", ONE, this::rename);
        router.add("DELETE", ONE, this::delete);
        router.add("GET", ONE + "/env-vars/{key}", this::getVar);
        router.add("PUT", ONE + "/env-vars/{key}", this::putVar);
        router.add("DELETE", ONE + "/env-vars/{key}", this::deleteVar);
        router.add("POST", ONE + "/services/{linked}", this::link);
        router.add("DELETE", ONE + "/services/{linked}", this::unlink);
    }

    private EnvGroup group(Call call) {
        return world.group(call.path("groupId"));
    }

    /** Bare objects without cursors and without values, newest first. */
    private Reply list(Call call) {
        Set<String> names = call.queryList("name");
        Set<String> owners = call.queryList("ownerId");
        Instant createdBefore = call.queryTime("createdBefore");
        Instant createdAfter = call.queryTime("createdAfter");
        Instant updatedBefore = call.queryTime("updatedBefore");
        Instant updatedAfter = call.queryTime("updatedAfter");
        int limit = Pages.limit(call);
        @Nullable String cursor = call.query("cursor");
        if (cursor != null) {
            // No answer of this list ever holds one.
            throw ApiException.badRequest("invalid cursor");
        }
        ArrayNode array = Json.array();
        List<EnvGroup> groups = new ArrayList<>(world.groups.values());
        for (EnvGroup group : groups.reversed()) {
            boolean wanted =
                    (names.isEmpty() || names.contains(group.name))
                            && (owners.isEmpty() || owners.contains(group.ownerId))
                            && ServiceFilter.within(group.createdAt, createdAfter, createdBefore)
                            && ServiceFilter.within(group.updatedAt, updatedAfter, updatedBefore);
            if (wanted && array.size() < limit) {
                array.add(meta(group));
            }
        }
        return Reply.ok(array);
    }

    private Reply create(Call call) {
        ObjectNode in = call.jsonObject();
        String name = ServiceInput.text(in, "name");
        String owner = ServiceInput.text(in, "ownerId");
        if (!world.isOwner(owner)) {
            throw ApiException.notFound(owner);
        }
        if (!in.has("envVars")) {
            throw ApiException.badRequest("envVars is required");
        }
        EnvGroup group = new EnvGroup(world.newId("evg"), owner, name, call.now());
        group.envVars.replaceAll(VarInput.envVarMap(in.path("envVars"), world));
        group.secretFiles.replaceAll(VarInput.secretFileMap(in.path("secretFiles")));
        for (var id : in.path("serviceIds")) {
            group.serviceIds.add(world.service(id.asText()).id);
        }
        world.groups.put(group.id, group);
        world.changed();
        return Reply.created(whole(group));
    }

    private Reply rename(Call call) {
        EnvGroup group = group(call);
        group.name = ServiceInput.text(call.jsonObject(), "name");
        return changed(group, call);
    }

    private Reply delete(Call call) {
        world.groups.remove(group(call).id);
        world.changed();
        return Reply.noContent();
    }

    private Reply getVar(Call call) {
        String key = call.path("key");
        String value = group(call).envVars.get(key);
        if (value == null) {
            throw ApiException.notFound(key);
        }
        return Reply.ok(Json.object().put("key", key).put("value", value));
    }

    /** Answers the whole group. */
    private Reply putVar(Call call) {
        EnvGroup group = group(call);
        group.envVars.put(call.path("key"), VarInput.value(call.jsonObject(), world));
        return changed(group, call);
    }

    private Reply deleteVar(Call call) {
        EnvGroup group = group(call);
        if (!group.envVars.remove(call.path("key"))) {
            throw ApiException.notFound(call.path("key"));
        }
        var _ = changed(group, call);
        return Reply.noContent();
    }

    private Reply link(Call call) {
        EnvGroup group = group(call);
        group.serviceIds.add(world.service(call.path("linked")).id);
        return changed(group, call);
    }

    private Reply unlink(Call call) {
        EnvGroup group = group(call);
        if (!group.serviceIds.remove(call.path("linked"))) {
            throw ApiException.notFound(call.path("linked"));
        }
        var _ = changed(group, call);
        return Reply.noContent();
    }

    private Reply changed(EnvGroup group, Call call) {
        group.updatedAt = call.now();
        world.changed();
        return Reply.ok(whole(group));
    }

    private ObjectNode meta(EnvGroup group) {
        ObjectNode json = Json.object();
        json.put("id", group.id).put("name", group.name).put("ownerId", group.ownerId);
        json.put("createdAt", Json.time(group.createdAt));
        json.put("updatedAt", Json.time(group.updatedAt));
        ArrayNode links = json.putArray("serviceLinks");
        for (String id : group.serviceIds) {
            ServiceState service = world.service(id);
            links.addObject()
                    .put("id", id)
                    .put("name", service.name())
                    .put("type", shortType(service.type()));
        }
        return json;
    }

    private ObjectNode whole(EnvGroup group) {
        ObjectNode json = meta(group);
        ArrayNode vars = json.putArray("envVars");
        group.envVars.newestFirst().forEach(e -> vars.add(EnvVarRoutes.wire("envVar", e)));
        ArrayNode files = json.putArray("secretFiles");
        group.secretFiles.newestFirst().forEach(e -> files.add(EnvVarRoutes.wire("secretFile", e)));
        return json;
    }

    /** Links of a group name types by other words than services themselves do. */
    private static String shortType(String type) {
        return switch (type) {
            case "static_site" -> "static";
            case "web_service" -> "web";
            case "private_service" -> "pserv";
            case "background_worker" -> "worker";
            default -> "cron";
        };
    }
}
