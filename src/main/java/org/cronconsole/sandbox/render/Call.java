package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A request as a handler sees it. */
final class Call {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, String> path;
    private final Map<String, List<String>> query;
    private final byte[] body;
    private final Instant now;

    Call(Map<String, String> path, String rawQuery, byte[] body, Instant now) {
        this.path = Map.copyOf(path);
        this.query = parse(rawQuery);
        this.body = body;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    /** A part of the path, decoded. */
    String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no " + name);
        }
        return value;
    }

    /** The parameter's first value, null where it is absent or empty. */
    @Nullable String query(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
    }

    /** All values, repeated or joined by commas. */
    Set<String> queryList(String name) {
        Set<String> all = new LinkedHashSet<>();
        for (String value : query.getOrDefault(name, List.of())) {
            for (String part : value.split(",", -1)) {
                if (!part.isEmpty()) {
                    all.add(part);
                }
            }
        }
        return all;
    }

    /** All values of a repeated parameter, commas left alone. */
    List<String> queryRepeated(String name) {
        return query.getOrDefault(name, List.of()).stream().filter(v -> !v.isEmpty()).toList();
    }

    /** A time, null where it is absent. */
    @Nullable Instant queryTime(String name) {
        String text = query(name);
        return text == null ? null : Json.instant(name, text);
    }

    /**
     * @throws ApiException 400 if the body is missing or is no JSON
     */
    JsonNode json() {
        if (body.length == 0) {
            throw ApiException.badRequest("a JSON body is required");
        }
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw ApiException.badRequest("invalid JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws ApiException 400 if the body is missing or is no JSON object
     */
    ObjectNode jsonObject() {
        if (json() instanceof ObjectNode object) {
            return object;
        }
        throw ApiException.badRequest("the JSON body must be an object");
    }

    private static Map<String, List<String>> parse(String rawQuery) {
        Map<String, List<String>> parsed = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parsed.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
        }
        return parsed;
    }

    static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("a badly encoded address: " + text);
        }
    }
}
