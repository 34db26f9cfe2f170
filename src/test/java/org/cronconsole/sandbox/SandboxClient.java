package org.cronconsole.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Talks to the Render lookalike as any client would: over HTTP, with the key. */
public final class SandboxClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String baseUrl;
    private final String key;

    public SandboxClient(SandboxAccess access) {
        this(access.renderApiBaseUrl(), access.renderApiKey());
    }

    public SandboxClient(String baseUrl, String key) {
        this.baseUrl = baseUrl;
        this.key = key;
    }

    public HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        request.method(
                method,
                body.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method + " " + path, e);
        }
    }

    public HttpResponse<String> send(String method, String path) {
        return send(method, path, "");
    }

    /** The JSON of a request that must be answered with the status. */
    public JsonNode json(int status, String method, String path, String body) {
        HttpResponse<String> response = send(method, path, body);
        if (response.statusCode() != status) {
            throw new AssertionError(
                    method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return parse(response.body());
    }

    public JsonNode get(String path) {
        return json(200, "GET", path, "");
    }

    /** All items of a paged list, page by page. */
    public List<JsonNode> all(String path, String envelope) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            if (page.isEmpty()) {
                return all;
            }
            page.forEach(entry -> all.add(entry.path(envelope)));
            cursor = page.get(page.size() - 1).path("cursor").asText();
        }
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }
}
