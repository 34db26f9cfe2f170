package org.cronconsole.render;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One request to Render's API, not yet sent.
 *
 * @param segments of the path after the version, not yet percent-encoded
 * @param hidden values in the body that an answer's text may repeat and no message may show
 * @param creates true where it gives a name: one that is taken may be refused with other codes than
 *     409
 */
record ApiRequest(
        String method,
        List<String> segments,
        List<Param> query,
        @Nullable JsonNode body,
        List<Secret> hidden,
        boolean creates) {
    /** A query parameter. */
    record Param(String name, String value) {}

    ApiRequest {
        segments = List.copyOf(segments);
        query = List.copyOf(query);
        hidden = List.copyOf(hidden);
    }

    static ApiRequest get(String... segments) {
        return of("GET", segments);
    }

    static ApiRequest of(String method, String... segments) {
        return new ApiRequest(method, List.of(segments), List.of(), null, List.of(), false);
    }

    /** The same, one step further down the path. */
    ApiRequest at(String segment) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(segment);
        return new ApiRequest(method, longer, query, body, hidden, creates);
    }

    ApiRequest with(String name, String value) {
        List<Param> more = new ArrayList<>(query);
        more.add(new Param(name, value));
        return new ApiRequest(method, segments, more, body, hidden, creates);
    }

    ApiRequest sending(JsonNode json, List<Secret> hiddenValues) {
        return new ApiRequest(method, segments, query, json, hiddenValues, creates);
    }

    ApiRequest creating() {
        return new ApiRequest(method, segments, query, body, hidden, true);
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** True where the answer holds values of env vars, so that its text must not be kept. */
    boolean answersSecrets() {
        return segments.contains("env-vars") || segments.getFirst().equals("env-groups");
    }

    /** True where a segment would climb the path instead of naming a thing. */
    boolean climbs() {
        return segments.stream().anyMatch(s -> s.equals(".") || s.equals(".."));
    }

    URI uri(URI base) {
        String root = base.toString();
        String search =
                query.stream()
                        .map(p -> encoded(p.name()) + "=" + encoded(p.value()))
                        .collect(Collectors.joining("&"));
        return URI.create(
                (root.endsWith("/") ? root.substring(0, root.length() - 1) : root)
                        + path()
                        + (search.isEmpty() ? "" : "?" + search));
    }

    /** The path without the base and the query. */
    String path() {
        return segments.stream().map(ApiRequest::encoded).collect(Collectors.joining("/", "/", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Method and path: no query and no body, which may hold secrets. */
    @Override
    public String toString() {
        return method + " " + path();
    }
}
