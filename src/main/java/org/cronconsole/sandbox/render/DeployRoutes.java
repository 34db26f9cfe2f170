package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.sandbox.SeedHash;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Deploys of a service. */
final class DeployRoutes {

    private static final String ALL = "/services/{serviceId}/deploys";

    private final World world;

    DeployRoutes(World world) {
        this.world = world;
    }

    void add(Router router) {
        router.add("GET", ALL, this::list);
        router.add("POST", ALL, RateLimits.Bucket.SERVICE, this::create);
        router.add("GET", ALL + "/{deployId}", this::get);
    }

    private Reply list(Call call) {
        ServiceState service = world.service(call.path("serviceId"));
        Instant now = call.now();
        Set<String> statuses = call.queryList("status");
        Instant createdBefore = call.queryTime("createdBefore");
        Instant createdAfter = call.queryTime("createdAfter");
        List<Deploy> deploys =
                service.deploys.reversed().stream()
                        .filter(d -> d.begun(now))
                        .filter(d ->
                                ServiceFilter.within(d.createdAt(), createdAfter, createdBefore))
                        .filter(d ->
                                statuses.isEmpty() || statuses.contains(status(service, d, now)))
                        .toList();
        return Reply.ok(
                Pages.page(
                        call,
                        "deploy",
                        deploys,
                        d -> new Pages.Place(service.deploys.indexOf(d), d.id()),
                        d -> wire(service, d, now)));
    }

    /** While one is under way the next is queued, and there is nothing to show of it yet. */
    private Reply create(Call call) {
        ServiceState service = world.service(call.path("serviceId"));
        ObjectNode in = call.jsonObject();
        if (in.hasNonNull("commitId")) {
            throw ApiException.badRequest("commitId is not supported for cron jobs");
        }
        Deploy last = service.deploys.getLast();
        if (!last.begun(call.now())) {
            // One is queued already; it will take this change along.
            return Reply.accepted();
        }
        Deploy deploy = world.deploy(service, "api", call.now());
        return deploy.begun(call.now())
                ? Reply.created(wire(service, deploy, call.now()))
                : Reply.accepted();
    }

    private Reply get(Call call) {
        ServiceState service = world.service(call.path("serviceId"));
        String id = call.path("deployId");
        for (Deploy deploy : service.deploys) {
            if (deploy.id().equals(id) && deploy.begun(call.now())) {
                return Reply.ok(wire(service, deploy, call.now()));
            }
        }
        throw ApiException.notFound(id);
    }

    private static String status(ServiceState service, Deploy deploy, Instant now) {
        int place = service.deploys.indexOf(deploy);
        boolean replaced =
                service.deploys.stream().skip(place + 1L).anyMatch(later -> later.finished(now));
        return deploy.status(now, replaced);
    }

    private static ObjectNode wire(ServiceState service, Deploy deploy, Instant now) {
        ObjectNode json = Json.object().put("id", deploy.id());
        if (deploy.imageRef().isEmpty()) {
            json.putObject("commit")
                    .put("id", deploy.commit())
                    .put("message", "Wait longer for the save button")
                    .put("createdAt", Json.time(deploy.createdAt().minusSeconds(3600)));
        } else {
            // Real answers have a null commit here, which the published document does not allow.
            json.putObject("image")
                    .put("ref", deploy.imageRef())
                    .put(
                            "sha",
                            "sha256:"
                                    + String.format(
                                            Locale.ROOT, "%064x", SeedHash.of(deploy.imageRef())));
        }
        boolean finished = deploy.finished(now);
        json.put("status", status(service, deploy, now)).put("trigger", deploy.trigger());
        json.put("createdAt", Json.time(deploy.createdAt()));
        json.put("startedAt", Json.time(deploy.createdAt()));
        Instant updated = finished ? deploy.finishedAt() : deploy.createdAt();
        json.put("updatedAt", Json.time(updated));
        if (finished) {
            json.put("finishedAt", Json.time(deploy.finishedAt()));
        }
        return json;
    }
}
