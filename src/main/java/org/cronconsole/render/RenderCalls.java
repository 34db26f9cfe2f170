package org.cronconsole.render;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.settings.RenderAccess;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Makes a call: waits for the rate limit, sends, learns from the answer, tries a read again where
 * that can help, and turns everything but a success into a {@link GatewayException}.
 */
final class RenderCalls implements AutoCloseable {
    private final ObjectMapper json;
    private final RenderHttp http;
    private final RateBudget budget;
    private final RenderFaults faults;
    private final ReadRetries retries;
    private final ClockSkew skew;
    private final boolean background;

    RenderCalls(RenderAccess access, RenderClientOptions options) {
        json = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
        http = new RenderHttp(access, options);
        budget = new RateBudget(options.clock(), options.pause(), options.maxRateWait());
        faults = new RenderFaults(json, access.apiKey(), options.clock());
        retries = new ReadRetries(options, budget);
        skew = new ClockSkew(options.clock());
        background = false;
    }

    private RenderCalls(RenderCalls foreground) {
        json = foreground.json;
        http = foreground.http;
        budget = foreground.budget;
        faults = foreground.faults;
        retries = foreground.retries;
        skew = foreground.skew;
        background = true;
    }

    /** The same calls, which give way to those of people. */
    RenderCalls inBackground() {
        return background ? this : new RenderCalls(this);
    }

    Optional<RateAllowance> createsLeft() {
        return budget.createsLeft();
    }

    Duration clockSkew() {
        return skew.known();
    }

    /** Makes a call whose answer has nothing to say but that it is a success. */
    void tell(ApiRequest request) {
        exchange(request);
    }

    /**
     * Makes a call that does away with something: where there is nothing (404, 410), it is done.
     */
    void tellGone(ApiRequest request) {
        try {
            tell(request);
        } catch (GatewayException.NotFound e) {
            if (e.failure().status() == 0) {
                throw e;
            }
        }
    }

    /**
     * Makes a call and reads the answer. A body that is absent is given to the reader as a missing
     * node.
     *
     * @param reader throws {@link Unreadable} where the answer cannot be understood
     */
    <T> T ask(ApiRequest request, Function<JsonNode, T> reader) {
        Answer answer = exchange(request);
        try {
            return reader.apply(json.readTree(answer.text()));
        } catch (JsonProcessingException e) {
            // Not kept as the cause: its message quotes the text, which may hold secrets.
            throw faults.unreadable(request, answer, "it is no JSON" + place(e.getLocation()));
        } catch (Unreadable e) {
            throw faults.unreadable(request, answer, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null
                ? ""
                : " from line %d, column %d on"
                        .formatted(location.getLineNr(), location.getColumnNr());
    }

    private Answer exchange(ApiRequest request) {
        return request.isRead() ? retries.call(() -> sendOnce(request)) : sendOnce(request);
    }

    private Answer sendOnce(ApiRequest request) {
        try {
            budget.await(request, background);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException(request + " was canceled before it was sent.");
        }
        Instant sent = skew.now();
        Answer answer = http.send(request);
        skew.note(answer, sent);
        budget.note(request, answer);
        if (!answer.isSuccess()) {
            throw faults.refusal(request, answer);
        }
        return answer;
    }
}
