package org.cronconsole.sandbox.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What the dashboard answers.
 *
 * @param body null for an empty one
 */
record Answer(int status, Map<String, String> headers, @Nullable JsonNode body) {

    private static final Map<String, String> BEARER = Map.of("WWW-Authenticate", "Bearer");

    static Answer ok(JsonNode body) {
        return new Answer(200, Map.of(), body);
    }

    /** The usual answer to a write: {@code user} is null after a toggle and a delete. */
    static Answer done(String message, @Nullable Account user) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("success", true);
        body.put("message", message);
        body.set("user", user == null ? JsonNodeFactory.instance.nullNode() : user.json());
        return ok(body);
    }

    static Answer detail(int status, String detail) {
        return new Answer(status, Map.of(), detail(detail));
    }

    static Answer signInFirst(int status, String detail) {
        return new Answer(status, BEARER, detail(detail));
    }

    /** For an unknown path and an unknown user alike. */
    static Answer notFound() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("success", false);
        body.put("error", "Endpoint not found");
        return new Answer(404, Map.of(), body);
    }

    static Answer methodNotAllowed(String allow) {
        return new Answer(405, Map.of("Allow", allow), detail("Method Not Allowed"));
    }

    private static ObjectNode detail(String detail) {
        return JsonNodeFactory.instance.objectNode().put("detail", detail);
    }
}
