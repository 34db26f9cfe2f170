package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.JsonNode;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.websocket.WsListener;

import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SandboxService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The lookalike of Render's API: authentication, budgets, routing, answers. Requests are handled
 * one at a time; runs and deploys go on in between.
 */
public final class RenderSandbox implements SandboxService {

    private static final Logger LOG = LoggerFactory.getLogger(RenderSandbox.class);
    private static final String PREFIX = "/v1/";

    /** How long the engine's thread waits at most before it looks at the clock again. */
    private static final long LONGEST_WAIT_MILLIS = 1000;

    private final World world;
    private final byte[] authorization;
    private final Router router = new Router();
    private final RateLimits limits;
    private final LogSubscriptions subscriptions;
    private final Replies replies;
    private volatile boolean ended;

    /**
     * @param clock tells the time of everything that happens
     * @param apiKey the one key that is accepted
     * @param speed divides run times, deploy times and rate windows
     * @param eventLag how long after it happened an event shows
     */
    public RenderSandbox(InstantSource clock, String apiKey, double speed, Duration eventLag) {
        this.world = new World(clock, speed);
        this.replies = new Replies(world::now);
        this.authorization = ("Bearer " + apiKey).getBytes(StandardCharsets.UTF_8);
        this.limits = new RateLimits(world);
        new OwnerRoutes(world).add(router);
        new ServiceRoutes(world).add(router);
        new EnvVarRoutes(world).add(router);
        new EnvGroupRoutes(world).add(router);
        new DeployRoutes(world).add(router);
        new RunRoutes(world).add(router);
        new EventRoutes(world, eventLag).add(router);
        LogRoutes logs = new LogRoutes(world);
        logs.add(router);
        this.subscriptions =
                new LogSubscriptions(world, logs, limits, replies, this::authorized, () -> ended);
        new NotificationRoutes(world).add(router);
    }

    /** The workspace with the dealerships' jobs. */
    public String ownerId() {
        synchronized (world) {
            return world.ownerId();
        }
    }

    /**
     * Adds jobs with a past that is written down.
     *
     * @return their ids, in the same order
     */
    public List<String> plant(List<PlantedJob> jobs) {
        synchronized (world) {
            List<String> ids = jobs.stream().map(job -> Planter.plant(world, job)).toList();
            world.engine.replan(world.now());
            world.changed();
            return ids;
        }
    }

    /** Lets runs start and end by themselves from now on; without it they do so at each request. */
    public void begin() {
        Thread.ofVirtual().name("sandbox-render-engine").start(this::run);
    }

    /** Ends what {@link #begin} began. */
    public void end() {
        synchronized (world) {
            ended = true;
            world.notifyAll();
        }
    }

    private void run() {
        try {
            synchronized (world) {
                while (!ended) {
                    Instant now = world.now();
                    world.engine.advance(now);
                    Instant next = world.engine.nextDue();
                    long wait =
                            next == null
                                    ? LONGEST_WAIT_MILLIS
                                    : Duration.between(now, next).toMillis() + 1;
                    world.wait(Math.clamp(wait, 1, LONGEST_WAIT_MILLIS));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void routes(HttpRules rules) {
        rules.any(this::serve);
    }

    @Override
    public void reset(SandboxSeed seed) {
        synchronized (world) {
            SeedWorld.fill(world, seed);
            limits.clear();
            world.engine.replan(world.now());
            world.changed();
        }
    }

    @Override
    public JsonNode save() {
        synchronized (world) {
            return WorldJson.save(world);
        }
    }

    @Override
    public void load(JsonNode state) {
        synchronized (world) {
            Instant now = world.now();
            WorldJson.load(world, state, now);
            world.engine.replan(now);
            world.changed();
        }
    }

    @Override
    public void onChange(Runnable listener) {
        synchronized (world) {
            world.onChange(listener);
        }
    }

    @Override
    public Map<String, Supplier<WsListener>> sockets() {
        return Map.of(PREFIX + LogSubscriptions.ROUTE.substring(1), subscriptions);
    }

    private void serve(ServerRequest request, ServerResponse response) {
        byte[] body =
                request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
        Reply reply;
        RateLimits.@Nullable Standing standing = null;
        try {
            String method = request.prologue().method().text();
            List<String> path = path(request.prologue().uriPath().rawPath());
            if (!authorized(request.headers())) {
                reply = Reply.error(401, "Unauthorized");
            } else {
                synchronized (world) {
                    Instant now = world.now();
                    Router.Found found = router.find(method, path);
                    standing = count(method, found, now);
                    reply =
                            standing.allowed()
                                    ? answer(request, method, path, found, body, now)
                                    : Reply.error(429, "rate limit exceeded");
                }
            }
        } catch (ApiException e) {
            reply = error(e);
        } catch (RuntimeException e) {
            LOG.error("The Render lookalike failed", e);
            reply = Reply.error(500, "internal server error");
        }
        replies.send(response, reply, standing);
    }

    private RateLimits.Standing count(String method, Router.@Nullable Found found, Instant now) {
        if (found == null) {
            return limits.count(Router.bucket(method), "", now);
        }
        return limits.count(found.bucket(), found.path().getOrDefault("serviceId", ""), now);
    }

    private Reply answer(
            ServerRequest request,
            String method,
            List<String> path,
            Router.@Nullable Found found,
            byte[] body,
            Instant now) {
        if (found == null) {
            return router.methods(path).isEmpty()
                    ? Reply.error(404, "not found: /" + String.join("/", path))
                    : Reply.error(405, "method not allowed: " + method);
        }
        world.engine.advance(now);
        String query = request.prologue().query().rawValue();
        try {
            return found.handler().handle(new Call(found.path(), query, body, now));
        } catch (ApiException e) {
            return error(e);
        }
    }

    private static Reply error(ApiException e) {
        var body = Json.object().put("message", e.text());
        if (!e.code().isEmpty()) {
            body.put("code", e.code());
        }
        return new Reply(e.status(), body);
    }

    private static List<String> path(String raw) {
        List<String> parts = new ArrayList<>();
        if (raw.startsWith(PREFIX)) {
            for (String part : raw.substring(PREFIX.length()).split("/", -1)) {
                // A plus is a plus in a path.
                parts.add(Call.decode(part.replace("+", "%2B")));
            }
        }
        return parts;
    }

    private boolean authorized(Headers headers) {
        String given = headers.first(HeaderNames.AUTHORIZATION).orElse("");
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), authorization);
    }
}
