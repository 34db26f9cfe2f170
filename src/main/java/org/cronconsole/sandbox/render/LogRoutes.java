package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Log lines, paged by time. */
final class LogRoutes {

    /** Oldest first. */
    static final Comparator<LogLine> ORDER =
            Comparator.comparing(LogLine::at).thenComparing(LogLine::id);

    private static final Duration DEFAULT_WINDOW = Duration.ofHours(1);

    private final World world;

    LogRoutes(World world) {
        this.world = world;
    }

    void add(Router router) {
        router.add("GET", "/logs", RateLimits.Bucket.LOGS, this::list);
        router.add("GET", LogSubscriptions.ROUTE, RateLimits.Bucket.LOGS, this::notUpgraded);
    }

    private Reply list(Call call) {
        List<ServiceState> services = services(call);
        Instant from =
                Objects.requireNonNullElse(
                        call.queryTime("startTime"), call.now().minus(DEFAULT_WINDOW));
        Instant to = Objects.requireNonNullElse(call.queryTime("endTime"), call.now());
        boolean forward = forward(call);
        int limit = Pages.limit(call);
        LogFilter filter = new LogFilter(call);
        List<LogLine> lines = new ArrayList<>();
        for (ServiceState service : services) {
            Logs.between(world, service, from, to, call.now()).stream()
                    .filter(filter::takes)
                    .forEach(lines::add);
        }
        lines.sort(forward ? ORDER : ORDER.reversed());
        boolean more = lines.size() > limit;
        List<LogLine> page = more ? lines.subList(0, limit) : lines;
        ObjectNode json = Json.object().put("hasMore", more);
        // The next page begins a microsecond beyond the last line, the finest step of these times.
        Instant nextFrom = from;
        Instant nextTo = to;
        if (more && forward) {
            nextFrom = page.getLast().at().plus(1, ChronoUnit.MICROS);
        } else if (more) {
            nextTo = page.getLast().at().minus(1, ChronoUnit.MICROS);
        }
        json.put("nextStartTime", Json.time(nextFrom));
        json.put("nextEndTime", Json.time(nextTo));
        ArrayNode array = json.putArray("logs");
        page.forEach(line -> array.add(wire(line)));
        return Reply.ok(json);
    }

    /** Only what cannot be upgraded to a WebSocket comes here. */
    private Reply notUpgraded(Call call) {
        List<ServiceState> services = services(call);
        var _ = new LogFilter(call);
        throw ApiException.badRequest(
                "a WebSocket upgrade is required to subscribe to the logs of "
                        + services.getFirst().id);
    }

    /** The services asked for, all of one workspace and one region. */
    List<ServiceState> services(Call call) {
        String owner = call.query("ownerId");
        if (owner == null) {
            throw ApiException.badRequest("ownerId is required");
        }
        if (!world.isOwner(owner)) {
            throw ApiException.notFound(owner);
        }
        List<String> ids = List.copyOf(call.queryList("resource"));
        if (ids.isEmpty()) {
            throw ApiException.badRequest("resource is required");
        }
        List<ServiceState> services = ids.stream().map(world::service).toList();
        for (ServiceState service : services) {
            if (!service.ownerId().equals(owner)) {
                throw ApiException.notFound(service.id);
            }
            if (!service.region().equals(services.getFirst().region())) {
                throw ApiException.badRequest(
                        "all resources must be in one region", "multiple_regions");
            }
        }
        return services;
    }

    private static boolean forward(Call call) {
        String direction = Objects.requireNonNullElse(call.query("direction"), "backward");
        return switch (direction) {
            case "forward" -> true;
            case "backward" -> false;
            default -> throw ApiException.badRequest("invalid direction: " + direction);
        };
    }

    /** A line as Render answers it. */
    static ObjectNode wire(LogLine line) {
        ObjectNode json = Json.object().put("id", line.id());
        json.put("message", line.message()).put("timestamp", Json.time(line.at()));
        ArrayNode labels = json.putArray("labels");
        label(labels, "resource", line.service());
        label(labels, "instance", line.instance());
        label(labels, "level", line.level());
        label(labels, "type", line.type());
        return json;
    }

    private static void label(ArrayNode labels, String name, String value) {
        labels.addObject().put("name", name).put("value", value);
    }
}
