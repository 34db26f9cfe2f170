package org.cronconsole.http;

import org.cronconsole.settings.HttpTimeouts;
import org.jspecify.annotations.Nullable;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLHandshakeException;

/**
 * Sends a request once: no retry, no redirect, and one deadline for everything up to the last byte
 * of the answer. Interrupting the waiting thread cancels the request.
 */
public final class SingleSend implements AutoCloseable {

    /** Far above what the services answer; a larger answer is a fault. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final HttpClient client;
    private final Duration timeout;
    private final String service;
    private final CallLog calls;

    /** With the usual time limits, as this computer is set up. */
    public SingleSend() {
        this(HttpTimeouts.DEFAULT);
    }

    /** With time limits of its own, as this computer is set up. */
    public SingleSend(HttpTimeouts timeouts) {
        this(Outbound.ofThisComputer(), "a service", timeouts);
    }

    /**
     * Goes out by this door.
     *
     * @param service who is called, for the list of calls
     */
    public SingleSend(Outbound outbound, String service, HttpTimeouts timeouts) {
        this.timeout = timeouts.response();
        this.service = service;
        this.calls = outbound.calls();
        client = outbound.client().connectTimeout(timeouts.connect()).build();
    }

    /**
     * A request to a base address with a path after it; the base may have a path of its own.
     *
     * @param path begins with a slash, encoded, with the query if there is one
     */
    public static HttpRequest.Builder request(URI base, String path) {
        String before = base.toString();
        while (before.endsWith("/")) {
            before = before.substring(0, before.length() - 1);
        }
        return request(URI.create(before + path));
    }

    /** A request to exactly this address. */
    public static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                // Plain HTTP is for loopback, where an upgrade to HTTP/2 only confuses servers.
                .version(
                        "https".equalsIgnoreCase(uri.getScheme())
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1);
    }

    /**
     * Sends it and waits for the whole answer, whatever its status.
     *
     * @throws NoAnswer if none came
     */
    public HttpResponse<String> send(HttpRequest request) throws NoAnswer {
        Instant at = Instant.now();
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = exchange(request);
            note(request, at, start, answer.statusCode(), null);
            return answer;
        } catch (NoAnswer none) {
            note(request, at, start, 0, none.reason());
            throw none;
        }
    }

    private void note(
            HttpRequest request,
            Instant at,
            long start,
            int status,
            NoAnswer.@Nullable Reason none) {
        calls.add(
                new CallLog.Call(
                        at,
                        service,
                        request.method(),
                        CallLog.tellable(request.uri()),
                        status,
                        Duration.ofNanos(System.nanoTime() - start),
                        null,
                        0,
                        none == null ? "" : none.brief(),
                        none == NoAnswer.Reason.INTERRUPTED));
    }

    private HttpResponse<String> exchange(HttpRequest request) throws NoAnswer {
        var handler =
                BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES);
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, handler);
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NoAnswer(NoAnswer.Reason.TIMED_OUT, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer(NoAnswer.Reason.INTERRUPTED, e);
        } catch (ExecutionException e) {
            throw noAnswer(e.getCause() == null ? e : e.getCause());
        }
    }

    private static NoAnswer noAnswer(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (UntrustedCertificate.in(cause).isPresent()) {
            return new NoAnswer(NoAnswer.Reason.UNTRUSTED, cause);
        }
        boolean neverConnected =
                cause instanceof ConnectException
                        || cause instanceof HttpConnectTimeoutException
                        || cause instanceof UnknownHostException
                        || cause instanceof UnresolvedAddressException
                        || cause instanceof SSLHandshakeException;
        if (neverConnected) {
            return new NoAnswer(NoAnswer.Reason.NOT_CONNECTED, cause);
        }
        return new NoAnswer(
                cause instanceof HttpTimeoutException
                        ? NoAnswer.Reason.TIMED_OUT
                        : NoAnswer.Reason.CUT,
                cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
