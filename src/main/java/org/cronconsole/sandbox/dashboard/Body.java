package org.cronconsole.sandbox.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A JSON body, read field by field as Pydantic does: all faults are collected, and each echoes what
 * was sent. {@link #check} ends the call with a 422 if there was any.
 */
final class Body {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    /** Pydantic is lax about booleans: words and 0 or 1 count. */
    private static final Set<String> YES = Set.of("true", "t", "yes", "y", "on", "1", "1.0");

    private static final Set<String> NO = Set.of("false", "f", "no", "n", "off", "0", "0.0");

    private final @Nullable ObjectNode object;
    private final ArrayNode faults = JsonNodeFactory.instance.arrayNode();

    private Body(JsonNode root, boolean read) {
        object = read && root.isObject() ? (ObjectNode) root : null;
        if (root.isNull()) {
            fault("missing", "Field required", root);
        } else if (object == null) {
            fault(
                    "model_attributes_type",
                    "Input should be a valid dictionary or object to extract fields from",
                    root);
        }
    }

    /**
     * Parses what was sent: broken JSON is refused at once, before anybody asks who is calling.
     * Anything that is not declared as JSON is taken for a text.
     */
    static JsonNode parse(Call call) {
        String text = call.body();
        if (text == null) {
            throw new Refusal(Answer.detail(400, "There was an error parsing the body"));
        }
        if (text.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (!isJson(call.contentType())) {
            return JsonNodeFactory.instance.textNode(text);
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Refusal(broken(text));
        }
    }

    static Body of(Call call, JsonNode parsed) {
        return new Body(parsed, isJson(call.contentType()));
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.startsWith("application/")
                && (type.equals("application/json") || type.endsWith("+json"));
    }

    private static Answer broken(String text) {
        PythonJson.Problem problem = PythonJson.problem(text);
        ObjectNode fault = JsonNodeFactory.instance.objectNode();
        fault.put("type", "json_invalid");
        fault.putArray("loc").add("body").add(problem == null ? 0 : problem.position());
        fault.put("msg", "JSON decode error");
        fault.putObject("input");
        fault.putObject("ctx")
                .put("error", problem == null ? "Expecting value" : problem.message());
        return invalid(JsonNodeFactory.instance.arrayNode().add(fault));
    }

    /** A text that must be there; empty after a fault. */
    String text(String name, int least, int most) {
        JsonNode value = required(name);
        return value == null ? "" : checkedText(value, least, most, name);
    }

    /** A text that may be missing or null. */
    @Nullable String optionalText(String name, int least) {
        JsonNode value = optional(name);
        return value == null ? null : checkedText(value, least, Integer.MAX_VALUE, name);
    }

    List<String> texts(String name) {
        JsonNode value = required(name);
        return value == null ? List.of() : checkedTexts(value, name);
    }

    @Nullable List<String> optionalTexts(String name) {
        JsonNode value = optional(name);
        return value == null ? null : checkedTexts(value, name);
    }

    @Nullable Boolean optionalBoolean(String name) {
        JsonNode value = optional(name);
        if (value == null) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isTextual() || value.isNumber()) {
            String word = value.asText().toLowerCase(Locale.ROOT);
            if (YES.contains(word) || NO.contains(word)) {
                return YES.contains(word);
            }
            fault(
                    "bool_parsing",
                    "Input should be a valid boolean, unable to interpret input",
                    value,
                    name);
            return null;
        }
        fault("bool_type", "Input should be a valid boolean", value, name);
        return null;
    }

    /** The number at the end of a path, or a 422 as Pydantic words it. */
    static int pathId(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            if (text.matches("[+-]?\\d+")) {
                // Beyond what the database counts to, so nobody has it.
                return -1;
            }
            ObjectNode fault = JsonNodeFactory.instance.objectNode();
            fault.put("type", "int_parsing");
            fault.putArray("loc").add("path").add("user_id");
            fault.put(
                    "msg", "Input should be a valid integer, unable to parse string as an integer");
            fault.put("input", text);
            throw new Refusal(invalid(JsonNodeFactory.instance.arrayNode().add(fault)));
        }
    }

    /** Ends the call if a field read so far was at fault. */
    void check() {
        if (!faults.isEmpty()) {
            throw new Refusal(invalid(faults));
        }
    }

    private @Nullable JsonNode required(String name) {
        if (object == null) {
            return null;
        }
        JsonNode value = object.get(name);
        if (value == null) {
            fault("missing", "Field required", object, name);
        }
        return value;
    }

    private @Nullable JsonNode optional(String name) {
        JsonNode value = object == null ? null : object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String checkedText(JsonNode value, int least, int most, Object... where) {
        if (!value.isTextual()) {
            fault("string_type", "Input should be a valid string", value, where);
            return "";
        }
        String text = value.textValue();
        int length = text.codePointCount(0, text.length());
        if (length < least) {
            fault(
                            "string_too_short",
                            "String should have at least " + characters(least),
                            value,
                            where)
                    .putObject("ctx")
                    .put("min_length", least);
        } else if (length > most) {
            fault("string_too_long", "String should have at most " + characters(most), value, where)
                    .putObject("ctx")
                    .put("max_length", most);
        }
        return text;
    }

    private static String characters(int count) {
        return count == 1 ? "1 character" : count + " characters";
    }

    private List<String> checkedTexts(JsonNode value, String name) {
        if (!value.isArray()) {
            fault("list_type", "Input should be a valid list", value, name);
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            texts.add(checkedText(value.get(i), 0, Integer.MAX_VALUE, name, i));
        }
        return texts;
    }

    private ObjectNode fault(String type, String message, JsonNode input, Object... where) {
        ObjectNode fault = faults.addObject();
        fault.put("type", type);
        ArrayNode loc = fault.putArray("loc").add("body");
        for (Object step : where) {
            loc.addPOJO(step);
        }
        fault.put("msg", message);
        fault.set("input", input);
        return fault;
    }

    private static Answer invalid(ArrayNode faults) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("detail", faults);
        return new Answer(422, Map.of(), body);
    }
}
