package org.cronconsole.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.http.SingleSend;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The client against exchanges that were recorded with the dashboard itself: each must come to the
 * right one of go on, sign in again and not allowed, or to the right message of a field. They do
 * not belong to this project: where they are not at hand, the test is skipped. The system property
 * {@code dashboard.recordings} names another folder.
 */
class RecordedExchangesTest {
    private static final Path RECORDINGS =
            Path.of(System.getProperty("dashboard.recordings", "../shared/dashboard"))
                    .resolve("recorded-exchanges.jsonl");

    private static final Set<String> TOKEN_REFUSED =
            Set.of(
                    "Could not validate credentials",
                    "Not authenticated",
                    "Invalid authentication credentials");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyRecordedAnswerComesToTheRightOutcome() throws IOException {
        Assumptions.assumeTrue(
                Files.isReadable(RECORDINGS),
                () -> "No recordings of the dashboard at " + RECORDINGS.toAbsolutePath());
        AtomicReference<JsonNode> recorded = new AtomicReference<>(json.createObjectNode());
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    JsonNode answer = recorded.get();
                    answer.path("responseHeaders")
                            .properties()
                            .forEach(header -> {
                                if (!header.getKey().equalsIgnoreCase("content-length")) {
                                    exchange.getResponseHeaders()
                                            .set(header.getKey(), header.getValue().asText());
                                }
                            });
                    byte[] body = body(answer).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(
                            answer.path("status").asInt(), body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        Map<String, Integer> outcomes = new TreeMap<>();
        try (SingleSend send = new SingleSend()) {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            DashboardHttp http = new DashboardHttp(address, send);
            for (String line : Files.readAllLines(RECORDINGS)) {
                JsonNode exchange = json.readTree(line);
                recorded.set(exchange);
                String came = outcome(http, exchange);
                assertThat(came).as(exchange.path("case").asText()).isEqualTo(expected(exchange));
                outcomes.merge(came.replaceAll(" .*", ""), 1, Integer::sum);
            }
        } finally {
            server.stop(0);
        }
        assertThat(outcomes.keySet())
                .contains("go-on", "sign-in-again", "not-allowed", "fields", "taken", "missing");
    }

    private static String body(JsonNode answer) {
        JsonNode body = answer.path("responseBody");
        return body.isMissingNode() || body.isNull()
                ? ""
                : body.isTextual() ? body.textValue() : body.toString();
    }

    private static String outcome(DashboardHttp http, JsonNode exchange) {
        JsonNode request = exchange.path("requestBody");
        boolean anonymous = exchange.path("as").isNull();
        try {
            http.send(
                    exchange.path("method").asText(),
                    exchange.path("path").asText(),
                    anonymous ? null : Secret.of("a.b.c"),
                    request.isObject() ? request : null);
            return "go-on";
        } catch (GatewayException failure) {
            assertTellsNoSecret(failure, exchange);
            return switch (failure) {
                case GatewayException.Unauthorized again -> "sign-in-again";
                case GatewayException.Forbidden no -> "not-allowed";
                case GatewayException.Conflict taken -> "taken";
                case GatewayException.NotFound gone -> "missing";
                case GatewayException.Invalid invalid when invalid.fields().isEmpty() -> "refused";
                case GatewayException.Invalid invalid ->
                        "fields " + new TreeMap<>(invalid.fields());
                default -> "failed";
            };
        }
    }

    /** By the description of the dashboard's interface, not by the client. */
    private static String expected(JsonNode exchange) {
        int status = exchange.path("status").asInt();
        JsonNode detail = exchange.path("responseBody").path("detail");
        String words = detail.isTextual() ? detail.textValue() : "";
        boolean challenged =
                exchange.path("responseHeaders").properties().stream()
                        .anyMatch(h ->
                                h.getKey().toLowerCase(Locale.ROOT).equals("www-authenticate"));
        if (status == 401 || (status == 403 && (challenged || TOKEN_REFUSED.contains(words)))) {
            return "sign-in-again";
        }
        return switch (status) {
            case 200 -> "go-on";
            case 400 -> words.equals("Username already registered") ? "taken" : "refused";
            case 403 -> "not-allowed";
            case 404 -> "missing";
            case 422 -> "fields " + fields(detail);
            default -> "failed";
        };
    }

    private static Map<String, String> fields(JsonNode detail) {
        Map<String, String> fields = new TreeMap<>();
        for (JsonNode fault : detail) {
            List<String> names = new ArrayList<>();
            fault.path("loc")
                    .forEach(step -> {
                        if (step.isTextual()) {
                            names.add(step.textValue());
                        }
                    });
            String last = names.getLast();
            fields.put(last.equals("path") ? "body" : last, fault.path("msg").asText());
        }
        return fields;
    }

    /** Neither what was sent nor what a database said of it. */
    private static void assertTellsNoSecret(GatewayException failure, JsonNode exchange) {
        String told =
                failure.getMessage()
                        + failure.failure()
                        + (failure instanceof GatewayException.Invalid invalid
                                ? invalid.fields()
                                : "");
        List<String> secrets = new ArrayList<>();
        exchange.findValuesAsText("password").forEach(secrets::add);
        exchange.path("responseBody")
                .path("detail")
                .findValues("input")
                .forEach(input ->
                        secrets.add(input.isValueNode() ? input.asText() : input.toString()));
        // What stood in the address is told with it, and is no secret.
        secrets.removeIf(exchange.path("path").asText()::contains);
        // The test names the case, never what should not have been told.
        boolean silent =
                secrets.stream()
                                .filter(s -> s.length() > 2 && !s.equals("null"))
                                .noneMatch(told::contains)
                        && !told.contains("psycopg")
                        && !told.contains("[SQL");
        assertThat(silent).as("%s tells a secret", exchange.path("case").asText()).isTrue();
    }
}
