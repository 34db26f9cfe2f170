package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;

/** Which ends of runs a service's people are told of. */
final class NotificationRoutes {

    private static final String ONE = "/notification-settings/overrides/services/{service}";

    private static final String OWNER = "/notification-settings/owners/{owner}";

    private final World world;

    NotificationRoutes(World world) {
        this.world = world;
    }

    void add(Router router) {
        router.add("GET", "/notification-settings/overrides", this::list);
        router.add("GET", ONE, call -> Reply.ok(wire(world.service(call.path("service")))));
        router.add("PATCH", ONE, this::update);
        router.add(
                "GET",
                OWNER,
                RateLimits.Bucket.OWNER_NOTIFICATIONS,
                call -> Reply.ok(ofOwner(call.path("owner"))));
        router.add("PATCH", OWNER, RateLimits.Bucket.OWNER_NOTIFICATIONS, this::updateOwner);
    }

    /** What Render gives a new workspace is not documented: failures by e-mail are likeliest. */
    private ObjectNode ofOwner(String owner) {
        if (!world.isOwner(owner)) {
            throw ApiException.notFound(owner);
        }
        return world.notifications.computeIfAbsent(
                owner,
                id ->
                        Json.object()
                                .put("ownerId", id)
                                .put("slackEnabled", false)
                                .put("emailEnabled", true)
                                .put("previewNotificationsEnabled", false)
                                .put("notificationsToSend", "failure"));
    }

    private Reply updateOwner(Call call) {
        ObjectNode settings = ofOwner(call.path("owner"));
        ObjectNode in = call.jsonObject();
        String send =
                value(
                        in,
                        "notificationsToSend",
                        settings.path("notificationsToSend").asText(),
                        Set.of("none", "failure", "all"));
        for (String flag : List.of("emailEnabled", "previewNotificationsEnabled")) {
            if (in.hasNonNull(flag) && !in.path(flag).isBoolean()) {
                throw ApiException.badRequest("invalid %s: %s".formatted(flag, in.path(flag)));
            }
        }
        settings.put("notificationsToSend", send);
        for (String flag : List.of("emailEnabled", "previewNotificationsEnabled")) {
            if (in.hasNonNull(flag)) {
                settings.put(flag, in.path(flag).asBoolean());
            }
        }
        world.changed();
        return Reply.ok(settings);
    }

    /** The services whose settings differ from the workspace's, newest first. */
    private Reply list(Call call) {
        Set<String> owners = call.queryList("ownerId");
        Set<String> ids = call.queryList("serviceId");
        List<ServiceState> services =
                world.newestServices().stream()
                        .filter(s -> owners.isEmpty() || owners.contains(s.ownerId()))
                        .filter(s -> ids.isEmpty() || ids.contains(s.id))
                        .filter(NotificationRoutes::overrides)
                        .toList();
        return Reply.ok(
                Pages.page(
                        call,
                        "override",
                        services,
                        s -> new Pages.Place(ServiceRoutes.micros(s.createdAt()), s.id),
                        // Render's document wants a type here and does not say of what.
                        s -> wire(s).put("type", s.type())));
    }

    private static boolean overrides(ServiceState service) {
        return !service.notificationsToSend.equals("default")
                || !service.previewNotifications.equals("default");
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
