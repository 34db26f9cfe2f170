package org.cronconsole.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.http.Scrubber;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns an answer that is no success into the exception that says what happened. */
final class RenderFaults {
    private static final Words WORDS = Words.of(RenderFaults.class);

    private static final int MAX_RAW_CHARS = 4_000;
    private static final int MAX_MESSAGE_CHARS = 300;

    /** How Render may word a taken name where it does not use 409; it documents neither. */
    private static final Pattern NAME_TAKEN =
            Pattern.compile("in use|already exists|already (been )?(taken|used)|must be unique");

    private final ObjectMapper json;
    private final Secret apiKey;
    private final InstantSource clock;

    RenderFaults(ObjectMapper json, Secret apiKey, InstantSource clock) {
        this.json = json;
        this.apiKey = apiKey;
        this.clock = clock;
    }

    /** What an answer with a status outside 2xx means. */
    GatewayException refusal(ApiRequest request, Answer answer) {
        int status = answer.status();
        Failure failure = failure(request, answer, status >= 500);
        String said = said(request, answer);
        return switch (status) {
            case 401 ->
                    new GatewayException.Unauthorized(
                            sentence(WORDS.get("refused.key"), said), failure);
            case 403 ->
                    new GatewayException.Forbidden(
                            sentence(WORDS.format("refused.not.allowed", request), said), failure);
            case 404, 410 ->
                    new GatewayException.NotFound(
                            sentence(WORDS.format("refused.nothing.there", request), said),
                            failure);
            case 409 -> conflict(request, said, failure);
            case 429 -> {
                Duration wait = RateHeaders.retryAfter(answer, clock.instant());
                yield new GatewayException.RateLimited(
                        WORDS.format("limit.used.up", Spans.of(wait), request), failure, wait);
            }
            case 400, 402, 406, 413, 422 ->
                    request.creates() && NAME_TAKEN.matcher(said.toLowerCase(Locale.ROOT)).find()
                            ? conflict(request, said, failure)
                            : new GatewayException.Invalid(
                                    sentence(WORDS.format("refused", request), said),
                                    failure,
                                    Map.of());
            default ->
                    new GatewayException.Unexpected(
                            status / 100 == 3
                                    ? redirected(request, answer)
                                    : sentence(
                                            WORDS.format(
                                                    "refused.status",
                                                    request,
                                                    String.valueOf(status)),
                                            said),
                            failure,
                            null);
        };
    }

    /** A success whose body cannot be understood. */
    GatewayException unreadable(ApiRequest request, Answer answer, String why) {
        return new GatewayException.Unexpected(
                WORDS.format("unreadable", request, why),
                failure(request, answer, !request.isRead()),
                null);
    }

    private static GatewayException conflict(ApiRequest request, String said, Failure failure) {
        return new GatewayException.Conflict(
                sentence(WORDS.format("refused.conflict", request), said), failure);
    }

    private Failure failure(ApiRequest request, Answer answer, boolean mayHaveHappened) {
        return new Failure(
                RemoteService.RENDER,
                request.toString(),
                answer.status(),
                answer.requestId(),
                rawText(request, answer),
                mayHaveHappened && !request.isRead());
    }

    private @Nullable String rawText(ApiRequest request, Answer answer) {
        if (request.answersSecrets() || answer.text().isBlank()) {
            return null;
        }
        return cut(scrubber(request).scrub(answer.text()), MAX_RAW_CHARS);
    }

    /** The server's own message, in one line and without secrets; empty where there is none. */
    private String said(ApiRequest request, Answer answer) {
        try {
            JsonNode message = json.readTree(answer.text()).path("message");
            if (!message.isTextual()) {
                return "";
            }
            String line = scrubber(request).scrub(message.textValue());
            line = line.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
            return cut(line, MAX_MESSAGE_CHARS).replaceAll("\\.+$", "");
        } catch (JsonProcessingException e) {
            // An error page of something between here and Render: the raw text shows it.
            return "";
        }
    }

    private Scrubber scrubber(ApiRequest request) {
        List<Secret> secrets = new ArrayList<>(request.hidden());
        secrets.add(apiKey);
        return new Scrubber(secrets);
    }

    private static String redirected(ApiRequest request, Answer answer) {
        String status = String.valueOf(answer.status());
        try {
            URI target = URI.create(answer.headers().firstValue("Location").orElse(""));
            return target.getHost() == null
                    ? WORDS.format("redirected", request, status)
                    : WORDS.format("redirected.to", request, status, target.getHost());
        } catch (IllegalArgumentException e) {
            return WORDS.format("redirected.unreadably", request, status);
        }
    }

    private static String sentence(String what, String detail) {
        return detail.isEmpty() ? what + "." : what + ": " + detail + ".";
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
