package org.cronconsole.render;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads fields of a JSON object: unknown ones are ignored, null counts as absent, and {@link
 * Unreadable} is thrown where a required one is absent or one holds what it cannot mean.
 */
final class JsonFields {
    private static final Words WORDS = Words.of(JsonFields.class);

    private JsonFields() {}

    static JsonNode object(JsonNode node, String what) {
        if (!node.isObject()) {
            throw new Unreadable(WORDS.format("unreadable.no.object", what));
        }
        return node;
    }

    /** An object that people have a word for: those of this key say that it is missing. */
    static JsonNode thing(JsonNode node, String key) {
        if (!node.isObject()) {
            throw new Unreadable(WORDS.get(key));
        }
        return node;
    }

    static String required(JsonNode object, String field) {
        String text = optional(object, field);
        if (text == null || text.isBlank()) {
            throw new Unreadable(WORDS.format("unreadable.missing", field));
        }
        return text;
    }

    /** A text that says nothing where it is blank, such as an id; null then. */
    static @Nullable String optionalId(JsonNode object, String field) {
        String text = optional(object, field);
        return text == null || text.isBlank() ? null : text;
    }

    static String textOr(JsonNode object, String field, String otherwise) {
        String text = optional(object, field);
        return text == null ? otherwise : text;
    }

    /** The text of a field; null where it is absent, null or empty. */
    static @Nullable String optional(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new Unreadable(WORDS.format("unreadable.no.text", field));
        }
        String text = value.asText();
        return text.isEmpty() ? null : text;
    }

    static Instant instant(JsonNode object, String field) {
        Instant instant = optionalInstant(object, field);
        if (instant == null) {
            throw new Unreadable(WORDS.format("unreadable.missing", field));
        }
        return instant;
    }

    /** A moment in RFC 3339 with any offset; null also for year 1, Go's word for "never". */
    static @Nullable Instant optionalInstant(JsonNode object, String field) {
        String text = optional(object, field);
        if (text == null) {
            return null;
        }
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return instant.atOffset(ZoneOffset.UTC).getYear() <= 1 ? null : instant;
        } catch (DateTimeException e) {
            throw new Unreadable(WORDS.format("unreadable.no.time", field));
        }
    }

    /** A whole number; null where it is absent. */
    static @Nullable Long optionalNumber(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Unreadable(WORDS.format("unreadable.no.number", field));
        }
        return value.longValue();
    }

    /** A whole number of 32 bits; null where it is absent. */
    static @Nullable Integer optionalInt(JsonNode object, String field) {
        Long number = optionalNumber(object, field);
        if (number == null) {
            return null;
        }
        if (number != number.intValue()) {
            throw new Unreadable(WORDS.format("unreadable.too.large", field));
        }
        return number.intValue();
    }

    static boolean flag(JsonNode object, String field) {
        return object.path(field).asBoolean(false);
    }

    /** The elements of a list; none where it is absent or null. */
    static List<JsonNode> list(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new Unreadable(WORDS.format("unreadable.no.list.in", field));
        }
        List<JsonNode> elements = new ArrayList<>(value.size());
        value.forEach(elements::add);
        return elements;
    }
}
