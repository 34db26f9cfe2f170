package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Set;

/** Which ends of runs a service's people are told of. */
final class NotificationRoutes {

    private static final String ONE = "/notification-settings/overrides/services/{service}";

    private final World world;

    NotificationRoutes(World world) {
        this.world = world;
    }

    void add(Router router) {
        router.add("GET", ONE, call -> Reply.ok(wire(world.service(call.path("service")))));
        router.add("PATCH", ONE, this::update);
    }

    private Reply update(Call call) {
        ServiceState service = world.service(call.path("service"));
        ObjectNode in = call.jsonObject();
        String send =
                value(
                        in,
                        "notificationsToSend",
                        service.notificationsToSend,
                        Set.of("default", "none", "failure", "all"));
        String preview =
                value(
                        in,
                        "previewNotificationsEnabled",
                        service.previewNotifications,
                        Set.of("default", "true", "false"));
        service.notificationsToSend = send;
        service.previewNotifications = preview;
        service.body.put(
                "notifyOnFail",
                switch (send) {
                    case "none" -> "ignore";
                    case "default" -> "default";
                    default -> "notify";
                });
        world.changed();
        return Reply.ok(wire(service));
    }

    private static String value(ObjectNode in, String field, String before, Set<String> known) {
        if (!in.hasNonNull(field)) {
            return before;
        }
        String value = in.path(field).asText();
        // Both are words: Render takes "true", not true.
        if (!in.path(field).isTextual() || !known.contains(value)) {
            throw ApiException.badRequest("invalid %s: %s".formatted(field, value));
        }
        return value;
    }

    private static ObjectNode wire(ServiceState service) {
        return Json.object()
                .put("notificationsToSend", service.notificationsToSend)
                .put("previewNotificationsEnabled", service.previewNotifications)
                .put("serviceId", service.id);
    }
}
