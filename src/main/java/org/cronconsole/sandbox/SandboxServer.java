package org.cronconsole.sandbox;

import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.websocket.WsRouting;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Map;

/** Three listeners on loopback, one for each service. */
final class SandboxServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final WebServer server;

    private SandboxServer(WebServer server) {
        this.server = server;
    }

    /**
     * Starts listening, Render on the first port and the others on the next ones.
     *
     * @param port the first; 0 takes free ones
     * @throws IOException naming the port, where one is taken
     */
    static SandboxServer start(
            int port, Map<SandboxRequest.Service, SandboxService> services, Watch watch)
            throws IOException {
        InetAddress loopback = InetAddress.ofLiteral(HOST);
        if (port > 0) {
            for (int i = 0; i < services.size(); i++) {
                checkFree(loopback, port + i);
            }
        }
        WebServerConfig.Builder config = WebServer.builder().shutdownHook(false);
        int next = port;
        for (Map.Entry<SandboxRequest.Service, SandboxService> entry : services.entrySet()) {
            SandboxRequest.Service name = entry.getKey();
            FaultFilter faults = new FaultFilter(name, watch.faults(), watch.clock());
            HttpRouting.Builder http = HttpRouting.builder();
            http.addFilter(noting(name, watch)).addFilter(faults);
            entry.getValue().routes(http);
            WsRouting.Builder sockets = WsRouting.builder();
            entry.getValue()
                    .sockets()
                    .forEach((path, listeners) ->
                            sockets.endpoint(
                                    path,
                                    () -> new WatchedSocket(listeners.get(), name, faults, watch)));
            int own = next;
            if (name == SandboxRequest.Service.RENDER) {
                config.address(loopback).port(own).addRouting(http).addRouting(sockets);
            } else {
                config.putSocket(
                        name.name(),
                        s -> s.address(loopback).port(own).addRouting(http).addRouting(sockets));
            }
            next = port == 0 ? 0 : next + 1;
        }
        try {
            return new SandboxServer(config.build().start());
        } catch (RuntimeException e) {
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "The sandbox could not listen on %s%s: %s",
                            HOST,
                            port == 0 ? "" : " from port " + port,
                            e.getMessage()),
                    e);
        }
    }

    private static Filter noting(SandboxRequest.Service name, Watch watch) {
        return (chain, request, response) -> {
            Watch.Noted noted = watch.begin(name, request.prologue());
            response.whenSent(() -> noted.end(response.status().code()));
            try {
                chain.proceed();
            } catch (CloseConnectionException e) {
                noted.end(SandboxRequest.CUT);
                throw e;
            }
        };
    }

    private static void checkFree(InetAddress loopback, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, loopback)) {
            socket.setSoTimeout(1);
        } catch (IOException e) {
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "Port %d on %s is taken (%s). The sandbox needs three ports in a row:"
                                    + " choose another --port, or none for free ones.",
                            port,
                            HOST,
                            e.getMessage()),
                    e);
        }
    }

    String renderUrl() {
        return url(server.port()) + "/v1";
    }

    String dashboardUrl() {
        return url(server.port(SandboxRequest.Service.DASHBOARD.name()));
    }

    String twilioUrl() {
        return url(server.port(SandboxRequest.Service.TWILIO.name()));
    }

    private static String url(int port) {
        return "http://" + HOST + ":" + port;
    }

    @Override
    public void close() {
        server.stop();
    }
}
