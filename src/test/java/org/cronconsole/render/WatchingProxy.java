package org.cronconsole.render;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a client and a server, hands all on as it is, and keeps a copy. */
final class WatchingProxy implements AutoCloseable {
    private static final String VERSION = "/v1";

    private final URI target;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Exchanged> exchanges = new CopyOnWriteArrayList<>();

    /** Hands on to this address, which ends with the version. */
    WatchingProxy(String targetUrl) throws IOException {
        target = URI.create(targetUrl);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(VERSION, this::handOn);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + VERSION;
    }

    List<Exchanged> exchanges() {
        return List.copyOf(exchanges);
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            URI uri = exchange.getRequestURI();
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            target.getScheme()
                                                    + "://"
                                                    + target.getAuthority()
                                                    + uri.getRawPath()
                                                    + (uri.getRawQuery() == null
                                                            ? ""
                                                            : "?" + uri.getRawQuery())))
                            .method(
                                    exchange.getRequestMethod(),
                                    HttpRequest.BodyPublishers.ofByteArray(sent));
            for (String name : List.of("Authorization", "Accept", "Content-Type")) {
                String value = exchange.getRequestHeaders().getFirst(name);
                if (value != null) {
                    request.header(name, value);
                }
            }
            HttpResponse<byte[]> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            exchanges.add(
                    new Exchanged(
                            exchange.getRequestMethod(),
                            uri.getPath().substring(VERSION.length()),
                            uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                            new String(sent, StandardCharsets.UTF_8),
                            answer.statusCode(),
                            new String(answer.body(), StandardCharsets.UTF_8)));
            answer.headers()
                    .map()
                    .forEach((name, values) -> {
                        if (!List.of("content-length", "transfer-encoding", "connection")
                                .contains(name.toLowerCase(java.util.Locale.ROOT))) {
                            exchange.getResponseHeaders().put(name, values);
                        }
                    });
            exchange.sendResponseHeaders(
                    answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
        threads.shutdownNow();
    }
}
