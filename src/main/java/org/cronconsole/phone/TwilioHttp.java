package org.cronconsole.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.constant.EnumConstants.ContentType;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;

import org.apache.hc.core5.http.Header;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.http.NoAnswer;
import org.cronconsole.http.SingleSend;
import org.cronconsole.settings.LiveSecrets;
import org.cronconsole.settings.TwilioAccess;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

/**
 * What twilio-java sends through: each request once, whatever its method and the answer, to the
 * configured address. Anything but a 2xx with JSON is thrown from here as the gateways' own error,
 * so that the library's own never come up.
 */
final class TwilioHttp extends HttpClient {
    private static final Words WORDS = Words.of(TwilioHttp.class);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWN_HOSTS = ".twilio.com";

    private final TwilioAccess access;
    private final SingleSend send;

    TwilioHttp(TwilioAccess access, SingleSend send) {
        this.access = access;
        this.send = send;
        LiveSecrets.guard(access.authToken());
    }

    /** The library repeats a 503 even where it was a POST; here nothing is repeated. */
    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(
            Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        URI uri = URI.create(request.constructURL().toString());
        Asked asked = new Asked(request.getMethod().name(), tellable(uri));
        String pathAndQuery =
                uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        HttpRequest.Builder sent = SingleSend.request(base(uri, asked), pathAndQuery);
        sent.header("Authorization", request.getAuthString());
        sent.header("Accept", "application/json");
        ContentType type = request.getContentType();
        if (type == null || asked.method().equals("GET")) {
            sent.method(asked.method(), BodyPublishers.noBody());
        } else {
            sent.header("Content-Type", "application/x-www-form-urlencoded");
            sent.method(asked.method(), BodyPublishers.ofString(request.encodeFormBody()));
        }
        HttpResponse<String> answer;
        try {
            answer = send.send(sent.build());
        } catch (NoAnswer e) {
            throw new GatewayException.Unreachable(
                    e.words(RemoteService.TWILIO.title()) + ".",
                    asked.failure(0, null, asked.isWrite() && e.mayHaveArrived()),
                    e);
        }
        check(asked, answer);
        // The library logs headers where debugging is on, and fails if there are none at all.
        return new Response(answer.body(), answer.statusCode(), new Header[0]);
    }

    /** Twilio's own hosts, unless another address stands in for all of them. */
    private URI base(URI uri, Asked asked) {
        URI base = access.baseUrl();
        if (base != null) {
            return base;
        }
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (!"https".equals(uri.getScheme()) || !host.endsWith(OWN_HOSTS)) {
            throw asked.strange(0, WORDS.get("answer.other.host"));
        }
        return URI.create("https://" + uri.getRawAuthority());
    }

    private void check(Asked asked, HttpResponse<String> answer) {
        int status = answer.statusCode();
        JsonNode json = json(answer);
        if (status < 200 || status > 299) {
            throw TwilioErrors.of(asked, answer, json, List.of(access.authToken()));
        }
        if (status != 204 && json == null) {
            throw asked.strange(status, WORDS.get("answer.no.json"));
        }
    }

    private static @Nullable JsonNode json(HttpResponse<String> answer) {
        try {
            JsonNode json = JSON.readTree(answer.body());
            return json.isObject() ? json : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** The path without the account and the query, which may name a person's number. */
    private String tellable(URI uri) {
        return uri.getPath().replace("/2010-04-01/Accounts/" + access.accountSid(), "");
    }

    /** The request, as far as it may be told. */
    record Asked(String method, String path) {

        boolean isWrite() {
            return !method.equals("GET");
        }

        Failure failure(int status, @Nullable String rawText, boolean effectUnknown) {
            return new Failure(
                    RemoteService.TWILIO,
                    method + " " + path,
                    status,
                    null,
                    rawText,
                    effectUnknown);
        }

        /** An answer that cannot be understood: what was asked for may well be done. */
        GatewayException.Unexpected strange(int status, String message) {
            return new GatewayException.Unexpected(
                    message, failure(status, null, isWrite() && status != 0), null);
        }
    }
}
