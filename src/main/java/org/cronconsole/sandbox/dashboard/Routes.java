package org.cronconsole.sandbox.dashboard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which endpoint a call reaches; unknown paths, wrong methods and trailing slashes end here. */
final class Routes {

    private interface Endpoint {
        Answer answer(Call call, String id);
    }

    private record Route(String method, Pattern path, Endpoint endpoint) {
        @Nullable Matcher match(String path) {
            Matcher matcher = path().matcher(path);
            return matcher.matches() ? matcher : null;
        }
    }

    private final List<Route> routes;

    Routes(Endpoints endpoints, Instant now) {
        // A refused method is told the first route of its path alone, in this order.
        routes =
                List.of(
                        route("POST", "/api/login", (call, id) -> endpoints.login(call)),
                        route("GET", "/api/me", (call, id) -> endpoints.me(call)),
                        route("GET", "/api/stores", (call, id) -> endpoints.stores(call)),
                        route("GET", "/api/admin/users", (call, id) -> endpoints.list(call)),
                        route("POST", "/api/admin/users", (call, id) -> endpoints.create(call)),
                        route(
                                "POST",
                                "/api/superadmin/admins",
                                (call, id) -> endpoints.createAny(call)),
                        route("DELETE", "/api/admin/users/([^/]+)", endpoints::delete),
                        route("PUT", "/api/admin/users/([^/]+)", endpoints::update),
                        route("PUT", "/api/admin/users/([^/]+)/toggle-active", endpoints::toggle),
                        route("GET", "/health", (call, id) -> health(now)));
    }

    Answer answer(Call call) {
        @Nullable String allow = null;
        for (Route route : routes) {
            Matcher matcher = route.match(call.path());
            if (matcher == null) {
                continue;
            }
            if (route.method().equals(call.method())) {
                return route.endpoint()
                        .answer(call, matcher.groupCount() > 0 ? matcher.group(1) : "");
            }
            allow = allow == null ? route.method() : allow;
        }
        if (allow != null) {
            return Answer.methodNotAllowed(allow);
        }
        String path = call.path();
        if (path.length() > 1 && path.endsWith("/") && known(path.replaceAll("/+$", ""))) {
            String location = "http://" + call.host() + path.replaceAll("/+$", "");
            return new Answer(307, Map.of("Location", location), null);
        }
        return Answer.notFound();
    }

    private boolean known(String path) {
        return routes.stream().anyMatch(route -> route.match(path) != null);
    }

    private static Answer health(Instant now) {
        return Answer.ok(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("status", "healthy")
                        .put("timestamp", Account.naive(now)));
    }

    private static Route route(String method, String path, Endpoint endpoint) {
        return new Route(method, Pattern.compile(path), endpoint);
    }
}
