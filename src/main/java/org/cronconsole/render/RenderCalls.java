package org.cronconsole.render;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.http.Outbound;
import org.cronconsole.settings.LiveSecrets;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Makes a call: waits for the rate limit, sends, learns from the answer, tries a read again where
 * that can help, and turns everything but a success into a {@link GatewayException}.
 */
final class RenderCalls implements AutoCloseable {
    private static final Words WORDS = Words.of(RenderCalls.class);

    private static final Logger LOG = LoggerFactory.getLogger(RenderCalls.class);

    private static final int QUEUED = 202;

    private final ObjectMapper json;
    private final RenderHttp http;
    private final RateBudget budget;
    private final RenderFaults faults;
    private final ReadRetries retries;
    private final ClockSkew skew;
    private final RenderClientOptions options;
    private final Set<LogStream> streams;
    private final boolean background;

    RenderCalls(
            RenderAccess access,
            RenderClientOptions options,
            RateBudgets budgets,
            Outbound outbound) {
        this.options = options;
        json = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
        http = new RenderHttp(access, options, outbound);
        budget = budgets.of(access, options);
        LiveSecrets.guard(access.apiKey());
        faults = new RenderFaults(json, access.apiKey(), options.clock());
        retries = new ReadRetries(options, budget);
        skew = new ClockSkew(options.clock());
        streams = ConcurrentHashMap.newKeySet();
        background = false;
    }

    private RenderCalls(RenderCalls foreground) {
        json = foreground.json;
        http = foreground.http;
        budget = foreground.budget;
        faults = foreground.faults;
        retries = foreground.retries;
        skew = foreground.skew;
        options = foreground.options;
        streams = foreground.streams;
        background = true;
    }

    /** The same calls, which give way to those of people. */
    RenderCalls inBackground() {
        return background ? this : new RenderCalls(this);
    }

    Optional<RateAllowance> createsLeft() {
        return budget.createsLeft();
    }

    /** What is left of the limit of reads. */
    Optional<RateAllowance> readsLeft() {
        return budget.readsLeft();
    }

    /** What is left of the limit of other writes. */
    Optional<RateAllowance> writesLeft() {
        return budget.writesLeft();
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
        return read(request, exchange(request), reader);
    }

    /** Makes a read whose answer is a success, to be understood later. */
    Answer fetch(ApiRequest request) {
        return exchange(request);
    }

    /** As {@link #ask}; empty where Render has queued it and says nothing more (202, no body). */
    <T> Optional<T> askUnlessQueued(ApiRequest request, Function<JsonNode, T> reader) {
        Answer answer = exchange(request);
        return answer.status() == QUEUED && answer.text().isBlank()
                ? Optional.empty()
                : Optional.of(read(request, answer, reader));
    }

    /** Reads an answer as {@link #ask} does. */
    <T> T read(ApiRequest request, Answer answer, Function<JsonNode, T> reader) {
        try {
            return reader.apply(json.readTree(answer.text()));
        } catch (JsonProcessingException e) {
            // Not kept as the cause: its message quotes the text, which may hold secrets.
            throw faults.unreadable(request, answer, noJson(answer, e));
        } catch (Unreadable e) {
            throw faults.unreadable(request, answer, String.valueOf(e.getMessage()));
        }
    }

    /** Begins to follow a log, until it is closed or this is. */
    void begin(LogStream stream) {
        streams.add(stream);
        stream.start();
    }

    void ended(LogStream stream) {
        streams.remove(stream);
    }

    /** Opens a WebSocket, waiting for the rate limit first. */
    LogSocket connect(ApiRequest request) {
        awaitTurn(request);
        LogSocket socket = new LogSocket(options.maxBodyBytes());
        Answer refused = http.connect(request, socket);
        if (refused == null) {
            return socket;
        }
        budget.note(request, refused);
        throw faults.refusal(request, refused);
    }

    /** What a WebSocket's end means. */
    GatewayException broken(ApiRequest request, IOException cause) {
        return http.broken(request, cause);
    }

    /** A line of a live log; empty where the text is none. */
    Optional<LogLine> line(String text) {
        try {
            return Optional.of(RunJson.line(json.readTree(text)));
        } catch (JsonProcessingException | Unreadable e) {
            LOG.warn("Passed over {} characters that are no log line", text.length());
            return Optional.empty();
        }
    }

    /** True where a further try may end otherwise. */
    boolean canPass(GatewayException failure) {
        return failure instanceof GatewayException.RateLimited || retries.canPass(failure);
    }

    void pause(Duration time) throws InterruptedException {
        options.pause().pause(time);
    }

    /** What is left of the limit of logs; empty where it is not known. */
    Optional<RateAllowance> logsLeft() {
        return budget.logsLeft();
    }

    /** How long a live log may be silent before its server is asked whether it is there. */
    Duration silence() {
        return options.responseTimeout();
    }

    /** The time by Render's clock. */
    Instant serverTime() {
        return skew.now().plus(skew.known());
    }

    @Override
    public void close() {
        streams.forEach(LogStream::close);
        http.close();
    }

    /** What came instead, as far as its headers tell. */
    private static String noJson(Answer answer, JsonProcessingException problem) {
        String coding = answer.headers().firstValue("Content-Encoding").orElse("");
        if (!coding.isEmpty() && !coding.equals("identity")) {
            return WORDS.get("unreadable.compressed");
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.contains("html")
                ? WORDS.get("unreadable.web.page")
                : noJson(problem.getLocation());
    }

    private static String noJson(@Nullable JsonLocation location) {
        return location == null
                ? WORDS.get("unreadable.no.json")
                : WORDS.format(
                        "unreadable.no.json.from",
                        String.valueOf(location.getLineNr()),
                        String.valueOf(location.getColumnNr()));
    }

    private Answer exchange(ApiRequest request) {
        if (!request.isRead()) {
            return sendOnce(request, 0);
        }
        AtomicInteger tries = new AtomicInteger();
        return retries.call(() -> sendOnce(request, tries.getAndIncrement()));
    }

    private Answer sendOnce(ApiRequest request, int retry) {
        awaitTurn(request);
        Instant sent = skew.now();
        Answer answer = http.send(request, retry);
        skew.note(answer, sent);
        budget.note(request, answer);
        if (!answer.isSuccess()) {
            throw faults.refusal(request, answer);
        }
        return answer;
    }

    private void awaitTurn(ApiRequest request) {
        try {
            budget.await(request, background);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException(WORDS.format("canceled.before", request));
        }
    }
}
