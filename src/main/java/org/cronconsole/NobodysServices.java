package org.cronconsole;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.cronconsole.account.Role;
import org.cronconsole.id.WorkspaceId;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What answers nobody: on this computer alone, and while a sign-in is rehearsed. A first call takes
 * ten times as long as the second, whoever answers it; after this the first is over, but for what
 * TLS adds to it. It knows nothing, keeps nothing and lets nobody in anywhere else: its token is
 * signed with a key that is made up and forgotten.
 */
final class NobodysServices implements AutoCloseable {
    /** Who signs in. */
    static final String NAME = "nobody";

    /** The only workspace there is. */
    static final WorkspaceId WORKSPACE = new WorkspaceId("tea-nowhere");

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration LIFE = Duration.ofHours(1);

    private final HttpServer server;

    private NobodysServices(HttpServer server) {
        this.server = server;
    }

    /**
     * Begins to answer.
     *
     * @param now for the token's end
     * @throws IOException where this computer has no port left
     */
    static NobodysServices open(Instant now) throws IOException {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("id", 0)
                .put("username", NAME)
                .put("role", Role.SUPER_ADMIN.name())
                .put("is_active", true)
                .putArray("store_ids");
        ObjectNode login = JsonNodeFactory.instance.objectNode();
        login.put("access_token", token(now)).set("user", user);
        ObjectNode workspace = JsonNodeFactory.instance.objectNode();
        workspace.putObject("owner").put("id", WORKSPACE.value());
        HttpServer server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        answer(server, "/api/login", login.toString());
        answer(server, "/api/me", user.toString());
        answer(server, "/v1/owners", "[" + workspace + "]");
        server.start();
        return new NobodysServices(server);
    }

    private static String token(Instant now) {
        return JWT.create()
                .withSubject(NAME)
                .withClaim("role", Role.SUPER_ADMIN.name())
                .withExpiresAt(now.plus(LIFE))
                .sign(Algorithm.HMAC256(UUID.randomUUID().toString()));
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> send(exchange, json));
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /** The address of both, without a path. */
    URI address() {
        return URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
