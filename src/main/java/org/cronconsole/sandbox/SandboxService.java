package org.cronconsole.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

import io.helidon.webserver.http.HttpRules;
import io.helidon.websocket.WsListener;

import java.util.Map;
import java.util.function.Supplier;

/** One of the lookalike services: its routes, and state that can be kept. */
public interface SandboxService {

    /** Adds the service's routes, paths as the real service has them (Render's begin with /v1). */
    void routes(HttpRules rules);

    /** The WebSockets by path; each connection attempt asks for a listener of its own. */
    default Map<String, Supplier<WsListener>> sockets() {
        return Map.of();
    }

    /** Replaces the whole state by a fresh deterministic one; requests under way end well. */
    void reset(SandboxSeed seed);

    /** The state as JSON, to be kept; {@link #load} takes it back. */
    JsonNode save();

    /**
     * Replaces the whole state by a kept one.
     *
     * @throws IllegalArgumentException if this is not a state that {@link #save} wrote; the state
     *     before it stays
     */
    void load(JsonNode state);

    /** Names who is called after each change, so that the sandbox can keep the state. */
    void onChange(Runnable listener);
}
