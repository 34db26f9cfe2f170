package org.cronconsole.sandbox;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpRouting;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;

/** Three listeners on loopback, one for each service. */
final class SandboxServer implements AutoCloseable {

    private static final String DASHBOARD = "dashboard";
    private static final String TWILIO = "twilio";
    private static final String HOST = "127.0.0.1";

    private final WebServer server;

    private SandboxServer(WebServer server) {
        this.server = server;
    }

    /**
     * @throws IOException naming the port, where one is taken
     */
    static SandboxServer start(
            int port,
            SandboxService render,
            SandboxService dashboard,
            SandboxService twilio,
            RequestLog log,
            InstantSource clock)
            throws IOException {
        InetAddress loopback = InetAddress.ofLiteral(HOST);
        if (port > 0) {
            for (int i = 0; i < 3; i++) {
                checkFree(loopback, port + i);
            }
        }
        WebServerConfig.Builder config =
                WebServer.builder()
                        .shutdownHook(false)
                        .address(loopback)
                        .port(port)
                        .routing(r -> add(r, render, SandboxRequest.Service.RENDER, log, clock))
                        .putSocket(
                                DASHBOARD, s -> s.address(loopback).port(port == 0 ? 0 : port + 1))
                        .routing(
                                DASHBOARD,
                                r ->
                                        add(
                                                r,
                                                dashboard,
                                                SandboxRequest.Service.DASHBOARD,
                                                log,
                                                clock))
                        .putSocket(TWILIO, s -> s.address(loopback).port(port == 0 ? 0 : port + 2))
                        .routing(
                                TWILIO,
                                r -> add(r, twilio, SandboxRequest.Service.TWILIO, log, clock));
        try {
            return new SandboxServer(config.build().start());
        } catch (RuntimeException e) {
            throw new IOException(
                    "The sandbox could not listen on %s%s: %s"
                            .formatted(HOST, port == 0 ? "" : " from port " + port, e.getMessage()),
                    e);
        }
    }

    private static void add(
            HttpRouting.Builder routing,
            SandboxService service,
            SandboxRequest.Service name,
            RequestLog log,
            InstantSource clock) {
        routing.addFilter(noting(name, log, clock));
        service.routes(routing);
    }

    private static Filter noting(SandboxRequest.Service name, RequestLog log, InstantSource clock) {
        return (chain, request, response) -> {
            var at = clock.instant();
            var prologue = request.prologue();
            String query = prologue.query().rawValue();
            String path = prologue.uriPath().rawPath() + (query.isEmpty() ? "" : "?" + query);
            log.begin();
            response.whenSent(() ->
                    log.end(
                            new SandboxRequest(
                                    name,
                                    prologue.method().text(),
                                    path,
                                    response.status().code(),
                                    at)));
            chain.proceed();
        };
    }

    private static void checkFree(InetAddress loopback, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, loopback)) {
            socket.setSoTimeout(1);
        } catch (IOException e) {
            throw new IOException(
                    "Port %d on %s is taken (%s). The sandbox needs three ports in a row: choose another --port, or none for free ones."
                            .formatted(port, HOST, e.getMessage()),
                    e);
        }
    }

    String renderUrl() {
        return url(server.port()) + "/v1";
    }

    String dashboardUrl() {
        return url(server.port(DASHBOARD));
    }

    String twilioUrl() {
        return url(server.port(TWILIO));
    }

    private static String url(int port) {
        return "http://" + HOST + ":" + port;
    }

    @Override
    public void close() {
        server.stop();
    }
}
