package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** Builds JSON for output. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static <T> ArrayNode array(List<T> things, Function<T, ObjectNode> json) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        things.forEach(thing -> array.add(json.apply(thing)));
        return array;
    }

    static ArrayNode texts(List<?> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(text -> array.add(text.toString()));
        return array;
    }

    /** ISO-8601 in UTC with whole seconds; milliseconds only where there are some. */
    static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** The text of a thing; null stays null. */
    static @Nullable String text(@Nullable Object thing) {
        return thing == null ? null : thing.toString();
    }

    /** For tables: empty where there is nothing. */
    static String orEmpty(@Nullable Object thing) {
        return thing == null ? "" : thing.toString();
    }
}
