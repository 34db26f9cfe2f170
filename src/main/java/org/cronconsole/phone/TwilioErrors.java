package org.cronconsole.phone;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.http.Scrubber;
import org.cronconsole.phone.TwilioHttp.Asked;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Turns Twilio's refusals, {@code {code, message, more_info, status}}, into the gateways' errors.
 */
final class TwilioErrors {
    private static final Words WORDS = Words.of(TwilioErrors.class);

    /** "Phone number is not available": see twilio.com/docs/api/errors/21422. */
    private static final int NOT_AVAILABLE = 21422;

    private static final int AUTHENTICATE = 20003;
    private static final int MOST_WORDS = 300;
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);

    private TwilioErrors() {}

    /**
     * The error for an answer that is not a 2xx.
     *
     * @param json its body, null where that is no JSON object
     * @param secrets whose text must not come back in an error
     */
    static GatewayException of(
            Asked asked,
            HttpResponse<String> answer,
            @Nullable JsonNode json,
            List<Secret> secrets) {
        int status = answer.statusCode();
        int code = json == null ? 0 : json.path("code").asInt();
        String words = words(json, secrets);
        boolean unknown = asked.isWrite() && (status >= 500 || status == 408 || status < 400);
        String raw = words == null ? null : (code == 0 ? "" : code + " ") + words;
        Failure failure = asked.failure(status, raw, unknown);
        if (status == 401 || (code == AUTHENTICATE && status < 500)) {
            return new GatewayException.Unauthorized(WORDS.get("refused.credentials"), failure);
        }
        if (code == NOT_AVAILABLE && status < 500) {
            return new GatewayException.Conflict(WORDS.get("refused.gone"), failure);
        }
        String reason = words == null ? WORDS.get("refused.no.reason") : words;
        return switch (status) {
            case 400, 402, 413, 422 ->
                    new GatewayException.Invalid(
                            WORDS.format("refused", sentence(reason)), failure, Map.of());
            case 403 ->
                    new GatewayException.Forbidden(
                            WORDS.format("refused.not.allowed", sentence(reason)), failure);
            case 404, 410 ->
                    new GatewayException.NotFound(
                            WORDS.format("refused.nothing.there", asked.path()), failure);
            case 409 ->
                    new GatewayException.Conflict(
                            WORDS.format("refused", sentence(reason)), failure);
            case 429 -> {
                Duration wait = wait(answer);
                yield new GatewayException.RateLimited(
                        WORDS.format("refused.wait", String.valueOf(wait.toSeconds())),
                        failure,
                        wait);
            }
            default ->
                    new GatewayException.Unexpected(
                            WORDS.format(unexpected(status), String.valueOf(status)),
                            failure,
                            null);
        };
    }

    private static String unexpected(int status) {
        if (status >= 500) {
            return "unexpected.failed";
        }
        return status < 400 ? "unexpected.other.address" : "unexpected.answer";
    }

    private static Duration wait(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(DEFAULT_WAIT);
    }

    private static @Nullable String words(@Nullable JsonNode json, List<Secret> secrets) {
        JsonNode message = json == null ? null : json.get("message");
        if (message == null || !message.isTextual() || message.textValue().isBlank()) {
            return null;
        }
        String text = message.textValue().replaceAll("\\s+", " ").strip();
        if (!new Scrubber(secrets).isClean(text)) {
            return null;
        }
        return text.length() <= MOST_WORDS ? text : text.substring(0, MOST_WORDS) + "…";
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
