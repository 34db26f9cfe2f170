package org.cronconsole.sandbox;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Reads a faults file, whose format {@link FaultRule} tells. */
public final class FaultFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FIELDS =
            Set.of(
                    "service",
                    "method",
                    "path",
                    "skip",
                    "count",
                    "probability",
                    "every",
                    "delayMillis",
                    "status",
                    "afterEffect",
                    "body",
                    "headers",
                    "cut",
                    "malformed",
                    "retryAfter");

    private FaultFile() {}

    /**
     * The rules of a file.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it holds no such rules; the message says which rule and
     *     which fields are wrong
     */
    public static List<FaultRule> read(Path file) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s is not JSON: %s", file, e.getOriginalMessage()),
                    e);
        }
        if (!root.isArray()) {
            throw new IllegalArgumentException(file + " must hold a JSON array of rules");
        }
        List<FaultRule> rules = new ArrayList<>();
        for (JsonNode rule : root) {
            try {
                rules.add(rule(rule));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "%s, rule %d: %s",
                                file,
                                rules.size() + 1,
                                e.getMessage()),
                        e);
            }
        }
        return List.copyOf(rules);
    }

    private static FaultRule rule(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("a rule must be a JSON object");
        }
        Set<String> unknown = new TreeSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown fields: " + String.join(", ", unknown));
        }
        FaultRule.Builder rule = FaultRule.builder();
        JsonNode service = field(json, "service", JsonNode::isTextual, "a text");
        if (service != null) {
            rule.service(word(SandboxRequest.Service.class, "service", service.asText()));
        }
        JsonNode cut = field(json, "cut", JsonNode::isTextual, "a text");
        if (cut != null) {
            rule.cut(word(FaultRule.Cut.class, "cut", cut.asText()));
        }
        JsonNode method = field(json, "method", JsonNode::isTextual, "a text");
        if (method != null) {
            rule.method(method.asText());
        }
        JsonNode path = field(json, "path", JsonNode::isTextual, "a text");
        if (path != null) {
            rule.path(path.asText());
        }
        JsonNode probability = field(json, "probability", JsonNode::isNumber, "a number");
        if (probability != null) {
            rule.probability(probability.asDouble());
        }
        numbers(json, rule);
        answer(json, rule);
        return rule.build();
    }

    private static void numbers(JsonNode json, FaultRule.Builder rule) {
        JsonNode skip = whole(json, "skip");
        if (skip != null) {
            rule.skip(skip.asInt());
        }
        JsonNode count = whole(json, "count");
        if (count != null) {
            rule.count(count.asInt());
        }
        JsonNode every = whole(json, "every");
        if (every != null) {
            rule.every(every.asInt());
        }
        JsonNode delay = whole(json, "delayMillis");
        if (delay != null) {
            rule.delayMillis(delay.asInt());
        }
        JsonNode status = whole(json, "status");
        if (status != null) {
            rule.status(status.asInt());
        }
        JsonNode retryAfter = whole(json, "retryAfter");
        if (retryAfter != null) {
            rule.retryAfter(retryAfter.asInt());
        }
    }

    private static void answer(JsonNode json, FaultRule.Builder rule) {
        JsonNode afterEffect = field(json, "afterEffect", JsonNode::isBoolean, "true or false");
        if (afterEffect != null && afterEffect.asBoolean()) {
            rule.afterEffect();
        }
        JsonNode malformed = field(json, "malformed", JsonNode::isBoolean, "true or false");
        if (malformed != null && malformed.asBoolean()) {
            rule.malformed();
        }
        JsonNode body = field(json, "body", any -> true, "a text or JSON");
        if (body != null) {
            rule.body(body.isTextual() ? body.asText() : body.toString());
        }
        JsonNode headers = field(json, "headers", JsonNode::isObject, "an object");
        if (headers != null) {
            for (var header : headers.properties()) {
                if (!header.getKey().matches("[A-Za-z0-9-]+")
                        || !header.getValue().isTextual()
                        || header.getValue().asText().matches("(?s).*[\\r\\n].*")) {
                    throw new IllegalArgumentException(
                            "headers must be names with texts of one line: " + header.getKey());
                }
                rule.header(header.getKey(), header.getValue().asText());
            }
        }
    }

    private static @Nullable JsonNode whole(JsonNode json, String name) {
        return field(json, name, JsonNode::isInt, "a whole number");
    }

    private static @Nullable JsonNode field(
            JsonNode json, String name, Predicate<JsonNode> fine, String what) {
        if (!json.hasNonNull(name)) {
            return null;
        }
        JsonNode value = json.path(name);
        if (!fine.test(value)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must be %s, not %s", name, what, value));
        }
        return value;
    }

    private static <E extends Enum<E>> E word(Class<E> type, String name, String text) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        List<String> known =
                Arrays.stream(type.getEnumConstants())
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList();
        throw new IllegalArgumentException(
                String.format(
                        Locale.ROOT,
                        "%s must be one of %s, not %s",
                        name,
                        String.join(", ", known),
                        text));
    }
}
