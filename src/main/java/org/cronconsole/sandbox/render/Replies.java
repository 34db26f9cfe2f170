package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.JsonNode;

import io.helidon.webserver.http.ServerResponse;

import org.cronconsole.sandbox.HttpDate;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Sends answers with the headers that all of Render's have. */
final class Replies {

    private final InstantSource clock;
    private final AtomicLong number = new AtomicLong();

    /** Answers bear the time of this clock. */
    Replies(InstantSource clock) {
        this.clock = clock;
    }

    /** The time, a new request id and how the budget stands, where one was drawn on. */
    Map<String, String> headers(RateLimits.@Nullable Standing standing) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Date", HttpDate.of(clock.instant()));
        headers.put(
                "Render-Request-Id",
                String.format(Locale.ROOT, "sandbox/%06d", number.incrementAndGet()));
        if (standing != null) {
            headers.put("Ratelimit-Limit", Integer.toString(standing.limit()));
            headers.put("Ratelimit-Remaining", Integer.toString(standing.remaining()));
            headers.put("Ratelimit-Reset", Long.toString(standing.resetSeconds()));
            if (!standing.allowed()) {
                headers.put("Retry-After", Long.toString(standing.resetSeconds()));
            }
        }
        return headers;
    }

    void send(ServerResponse response, Reply reply, RateLimits.@Nullable Standing standing) {
        response.status(reply.status());
        headers(standing).forEach(response::header);
        JsonNode body = reply.body();
        if (body == null) {
            response.send();
        } else {
            response.header("Content-Type", "application/json; charset=utf-8");
            response.send(body.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
