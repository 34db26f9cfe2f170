package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SeedHash;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All state of the lookalike. Every use of it and of what it holds is under its monitor. */
final class World {

    /** What a deploy takes at speed 1. */
    private static final Duration DEPLOY_TIME = Duration.ofSeconds(3);

    private final InstantSource clock;
    private final double speed;
    private Runnable listener = () -> {};

    SandboxSeed seed;
    History history;
    long counter;
    final List<ObjectNode> owners = new ArrayList<>();

    /** What a workspace's services send unless they say otherwise; one never set is not in it. */
    final Map<String, ObjectNode> notifications = new LinkedHashMap<>();

    final Map<String, ServiceState> services = new LinkedHashMap<>();
    final Map<String, EnvGroup> groups = new LinkedHashMap<>();
    final Engine engine;

    World(InstantSource clock, double speed) {
        this.clock = clock;
        this.speed = speed;
        this.seed = new SandboxSeed(0, 0, 0, clock.instant());
        this.history = new History(0);
        this.engine = new Engine(this);
    }

    void onChange(Runnable changed) {
        listener = changed;
    }

    /** Tells that something is different now. */
    void changed() {
        notifyAll();
        listener.run();
    }

    /** Microseconds, as finely as Render tells times. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    double speed() {
        return speed;
    }

    /** So much time at the sandbox's speed. */
    Duration scaled(Duration real) {
        return Duration.ofNanos(Math.round(real.toNanos() / speed / 1000) * 1000);
    }

    /** Empties everything; the seed decides what ids and histories come out from now on. */
    void clear(SandboxSeed freshSeed) {
        seed = freshSeed;
        history = new History(freshSeed.seed());
        counter = 0;
        owners.clear();
        notifications.clear();
        services.clear();
        groups.clear();
    }

    /** An id that was not used before. */
    String newId(String prefix) {
        return prefix + "-" + SeedHash.token(20, seed.seed(), seed.now(), prefix, counter++);
    }

    String ownerId() {
        return owners.getFirst().path("id").asText();
    }

    /** The user of the key, whose name stands in events. */
    ObjectNode user() {
        ObjectNode user = Json.object();
        user.put("id", "usr-" + SeedHash.token(20, seed.seed(), "user"));
        user.put("email", "ops@acme-auto.example");
        return user;
    }

    /**
     * @throws ApiException 404 where there is none
     */
    ServiceState service(String id) {
        ServiceState service = services.get(id);
        if (service == null) {
            throw ApiException.notFound(id);
        }
        return service;
    }

    /**
     * @throws ApiException 404 where there is no cron job of the id
     */
    ServiceState cronJob(String id) {
        ServiceState service = service(id);
        if (!service.isCronJob()) {
            throw ApiException.notFound(id);
        }
        return service;
    }

    /**
     * @throws ApiException 404 where there is none
     */
    EnvGroup group(String id) {
        EnvGroup group = groups.get(id);
        if (group == null) {
            throw ApiException.notFound(id);
        }
        return group;
    }

    boolean isOwner(String id) {
        return owners.stream().anyMatch(owner -> owner.path("id").asText().equals(id));
    }

    /** Newest first; the order of Render's lists is not documented. */
    List<ServiceState> newestServices() {
        List<ServiceState> list = new ArrayList<>(services.values());
        Comparator<ServiceState> order =
                Comparator.comparing(ServiceState::createdAt).thenComparing(s -> s.id);
        list.sort(order.reversed());
        return list;
    }

    /**
     * Begins a deploy, after the one under way if there is one. An image needs no build, so it is
     * live at once.
     */
    Deploy deploy(ServiceState service, String trigger, Instant now) {
        Instant begin = now;
        if (!service.deploys.isEmpty()) {
            Instant busyUntil = service.deploys.getLast().finishedAt();
            begin = busyUntil.isAfter(now) ? busyUntil : now;
        }
        String image = service.body.path("imagePath").asText();
        Duration time = image.isEmpty() ? scaled(DEPLOY_TIME) : Duration.ofMillis(0);
        Deploy deploy =
                new Deploy(
                        newId("dep"),
                        newId("bld"),
                        image,
                        image.isEmpty()
                                ? String.format(
                                        Locale.ROOT, "%040x", SeedHash.of(seed.seed(), "commit"))
                                : "",
                        trigger,
                        service.deploys.isEmpty(),
                        begin,
                        begin.plus(time));
        service.deploys.add(deploy);
        changed();
        return deploy;
    }
}
