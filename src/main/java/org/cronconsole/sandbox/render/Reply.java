package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param status of HTTP
 * @param body null for none, and then no Content-Type either
 */
record Reply(int status, @Nullable JsonNode body) {

    static Reply ok(JsonNode body) {
        return new Reply(200, body);
    }

    static Reply created(JsonNode body) {
        return new Reply(201, body);
    }

    /** Taken on, nothing to show yet. */
    static Reply accepted() {
        return new Reply(202, null);
    }

    static Reply noContent() {
        return new Reply(204, null);
    }

    static Reply error(int status, String message) {
        return new Reply(status, Json.object().put("message", message));
    }
}
