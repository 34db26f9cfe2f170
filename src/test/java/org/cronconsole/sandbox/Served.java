package org.cronconsole.sandbox;

import io.helidon.webserver.WebServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Serves one of the sandbox's services over real HTTP on a free port. */
public final class Served implements AutoCloseable {

    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    public Served(SandboxService service) {
        server =
                WebServer.builder()
                        .address(InetAddress.getLoopbackAddress())
                        .port(0)
                        .routing(service::routes)
                        .build()
                        .start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** Sends a request; headers in pairs of name and value. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.BodyPublisher sent =
                body.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + path)).method(method, sent);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.stop();
    }
}
