package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Small things about JSON and times. */
final class Json {

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /**
     * @throws IllegalArgumentException if there is no such field
     */
    static JsonNode required(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("no field " + name);
        }
        return value;
    }

    /** A time as {@link Instant#toString} wrote it. */
    static Instant at(JsonNode json, String name) {
        return Instant.parse(required(json, name).asText());
    }

    /** RFC 3339 with microseconds and Z, as Render writes times. */
    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).toString();
    }

    /**
     * Reads a time of a query: RFC 3339 with any offset, or unix seconds (Render's document calls
     * the parameter "epoch" and types it date-time).
     *
     * @throws ApiException 400 if it is neither
     */
    static Instant instant(String name, String text) {
        try {
            if (text.matches("[0-9]{1,11}")) {
                return Instant.ofEpochSecond(Long.parseLong(text));
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ApiException.badRequest(name + " is not a valid time: " + text);
        }
    }
}
