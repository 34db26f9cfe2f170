package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The events of a service, the only history of runs that Render has. */
final class EventRoutes {

    private static final Duration DEFAULT_WINDOW = Duration.ofHours(1);

    private final World world;
    private final Duration lag;

    EventRoutes(World world, Duration lag) {
        this.world = world;
        this.lag = lag;
    }

    void add(Router router) {
        router.add("GET", "/services/{serviceId}/events", this::list);
        router.add("GET", "/events/{eventId}", this::get);
    }

    private Reply list(Call call) {
        ServiceState service = world.service(call.path("serviceId"));
        Instant now = call.now();
        Instant from =
                Objects.requireNonNullElse(call.queryTime("startTime"), now.minus(DEFAULT_WINDOW));
        Instant until = Objects.requireNonNullElse(call.queryTime("endTime"), now);
        Instant visible = now.minus(lag);
        List<Moment> events =
                Events.between(
                        world,
                        service,
                        from,
                        until.isBefore(visible) ? until : visible,
                        call.queryList("type"));
        return Reply.ok(
                Pages.page(
                        call,
                        "event",
                        events,
                        e -> new Pages.Place(ServiceRoutes.micros(e.at()), e.id()),
                        e -> wire(service, e)));
    }

    /** Looks through all events: Render's ids tell nothing of the service. */
    private Reply get(Call call) {
        String id = call.path("eventId");
        Instant visible = call.now().minus(lag);
        for (ServiceState service : world.services.values()) {
            for (Moment event : Events.between(world, service, Instant.EPOCH, visible, Set.of())) {
                if (event.id().equals(id)) {
                    return Reply.ok(wire(service, event));
                }
            }
        }
        throw ApiException.notFound(id);
    }

    private static ObjectNode wire(ServiceState service, Moment event) {
        ObjectNode json = Json.object().put("id", event.id());
        json.put("timestamp", Json.time(event.at()));
        json.put("serviceId", service.id).put("type", event.type());
        json.set("details", event.details());
        return json;
    }
}
