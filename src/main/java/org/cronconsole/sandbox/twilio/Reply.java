package org.cronconsole.sandbox.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/**
 * What Twilio answers.
 *
 * @param body null for an empty one
 */
record Reply(int status, @Nullable JsonNode body) {

    static Reply ok(JsonNode body) {
        return new Reply(200, body);
    }

    /**
     * An error as Twilio words it.
     *
     * @param code Twilio's own number of it
     */
    static Reply error(int status, int code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("code", code);
        body.put("message", message);
        body.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        body.put("status", status);
        return new Reply(status, body);
    }

    static Reply unauthorized() {
        return error(401, 20003, "Authenticate");
    }

    static Reply notFound(String path) {
        return error(404, 20404, "The requested resource " + path + " was not found");
    }

    static Reply methodNotAllowed() {
        return error(405, 20004, "Method not allowed");
    }
}
