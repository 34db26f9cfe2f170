package org.cronconsole.matrix;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.cronconsole.sandbox.SandboxAccess;
import org.cronconsole.sandbox.SandboxRequest.Service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * Stands between one client and the three services: what it is told to do with a request, it does
 * there, so that neither side knows anything of it.
 */
final class Gate implements AutoCloseable {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "connection", "content-length", "upgrade", "http2-settings", "expect");
    private static final Set<String> OF_THE_ANSWER =
            Set.of("content-length", "transfer-encoding", "connection", "date", ":status");

    private final HttpClient onward =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Service, HttpServer> servers = new EnumMap<>(Service.class);
    private final SandboxAccess behind;
    private volatile Keeper keeper = Keeper.OPEN;

    /** A request that has come in. */
    record Call(Service service, String method, String path, String body) {
        boolean reads() {
            return method.equals("GET");
        }

        /** The kind of request, without ids. */
        String words() {
            return method
                    + " "
                    + path.replaceAll("\\?.*", "")
                            .replaceAll("(crn|evg|dep|srv|evt|tea)-[0-9a-z]+", "*")
                            .replaceAll("/(AC|PN|MC|SM)[0-9a-f]+", "/*")
                            .replaceAll("(CHANGING|DEALERSHIP|ONBOARDING)_[0-9A-Z_]+", "$1");
        }
    }

    /** What the service answered. */
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {}

    /** What becomes of a request. */
    interface Exchange {
        /** Hands it on to the service, once; what it does there takes effect. */
        Answer forward();

        /** Answers the client. */
        void answer(Answer answer);

        /** Ends the connection without an answer. */
        void cut();
    }

    /** Decides. On a thread of the request's own. */
    @FunctionalInterface
    interface Keeper {
        /** Lets everything through. */
        Keeper OPEN = (call, exchange) -> exchange.answer(exchange.forward());

        /** Takes care of this request. */
        void take(Call call, Exchange exchange);
    }

    Gate(SandboxAccess behind) {
        this.behind = behind;
        try {
            for (Service service : Service.values()) {
                HttpServer server =
                        HttpServer.create(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
                server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                server.createContext("/", exchange -> take(service, exchange));
                server.start();
                servers.put(service, server);
            }
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** From now on this one decides. */
    void keeper(Keeper next) {
        keeper = next;
    }

    /** The sandbox's environment, with this gate's addresses. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(SandboxProcess.environment(behind));
        environment.put("RENDER_API_BASE_URL", address(Service.RENDER) + "/v1");
        environment.put("DASHBOARD_BASE_URL", address(Service.DASHBOARD));
        environment.put("TWILIO_API_BASE_URL", address(Service.TWILIO));
        return environment;
    }

    private String address(Service service) {
        HttpServer server = Objects.requireNonNull(servers.get(service));
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String beyond(Service service) {
        return switch (service) {
            case RENDER -> behind.renderApiBaseUrl().replaceAll("/v1$", "");
            case DASHBOARD -> behind.dashboardBaseUrl();
            case TWILIO -> behind.twilioApiBaseUrl();
        };
    }

    private void take(Service service, HttpExchange http) throws IOException {
        byte[] body = http.getRequestBody().readAllBytes();
        Call call =
                new Call(
                        service,
                        http.getRequestMethod(),
                        http.getRequestURI().toString(),
                        new String(body, StandardCharsets.UTF_8));
        keeper.take(
                call,
                new Exchange() {
                    @Override
                    public Answer forward() {
                        return send(http, beyond(service) + call.path(), body);
                    }

                    @Override
                    public void answer(Answer answer) {
                        reply(http, answer);
                    }

                    @Override
                    public void cut() {
                        http.close();
                    }
                });
    }

    private Answer send(HttpExchange http, String address, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address))
                        .method(
                                http.getRequestMethod(),
                                body.length == 0
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        http.getRequestHeaders()
                .forEach((name, values) -> {
                    if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                        values.forEach(value -> request.header(name, value));
                    }
                });
        try {
            HttpResponse<byte[]> response =
                    onward.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static void reply(HttpExchange http, Answer answer) {
        answer.headers()
                .forEach((name, values) -> {
                    if (!OF_THE_ANSWER.contains(name.toLowerCase(Locale.ROOT))) {
                        http.getResponseHeaders().put(name, new ArrayList<>(values));
                    }
                });
        try {
            byte[] body = answer.body();
            http.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                http.getResponseBody().write(body);
            }
        } catch (IOException gone) {
            // Nobody waits for it any more.
        } finally {
            http.close();
        }
    }

    @Override
    public void close() {
        servers.values().forEach(server -> server.stop(0));
        onward.shutdownNow();
    }
}
