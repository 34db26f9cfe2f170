package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;

/** The key's user and the workspaces. */
final class OwnerRoutes {

    private final World world;

    OwnerRoutes(World world) {
        this.world = world;
    }

    void add(Router router) {
        router.add("GET", "/users", call -> user());
        router.add("GET", "/owners", this::list);
        router.add("GET", "/owners/{ownerId}", this::get);
    }

    private Reply user() {
        return Reply.ok(world.user().put("name", "Acme Operations"));
    }

    private Reply list(Call call) {
        List<String> names = call.queryRepeated("name");
        Set<String> emails = call.queryList("email");
        List<ObjectNode> owners =
                world.owners.stream()
                        .filter(o -> names.isEmpty() || names.contains(o.path("name").asText()))
                        .filter(o -> emails.isEmpty() || emails.contains(o.path("email").asText()))
                        .toList();
        return Reply.ok(
                Pages.page(
                        call,
                        "owner",
                        owners,
                        owner ->
                                new Pages.Place(
                                        -world.owners.indexOf(owner), owner.path("id").asText()),
                        owner -> owner));
    }

    /** A user's id yields the user's default workspace. */
    private Reply get(Call call) {
        String id = call.path("ownerId");
        if (id.equals(world.user().path("id").asText())) {
            return Reply.ok(world.owners.getFirst());
        }
        for (ObjectNode owner : world.owners) {
            if (owner.path("id").asText().equals(id)) {
                return Reply.ok(owner);
            }
        }
        throw ApiException.notFound(id);
    }
}
