package org.cronconsole.render;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.http.CallLog;
import org.cronconsole.http.Outbound;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sends one request once and reads its whole answer. The only place that reveals the API key.
 *
 * <p>java.net.http itself repeats nothing but GETs on a kept connection that turned out to be
 * closed, connections that never stood, and HTTP/2 requests that the server says it did not
 * process; it would repeat all if the system property {@code jdk.httpclient.enableAllMethodRetry}
 * were set, which nothing here does.
 */
final class RenderHttp implements AutoCloseable {
    private static final Words WORDS = Words.of(RenderHttp.class);

    private final RenderAccess access;
    private final RenderClientOptions options;
    private final HttpClient client;
    private final CallLog calls;

    RenderHttp(RenderAccess access, RenderClientOptions options, Outbound outbound) {
        this.access = access;
        this.calls = outbound.calls();
        this.options = options;
        // Over plain http the client would ask to upgrade, which trips simple loopback servers.
        boolean encrypted = "https".equalsIgnoreCase(access.baseUrl().getScheme());
        client =
                outbound.client()
                        .version(
                                encrypted ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                        .connectTimeout(options.connectTimeout())
                        // An exchange hops from thread to thread; virtual ones wake up sooner.
                        .executor(task -> Thread.ofVirtual().name("render http").start(task))
                        .build();
    }

    /**
     * Sends the request and waits for the answer, whatever its status.
     *
     * @param retry which further try of the same request this is; 0 for the first
     * @throws GatewayException.Unreachable where none came
     * @throws GatewayException.Unexpected where it is longer than the client reads
     * @throws CancellationException where the calling thread is interrupted
     */
    Answer send(ApiRequest request, int retry) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(WORDS.format("canceled.before", request));
        }
        HttpRequest wire = wireForm(request);
        AtomicReference<HttpResponse.@Nullable ResponseInfo> head = new AtomicReference<>();
        Sent sent = new Sent(wire, retry, Instant.now(), System.nanoTime());
        CompletableFuture<HttpResponse<String>> exchange =
                client.sendAsync(
                        wire,
                        info -> {
                            head.set(info);
                            return new LimitedBody(options.maxBodyBytes());
                        });
        try {
            HttpResponse<String> response =
                    exchange.get(options.responseTimeout().toNanos(), TimeUnit.NANOSECONDS);
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
            note(sent, answer);
            return answer;
        } catch (InterruptedException e) {
            exchange.cancel(true);
            note(sent, 0, null, WORDS.get("brief.canceled"), true);
            Thread.currentThread().interrupt();
            throw new CancellationException(
                    WORDS.format(request.isRead() ? "canceled" : "canceled.on.its.way", request));
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return withoutBody(request, head.get(), e, sent);
        } catch (ExecutionException e) {
            return withoutBody(request, head.get(), e.getCause() == null ? e : e.getCause(), sent);
        }
    }

    /**
     * Opens a WebSocket.
     *
     * @return null where it stands; the server's answer where it refuses
     * @throws GatewayException.Unreachable where no answer came
     */
    @Nullable Answer connect(ApiRequest request, LogSocket socket) {
        HttpRequest wire = wireForm(request);
        URI address = wire.uri();
        Sent sent = new Sent(wire, 0, Instant.now(), System.nanoTime());
        String scheme = "https".equalsIgnoreCase(address.getScheme()) ? "wss" : "ws";
        WebSocket.Builder builder =
                client.newWebSocketBuilder().connectTimeout(options.connectTimeout());
        wire.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        CompletableFuture<WebSocket> opening =
                builder.buildAsync(
                        URI.create(
                                scheme
                                        + address.toString()
                                                .substring(address.getScheme().length())),
                        socket);
        try {
            opening.get(options.responseTimeout().toNanos(), TimeUnit.NANOSECONDS);
            note(sent, new Answer(101, HttpHeaders.of(Map.of(), (name, value) -> true), ""));
            return null;
        } catch (InterruptedException e) {
            // It may still open: then nobody is there to read it.
            var _ = opening.whenComplete((open, failure) -> socket.abort());
            Thread.currentThread().interrupt();
            throw new CancellationException(WORDS.format("canceled", request));
        } catch (TimeoutException e) {
            var _ = opening.whenComplete((open, failure) -> socket.abort());
            note(sent, ConnectionTrouble.brief(e));
            throw broken(request, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refusal) {
                HttpResponse<?> answer = refusal.getResponse();
                Answer refused = new Answer(answer.statusCode(), answer.headers(), "");
                note(sent, refused);
                return refused;
            }
            note(sent, ConnectionTrouble.brief(e));
            throw broken(request, e.getCause() == null ? e : e.getCause());
        }
    }

    /** What a broken connection means for a request. */
    GatewayException broken(ApiRequest request, Throwable cause) {
        return ConnectionTrouble.of(request, access, options, null, cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** A refusal is clear from its status even where its body is cut; a success is not. */
    private Answer withoutBody(
            ApiRequest request,
            HttpResponse.@Nullable ResponseInfo head,
            Throwable cause,
            Sent sent) {
        if (head != null && (head.statusCode() < 200 || head.statusCode() >= 300)) {
            Answer answer = new Answer(head.statusCode(), head.headers(), "");
            note(sent, answer);
            return answer;
        }
        note(sent, ConnectionTrouble.brief(cause));
        throw ConnectionTrouble.of(request, access, options, head, cause);
    }

    private HttpRequest wireForm(ApiRequest request) {
        String key = access.apiKey().reveal();
        // The client's own complaint about such a key would quote it.
        if (!key.matches("[\\x21-\\x7e]+")) {
            throw new GatewayException.Unauthorized(WORDS.get("key.unfit"), notSent(request));
        }
        if (request.climbs()) {
            throw new GatewayException.NotFound(
                    WORDS.format("request.dot", request), notSent(request));
        }
        HttpRequest.Builder wire =
                HttpRequest.newBuilder(request.uri(access.baseUrl()))
                        .header("Authorization", "Bearer " + key)
                        .header("Accept", "application/json")
                        .header("User-Agent", options.userAgent());
        if (request.body() == null) {
            return wire.method(request.method(), HttpRequest.BodyPublishers.noBody()).build();
        }
        return wire.header("Content-Type", "application/json")
                .method(
                        request.method(),
                        HttpRequest.BodyPublishers.ofString(request.body().toString()))
                .build();
    }

    private static Failure notSent(ApiRequest request) {
        return new Failure(RemoteService.RENDER, request.toString(), 0, null, null, false);
    }

    /** What is on its way. */
    private record Sent(HttpRequest wire, int retry, Instant at, long start) {}

    private void note(Sent sent, Answer answer) {
        note(sent, answer.status(), answer.requestId(), "", false);
    }

    private void note(Sent sent, String trouble) {
        note(sent, 0, null, trouble, false);
    }

    private void note(
            Sent sent, int status, @Nullable String requestId, String trouble, boolean givenUp) {
        calls.add(
                new CallLog.Call(
                        sent.at(),
                        RemoteService.RENDER.title(),
                        sent.wire().method(),
                        CallLog.tellable(sent.wire().uri()),
                        status,
                        Duration.ofNanos(System.nanoTime() - sent.start()),
                        requestId,
                        sent.retry(),
                        trouble,
                        givenUp));
    }
}
