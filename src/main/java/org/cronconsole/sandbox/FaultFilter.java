package org.cronconsole.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Lets the faults befall the requests of one service. */
final class FaultFilter implements Filter {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY_REQUESTS = 429;

    private final SandboxRequest.Service service;
    private final Faults faults;
    private final InstantSource clock;
    private final AtomicLong answers = new AtomicLong();

    /**
     * What was decided at the attempt to open a WebSocket, which goes on as a plain request on the
     * same thread where the attempt is refused.
     */
    private final ThreadLocal<Optional<FaultRule>> decided = new ThreadLocal<>();

    /**
     * Befalls this service.
     *
     * @param clock the sandbox's, which its answers bear the time of; those of faults no less
     */
    FaultFilter(SandboxRequest.Service service, Faults faults, InstantSource clock) {
        this.service = service;
        this.faults = faults;
        this.clock = clock;
    }

    /** Decides for an attempt to open a WebSocket, and for the plain request that may follow it. */
    @Nullable FaultRule decideAhead(String path) {
        FaultRule rule = faults.next(service, "GET", path);
        decided.set(Optional.ofNullable(rule));
        return rule;
    }

    /** No plain request follows. */
    void forgetDecided() {
        decided.remove();
    }

    /** What befalls a line of the WebSocket. */
    @Nullable FaultRule frame(String path) {
        return faults.next(service, FaultRule.FRAME, path);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        FaultRule rule = rule(request);
        if (rule == null) {
            chain.proceed();
            return;
        }
        holdUp(rule);
        if (rule.cut() == FaultRule.Cut.BEFORE) {
            throw cut();
        }
        if (rule.answersItself()) {
            if (rule.afterEffect()) {
                WithheldAnswer.of(chain, response);
            }
            answer(rule, response);
            return;
        }
        rule.headers().forEach(response::header);
        if (rule.cut() != null || rule.malformed()) {
            response.streamFilter(out -> new BrokenBody(out, response, rule));
        }
        chain.proceed();
    }

    private @Nullable FaultRule rule(RoutingRequest request) {
        Optional<FaultRule> ahead = decided.get();
        if (ahead != null) {
            decided.remove();
            return ahead.orElse(null);
        }
        return faults.next(
                service,
                request.prologue().method().text(),
                request.prologue().uriPath().rawPath());
    }

    /** Waits for the rule's delay. */
    static void holdUp(FaultRule rule) {
        if (rule.delayMillis() == 0) {
            return;
        }
        try {
            Thread.sleep(rule.delayMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloseConnectionException("The sandbox ended while a fault held this up", e);
        }
    }

    /** To be thrown where the connection is cut. */
    static CloseConnectionException cut() {
        return new CloseConnectionException("Cut by a fault");
    }

    private void answer(FaultRule rule, RoutingResponse response) {
        rule.headers().forEach(response::header);
        Integer retryAfter = rule.retryAfter();
        if (retryAfter != null) {
            response.header("Retry-After", retryAfter.toString());
        }
        Integer status = rule.status();
        int code = status == null ? TOO_MANY_REQUESTS : status;
        response.status(code);
        if (!has(rule, "Date")) {
            response.header("Date", HttpDate.of(clock.instant()));
        }
        if (service == SandboxRequest.Service.RENDER && !has(rule, "Render-Request-Id")) {
            response.header(
                    "Render-Request-Id",
                    String.format(Locale.ROOT, "sandbox/fault-%06d", answers.incrementAndGet()));
        }
        if (code == NO_CONTENT || code == NOT_MODIFIED) {
            response.send();
            return;
        }
        String body = rule.body() == null ? ownBody(code) : rule.body();
        if (!has(rule, "Content-Type")) {
            response.header("Content-Type", contentType(body));
        }
        response.send(body.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean has(FaultRule rule, String header) {
        return rule.headers().keySet().stream().anyMatch(header::equalsIgnoreCase);
    }

    private static String contentType(String body) {
        if (body.startsWith("{") || body.startsWith("[")) {
            return "application/json; charset=utf-8";
        }
        return (body.startsWith("<") ? "text/html" : "text/plain") + "; charset=utf-8";
    }

    /** An error as the service words it. */
    private String ownBody(int code) {
        String reason =
                code == TOO_MANY_REQUESTS
                        ? "rate limit exceeded"
                        : Status.create(code).reasonPhrase().toLowerCase(Locale.ROOT);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return switch (service) {
            case RENDER -> body.put("message", reason).toString();
            case DASHBOARD -> body.put("detail", reason).toString();
            case TWILIO ->
                    body.put("code", 20_000 + code)
                            .put("message", reason)
                            .put(
                                    "more_info",
                                    "https://www.twilio.com/docs/errors/" + (20_000 + code))
                            .put("status", code)
                            .toString();
        };
    }
}
