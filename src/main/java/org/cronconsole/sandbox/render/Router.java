package org.cronconsole.sandbox.render;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds who answers a method and path. */
final class Router {

    /** Answers a request; called under the world's monitor. */
    interface Handler {
        Reply handle(Call call);
    }

    /** A handler found, with the named parts of the path and the budget that it draws on. */
    record Found(Handler handler, Map<String, String> path, RateLimits.Bucket bucket) {}

    private record Route(
            String method, List<String> parts, RateLimits.Bucket bucket, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

    /** Adds a route; a part of the path in braces takes anything. */
    Router add(String method, String path, Handler handler) {
        return add(method, path, bucket(method), handler);
    }

    /** Adds a route that draws on another budget than its method's. */
    Router add(String method, String path, RateLimits.Bucket bucket, Handler handler) {
        routes.add(new Route(method, List.of(path.substring(1).split("/", -1)), bucket, handler));
        return this;
    }

    /** Null where no route has both. */
    @Nullable Found find(String method, List<String> parts) {
        for (Route route : routes) {
            Map<String, String> path = match(route.parts(), parts);
            if (path != null && route.method().equals(method)) {
                return new Found(route.handler(), path, route.bucket());
            }
        }
        return null;
    }

    /** The methods that the path has. */
    Set<String> methods(List<String> parts) {
        Set<String> methods = new LinkedHashSet<>();
        for (Route route : routes) {
            if (match(route.parts(), parts) != null) {
                methods.add(route.method());
            }
        }
        return methods;
    }

    /** The budget of requests that are nothing special. */
    static RateLimits.Bucket bucket(String method) {
        return method.equals("GET") || method.equals("HEAD")
                ? RateLimits.Bucket.READ
                : RateLimits.Bucket.WRITE;
    }

    private static @Nullable Map<String, String> match(List<String> pattern, List<String> parts) {
        if (pattern.size() != parts.size()) {
            return null;
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String want = pattern.get(i);
            if (want.startsWith("{")) {
                named.put(want.substring(1, want.length() - 1), parts.get(i));
            } else if (!want.equals(parts.get(i))) {
                return null;
            }
        }
        return named;
    }
}
