package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads env vars and secret files as they are sent. */
final class VarInput {

    private VarInput() {}

    /** A list as in a create; null and absent are empty. */
    static VarList envVars(JsonNode array, World world) {
        VarList list = new VarList();
        list.replaceAll(envVarMap(array, world));
        return list;
    }

    /**
     * @throws ApiException 400 if it is no list of {@code {key, value}} or {@code {key,
     *     generateValue}}
     */
    static Map<String, String> envVarMap(JsonNode array, World world) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode entry : list(array, "envVars")) {
            values.put(ServiceInput.text(entry, "key"), value(entry, world));
        }
        return values;
    }

    /** The value of one env var, given or to be made. */
    static String value(JsonNode entry, World world) {
        boolean generate = entry.path("generateValue").asBoolean();
        if (generate == entry.path("value").isTextual()) {
            throw ApiException.badRequest("an env var takes either value or generateValue");
        }
        return generate ? ServiceInput.generated(world) : entry.path("value").asText();
    }

    static VarList secretFiles(JsonNode array) {
        VarList list = new VarList();
        list.replaceAll(secretFileMap(array));
        return list;
    }

    /**
     * @throws ApiException 400 if it is no list of {@code {name, content}}
     */
    static Map<String, String> secretFileMap(JsonNode array) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode entry : list(array, "secretFiles")) {
            values.put(ServiceInput.text(entry, "name"), entry.path("content").asText());
        }
        return values;
    }

    private static JsonNode list(JsonNode array, String what) {
        if (array.isNull() || array.isMissingNode()) {
            return Json.array();
        }
        if (!array.isArray()) {
            throw ApiException.badRequest(what + " must be a list");
        }
        return array;
    }
}
