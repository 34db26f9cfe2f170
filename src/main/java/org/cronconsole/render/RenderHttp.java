package org.cronconsole.render;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.settings.RenderAccess;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
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
    private static final Logger LOG = LoggerFactory.getLogger(RenderHttp.class);

    private final RenderAccess access;
    private final RenderClientOptions options;
    private final HttpClient client;

    RenderHttp(RenderAccess access, RenderClientOptions options) {
        this.access = access;
        this.options = options;
        // Over plain http the client would ask to upgrade, which trips simple loopback servers.
        boolean encrypted = "https".equalsIgnoreCase(access.baseUrl().getScheme());
        client =
                HttpClient.newBuilder()
                        .version(
                                encrypted ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(options.connectTimeout())
                        // An exchange hops from thread to thread; virtual ones wake up sooner.
                        .executor(task -> Thread.ofVirtual().name("render http").start(task))
                        .build();
    }

    /**
     * Sends the request and waits for the answer, whatever its status.
     *
     * @throws GatewayException.Unreachable where none came
     * @throws GatewayException.Unexpected where it is longer than the client reads
     * @throws CancellationException where the calling thread is interrupted
     */
    Answer send(ApiRequest request) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(request + " was canceled before it was sent.");
        }
        HttpRequest wire = wireForm(request);
        AtomicReference<HttpResponse.@Nullable ResponseInfo> head = new AtomicReference<>();
        long start = System.nanoTime();
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
            log(request, answer, start);
            return answer;
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException(
                    request.isRead()
                            ? request + " was canceled."
                            : request + " was canceled on its way; it may have taken effect.");
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return withoutBody(request, head.get(), e, start);
        } catch (ExecutionException e) {
            return withoutBody(request, head.get(), e.getCause() == null ? e : e.getCause(), start);
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
            LOG.debug("{} -> open", request);
            return null;
        } catch (InterruptedException e) {
            // It may still open: then nobody is there to read it.
            opening.whenComplete((open, failure) -> socket.abort());
            Thread.currentThread().interrupt();
            throw new CancellationException(request + " was canceled.");
        } catch (TimeoutException e) {
            opening.whenComplete((open, failure) -> socket.abort());
            throw broken(request, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refusal) {
                HttpResponse<?> answer = refusal.getResponse();
                LOG.debug("{} -> {}", request, answer.statusCode());
                return new Answer(answer.statusCode(), answer.headers(), "");
            }
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
            long start) {
        if (head != null && (head.statusCode() < 200 || head.statusCode() >= 300)) {
            Answer answer = new Answer(head.statusCode(), head.headers(), "");
            log(request, answer, start);
            return answer;
        }
        GatewayException trouble = ConnectionTrouble.of(request, access, options, head, cause);
        LOG.debug("{} -> {} after {} ms", request, trouble.getMessage(), millisSince(start));
        throw trouble;
    }

    private HttpRequest wireForm(ApiRequest request) {
        String key = access.apiKey().reveal();
        // The client's own complaint about such a key would quote it.
        if (!key.matches("[\\x21-\\x7e]+")) {
            throw new GatewayException.Unauthorized(
                    "The Render API key is empty or holds a character that no key has (a blank, a"
                            + " line break): nothing was sent.",
                    notSent(request));
        }
        if (request.climbs()) {
            throw new GatewayException.NotFound(
                    "No id or name in " + request + " may be a dot: nothing was sent.",
                    notSent(request));
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

    private static void log(ApiRequest request, Answer answer, long start) {
        LOG.debug(
                "{} -> {} in {} ms, request {}",
                request,
                answer.status(),
                millisSince(start),
                answer.requestId());
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
