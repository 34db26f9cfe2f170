package org.cronconsole.render;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import io.helidon.websocket.WsUpgradeException;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** A log over real HTTP and WebSocket whose connections a test breaks. */
final class LogServer implements AutoCloseable {
    private record Line(Instant at, String json) {}

    private final WebServer server;
    private final List<Line> lines = new ArrayList<>();
    private final List<WsSession> sessions = new ArrayList<>();
    private volatile CountDownLatch held = new CountDownLatch(0);
    private boolean refusing;
    private int subscriptions;
    private String lastQuery = "";
    private String lastKey = "";

    LogServer() {
        server =
                WebServer.builder()
                        .address(InetAddress.getLoopbackAddress())
                        .port(0)
                        .shutdownHook(false)
                        .routing(r -> r.get("/v1/logs", this::list))
                        .addRouting(
                                WsRouting.builder()
                                        .endpoint("/v1/logs/subscribe", new Subscriber()))
                        .build()
                        .start();
    }

    String url() {
        return "http://localhost:" + server.port() + "/v1";
    }

    /** A line that is kept and sent to whoever listens. */
    synchronized void write(int number, Instant at) {
        String json =
                String.format(
                        Locale.ROOT,
                        """
                        {"id":"line-%d","timestamp":"%s","message":"message %1$d",
                         "labels":[{"name":"level","value":"info"}]}\
                        """,
                        number,
                        at);
        lines.add(new Line(at, json));
        push(json);
    }

    /** Anything, sent to whoever listens. */
    synchronized void push(String text) {
        sessions.removeIf(session -> !sent(session, text));
    }

    private static boolean sent(WsSession session, String text) {
        try {
            session.send(text, true);
            return true;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    synchronized void breakAll() {
        for (WsSession session : sessions) {
            try {
                session.close(1011, "broken");
            } catch (UncheckedIOException gone) {
                // The client has left before.
                continue;
            }
        }
        sessions.clear();
    }

    synchronized void refuse() {
        refusing = true;
    }

    /** How many connections are told of what is written. */
    synchronized int listening() {
        return sessions.size();
    }

    synchronized int subscriptions() {
        return subscriptions;
    }

    synchronized String lastQuery() {
        return lastQuery;
    }

    synchronized String lastKey() {
        return lastKey;
    }

    /** Lists are answered only once this is released. */
    CountDownLatch holdLists() {
        held = new CountDownLatch(1);
        return held;
    }

    private void list(ServerRequest request, ServerResponse response) {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answer(request, response);
    }

    private synchronized void answer(ServerRequest request, ServerResponse response) {
        Instant from = Instant.parse(request.query().get("startTime"));
        Instant to = Instant.parse(request.query().get("endTime"));
        String found =
                lines.stream()
                        .filter(line -> !line.at().isBefore(from) && !line.at().isAfter(to))
                        .map(Line::json)
                        .collect(Collectors.joining(","));
        response.send("{\"hasMore\":false,\"logs\":[" + found + "]}");
    }

    private final class Subscriber implements WsListener {
        @Override
        public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers)
                throws WsUpgradeException {
            synchronized (LogServer.this) {
                subscriptions++;
                lastQuery = prologue.query().rawValue();
                lastKey = headers.get(HeaderNames.AUTHORIZATION).get();
                if (refusing) {
                    throw new WsUpgradeException("refused");
                }
            }
            return Optional.empty();
        }

        @Override
        public void onOpen(WsSession session) {
            synchronized (LogServer.this) {
                sessions.add(session);
            }
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
