package org.cronconsole.render;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fields of a request's body in an OpenAPI document, as {@code path:type}. */
final class PublishedFields {
    private static final int DEEPEST = 8;

    private final JsonNode document;

    PublishedFields(JsonNode document) {
        this.document = document;
    }

    Set<String> of(String method, String route) {
        Set<String> fields = new HashSet<>();
        JsonNode operation =
                document.path("paths").path(route).path(method.toLowerCase(java.util.Locale.ROOT));
        JsonNode content = resolved(operation.path("requestBody")).path("content");
        collect("", content.path("application/json").path("schema"), fields, 0);
        return fields;
    }

    private void collect(String path, JsonNode reference, Set<String> fields, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        JsonNode schema = resolved(reference);
        for (String union : List.of("oneOf", "anyOf", "allOf")) {
            schema.path(union).forEach(part -> collect(path, part, fields, depth));
        }
        String type = schema.path("type").asText("");
        if (!type.isEmpty() && !path.isEmpty()) {
            fields.add(path + ":" + type);
        }
        if (schema.has("items")) {
            collect(path + "[]", schema.path("items"), fields, depth + 1);
        }
        schema.path("properties")
                .properties()
                .forEach(property ->
                        collect(
                                path + "/" + property.getKey(),
                                property.getValue(),
                                fields,
                                depth + 1));
        if (schema.has("properties") && !path.isEmpty()) {
            fields.add(path + ":object");
        }
    }

    /** The fields of a body in the same form. */
    static void collect(String path, JsonNode value, Set<String> fields) {
        if (!path.isEmpty() && !value.isNull()) {
            fields.add(path + ":" + type(value));
        }
        if (value.isArray()) {
            value.forEach(element -> collect(path + "[]", element, fields));
        }
        value.properties()
                .forEach(property ->
                        collect(path + "/" + property.getKey(), property.getValue(), fields));
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            default -> "number";
        };
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            String[] steps = found.path("$ref").asText().substring(2).split("/");
            found = document;
            for (String step : steps) {
                String name =
                        URLDecoder.decode(step, StandardCharsets.UTF_8)
                                .replace("~1", "/")
                                .replace("~0", "~");
                found = found.isArray() ? found.path(Integer.parseInt(name)) : found.path(name);
            }
        }
        return found;
    }
}
