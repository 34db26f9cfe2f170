package org.cronconsole.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.http.NoAnswer;
import org.cronconsole.http.Scrubber;
import org.cronconsole.http.SingleSend;
import org.cronconsole.settings.LiveSecrets;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sends one request to the dashboard, once, and answers its JSON or throws what went wrong.
 * Redirects are not followed: the dashboard redirects to plain http.
 */
final class DashboardHttp {
    private static final Words WORDS = Words.of(DashboardHttp.class);

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final URI baseUrl;
    private final SingleSend http;

    DashboardHttp(URI baseUrl, SingleSend http) {
        this.baseUrl = baseUrl;
        this.http = http;
    }

    /**
     * Sends a request.
     *
     * @param token null where nobody needs to be signed in
     * @param body null for none
     * @throws GatewayException for anything but a 2xx with JSON
     */
    JsonNode send(String method, String path, @Nullable Secret token, @Nullable JsonNode body) {
        Asked asked = new Asked(method, path, secrets(token, body));
        HttpRequest.Builder request =
                SingleSend.request(baseUrl, path).header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", bearer(token, asked));
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, BodyPublishers.ofString(body.toString()));
        }
        HttpResponse<String> answer;
        try {
            answer = http.send(request.build());
        } catch (NoAnswer e) {
            throw new GatewayException.Unreachable(
                    e.words(RemoteService.DASHBOARD.title()) + ".",
                    asked.failure(0, null, asked.isWrite() && e.mayHaveArrived()),
                    e);
        }
        if (answer.statusCode() < 200 || answer.statusCode() > 299) {
            throw DashboardErrors.of(asked, answer, json(answer));
        }
        JsonNode json = json(answer);
        if (json == null) {
            String key = isPage(answer) ? "unexpected.web.page" : "unexpected.no.json";
            throw asked.strange(answer.statusCode(), WORDS.get(key));
        }
        return json;
    }

    private static List<Secret> secrets(@Nullable Secret token, @Nullable JsonNode body) {
        List<Secret> secrets = new ArrayList<>();
        if (token != null) {
            LiveSecrets.guard(token);
            secrets.add(token);
        }
        if (body != null && body.path("password").isTextual()) {
            secrets.add(Secret.of(body.path("password").textValue()));
        }
        return secrets;
    }

    /** A token with a line break or the like cannot be sent, and would say so with its text. */
    private static String bearer(Secret token, Asked asked) {
        String value = token.reveal().strip();
        boolean sendable = !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c < 127);
        if (!sendable) {
            throw new GatewayException.Unauthorized(
                    WORDS.get("token.unfit"), asked.failure(0, null, false));
        }
        return "Bearer " + value;
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("html");
    }

    /** The answer's JSON, or null where it is none. */
    private static @Nullable JsonNode json(HttpResponse<String> answer) {
        try {
            JsonNode json = JSON.readTree(answer.body());
            return json.isMissingNode() ? null : json;
        } catch (JsonProcessingException e) {
            // Its message may quote the answer, so it goes no further.
            return null;
        }
    }

    /**
     * The request, as far as it may be told.
     *
     * @param secrets what was sent with it and must not come back in an error
     */
    record Asked(String method, String path, List<Secret> secrets) {

        Asked(String method, String path) {
            this(method, path, List.of());
        }

        /** Whether a text may be shown: it holds nothing secret that was sent, and no key. */
        boolean mayTell(String text) {
            return new Scrubber(secrets).isClean(text);
        }

        boolean isWrite() {
            // Signing in changes nothing.
            return !method.equals("GET") && !path.equals(HttpDashboard.LOGIN);
        }

        Failure failure(int status, @Nullable String rawText, boolean effectUnknown) {
            return new Failure(
                    RemoteService.DASHBOARD,
                    method + " " + path,
                    status,
                    null,
                    rawText,
                    effectUnknown);
        }

        /** A 2xx that cannot be understood: what was asked for may well be done. */
        GatewayException.Unexpected strange(int status, String message) {
            return new GatewayException.Unexpected(message, failure(status, null, isWrite()), null);
        }
    }
}
