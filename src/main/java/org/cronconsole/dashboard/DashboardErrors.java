package org.cronconsole.dashboard;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.dashboard.DashboardHttp.Asked;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Turns the dashboard's refusals into the gateways' errors. A 422 echoes what was sent, passwords
 * included, and a 500 may hold SQL with a password hash: of both nothing is passed on as it came.
 */
final class DashboardErrors {
    private static final Words WORDS = Words.of(DashboardErrors.class);

    /** FastAPI's words for a missing or bad token, in newer and older installations. */
    private static final Set<String> SIGN_IN_AGAIN =
            Set.of(
                    "Could not validate credentials",
                    "Not authenticated",
                    "Invalid authentication credentials");

    private static final String NAME_TAKEN = "Username already registered";
    private static final int MOST_WORDS = 300;
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(30);

    private DashboardErrors() {}

    /**
     * The error for an answer that is not a 2xx.
     *
     * @param json its body, null where that is no JSON
     */
    static GatewayException of(Asked asked, HttpResponse<String> answer, @Nullable JsonNode json) {
        int status = answer.statusCode();
        String detail = words(asked, json);
        Failure failure =
                asked.failure(status, status < 500 ? detail : null, mayHaveWorked(asked, status));
        return switch (status) {
            case 400 -> badRequest(failure, detail);
            case 401 ->
                    new GatewayException.Unauthorized(
                            WORDS.get(
                                    asked.path().equals(HttpDashboard.LOGIN)
                                            ? "refused.credentials"
                                            : "refused.sign.in.again"),
                            failure);
            case 403 -> forbidden(failure, detail, answer);
            case 404 ->
                    new GatewayException.NotFound(
                            WORDS.format("refused.nothing.there", asked.path()), failure);
            case 409 ->
                    new GatewayException.Conflict(
                            WORDS.format("refused", orElse(detail, "refused.conflict")), failure);
            case 413, 422 -> invalid(asked, status, json);
            case 429 -> {
                Duration wait = wait(answer);
                yield new GatewayException.RateLimited(
                        WORDS.format("refused.wait", String.valueOf(wait.toSeconds())),
                        failure,
                        wait);
            }
            default -> unexpected(status, failure);
        };
    }

    /** After these, a write may have taken effect all the same. */
    private static boolean mayHaveWorked(Asked asked, int status) {
        return asked.isWrite() && (status >= 500 || status == 408 || status < 400);
    }

    private static GatewayException badRequest(Failure failure, @Nullable String detail) {
        if (NAME_TAKEN.equals(detail)) {
            return new GatewayException.Conflict(WORDS.get("refused.name.taken"), failure);
        }
        return new GatewayException.Invalid(
                WORDS.format("refused", orElse(detail, "refused.bad.request")), failure, Map.of());
    }

    /** Two kinds: a token that is no good, and a person who may not. */
    private static GatewayException forbidden(
            Failure failure, @Nullable String detail, HttpResponse<String> answer) {
        boolean token =
                answer.headers().firstValue("WWW-Authenticate").isPresent()
                        || (detail != null && SIGN_IN_AGAIN.contains(detail));
        return token
                ? new GatewayException.Unauthorized(WORDS.get("refused.sign.in.again"), failure)
                : new GatewayException.Forbidden(
                        WORDS.format("refused.not.allowed", orElse(detail, "refused.no.reason")),
                        failure);
    }

    private static GatewayException invalid(Asked asked, int status, @Nullable JsonNode json) {
        Map<String, String> fields = new LinkedHashMap<>();
        JsonNode faults = json == null ? null : json.get("detail");
        if (faults != null && faults.isArray()) {
            for (JsonNode fault : faults) {
                fields.merge(
                        field(asked, fault),
                        message(asked, fault),
                        (one, other) -> one + "; " + other);
            }
        }
        Failure failure = asked.failure(status, null, false);
        return new GatewayException.Invalid(
                fields.isEmpty()
                        ? WORDS.get("refused.input")
                        : WORDS.format("refused.fields", String.join(", ", fields.keySet())),
                failure,
                fields);
    }

    /** The last named step of the place; a place that is only {@code body} is the whole. */
    private static String field(Asked asked, JsonNode fault) {
        StringBuilder field = new StringBuilder();
        boolean first = true;
        for (JsonNode step : fault.path("loc")) {
            boolean where = first && Set.of("body", "path", "query").contains(step.asText());
            first = false;
            // A number before any name is a place in the text that was sent.
            if (where || (step.isNumber() && field.isEmpty())) {
                continue;
            }
            if (step.isNumber()) {
                field.append('[').append(step.asText()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.asText());
            }
        }
        return field.isEmpty() || !asked.mayTell(field.toString()) ? "body" : cut(field.toString());
    }

    /** The dashboard's own words, unless they repeat what was sent. */
    private static String message(Asked asked, JsonNode fault) {
        String message = fault.path("msg").asText();
        String input = fault.path("input").isValueNode() ? fault.path("input").asText() : "";
        boolean echoes = (!input.isEmpty() && message.contains(input)) || !asked.mayTell(message);
        return message.isBlank() || echoes ? WORDS.get("refused.field") : cut(message);
    }

    private static GatewayException unexpected(int status, Failure failure) {
        String key =
                switch (status) {
                    case 502, 503, 504 -> "unexpected.not.available";
                    case 405 -> "unexpected.not.offered";
                    default ->
                            status >= 500
                                    ? "unexpected.failed"
                                    : status < 400
                                            ? "unexpected.other.address"
                                            : "unexpected.answer";
                };
        return new GatewayException.Unexpected(
                WORDS.format(key, String.valueOf(status)), failure, null);
    }

    private static Duration wait(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(DEFAULT_WAIT);
    }

    /** The text of {@code detail} or {@code error}; null where that is missing or no text. */
    private static @Nullable String words(Asked asked, @Nullable JsonNode json) {
        if (json == null) {
            return null;
        }
        for (String name : new String[] {"detail", "error"}) {
            JsonNode value = json.get(name);
            if (value != null
                    && value.isTextual()
                    && !value.textValue().isBlank()
                    && asked.mayTell(value.textValue())) {
                return cut(value.textValue());
            }
        }
        return null;
    }

    /** The dashboard's own words, else those of this key. */
    private static String orElse(@Nullable String text, String key) {
        return text == null ? WORDS.get(key) : text;
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= MOST_WORDS ? line : line.substring(0, MOST_WORDS) + "…";
    }
}
