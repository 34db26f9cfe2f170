package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.sandbox.SeedHash;

import java.time.Instant;
import java.util.List;

/** Services: list, create, look at, change, delete, suspend, resume. */
final class ServiceRoutes {

    private final World world;
    private final ServiceInput input;

    ServiceRoutes(World world) {
        this.world = world;
        this.input = new ServiceInput(world);
    }

    void add(Router router) {
        router.add("GET", "/services", this::list);
        router.add("POST", "/services", RateLimits.Bucket.CREATE, this::create);
        router.add(
                "GET",
                "/services/{serviceId}",
                call -> Reply.ok(world.service(call.path("serviceId")).wire()));
        router.add("PATCH", "/services/{serviceId}", RateLimits.Bucket.SERVICE, this::update);
        router.add("DELETE", "/services/{serviceId}", this::delete);
        router.add(
                "POST",
                "/services/{serviceId}/suspend",
                RateLimits.Bucket.SERVICE,
                call -> suspend(call, true));
        router.add(
                "POST",
                "/services/{serviceId}/resume",
                RateLimits.Bucket.SERVICE,
                call -> suspend(call, false));
    }

    private Reply list(Call call) {
        ServiceFilter filter = new ServiceFilter(call);
        List<ServiceState> services =
                world.newestServices().stream().filter(filter::takes).toList();
        return Reply.ok(
                Pages.page(
                        call,
                        "service",
                        services,
                        s -> new Pages.Place(micros(s.createdAt()), s.id),
                        ServiceState::wire));
    }

    private Reply create(Call call) {
        ServiceState service = input.create(call.jsonObject(), call.now());
        world.services.put(service.id, service);
        Deploy deploy = world.deploy(service, "api", call.now());
        world.engine.watch(service, call.now());
        world.changed();
        ObjectNode body = Json.object();
        body.set("service", service.wire());
        body.put("deployId", deploy.id());
        return Reply.created(body);
    }

    private Reply update(Call call) {
        ServiceState service = world.service(call.path("serviceId"));
        String before = service.schedule();
        input.update(service, call.jsonObject(), call.now());
        if (!before.equals(service.schedule())) {
            world.engine.watch(service, call.now());
        }
        world.changed();
        return Reply.ok(service.wire());
    }

    private Reply delete(Call call) {
        ServiceState service = world.service(call.path("serviceId"));
        world.services.remove(service.id);
        world.groups.values().forEach(group -> group.serviceIds.remove(service.id));
        world.changed();
        return Reply.noContent();
    }

    /**
     * A run in progress goes on: what Render does with it is not documented. Slots while suspended
     * are lost.
     */
    private Reply suspend(Call call, boolean suspend) {
        ServiceState service = world.service(call.path("serviceId"));
        if (service.suspended() != suspend) {
            service.body.put("suspended", suspend ? "suspended" : "not_suspended");
            var suspenders = service.body.putArray("suspenders");
            if (suspend) {
                suspenders.add("user");
                service.delayedSlot = null;
            }
            service.body.put("updatedAt", Json.time(call.now()));
            ObjectNode details = Json.object().put("actor", "user");
            details.set(suspend ? "suspendedByUser" : "resumedByUser", world.user());
            moment(service, suspend ? "suspender_added" : "suspender_removed", call.now(), details);
            moment(
                    service,
                    suspend ? "service_suspended" : "service_resumed",
                    call.now(),
                    Json.object());
            world.engine.watch(service, call.now());
            world.changed();
        }
        return Reply.accepted();
    }

    private static void moment(ServiceState service, String type, Instant at, ObjectNode details) {
        String id = "evt-" + SeedHash.token(20, service.id, type, at, service.moments.size());
        service.moments.add(new Moment(id, at, type, details));
    }

    static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
    }
}
